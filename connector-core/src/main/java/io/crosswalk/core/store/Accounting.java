package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Closes the books of every delivery that this run decided, those that an interrupted run accepted included: how many
 * rows were created, updated, held or rejected by the decision; what is left was unchanged.
 *
 * <p>A full delivery stands for everything its feed says now; a delta, a replay and a delivery that a newer one overtook
 * only for the rows they brought.
 */
final class Accounting {

    private final Connection connection;
    private final String run;
    private String others;
    private boolean overtaken;

    Accounting(Connection connection, String run) {
        this.connection = connection;
        this.run = run;
    }

    Void settle() throws SQLException {
        Sql.clear(connection, "closing", "closed_rows", "deciding_run");
        Sql.run(connection, "create temp table closing on commit drop as select d.id, d.run_id, d.feed_id, coalesce(d.replays, d.id) stated, d.mode ="
                + " 'full' and d.replays is null"
                + " and not exists (select 1 from delivery n where n.feed_id = d.feed_id and n.id > d.id and n.state = 'accepted' and n.mode = 'full') whole"
                + " from delivery d where d.state = 'accepted' and d.settled_run is null and d.mode <> 'echo'");
        Sql.run(connection, "create temp table deciding_run on commit drop as select c.id, r.id run_id from closing c join run b on b.id = c.run_id"
                + " join run r on r.started_at >= b.started_at or r.id = ?", run);
        RowsOfSeveral several = new RowsOfSeveral(connection);
        others = several.others();
        Sql.run(connection, "create temp table closed_rows (delivery_id bigint, outcome smallint, n bigint) on commit drop");
        countWhole();
        countBrought();
        several.settle(overtaken);
        Sql.run(connection, "update delivery d set created_rows = s.created, updated_rows = s.updated, held_rows = s.held, rejected_rows ="
                + " d.rejected_rows + s.rejected from"
                + " (select c.id, coalesce(sum(n) filter (where outcome = 0), 0) created, coalesce(sum(n) filter (where outcome = 1), 0) updated,"
                + " coalesce(sum(n) filter (where outcome = 3), 0) held, coalesce(sum(n) filter (where outcome = 4), 0) rejected"
                + " from closing c left join closed_rows r on r.delivery_id = c.id group by c.id) s where s.id = d.id");
        Sql.run(connection, "update delivery d set unchanged_rows = read_rows - rejected_rows - held_rows - created_rows - updated_rows from closing c"
                + " where c.id = d.id");
        if (Sql.number(connection, "select count(*) from delivery d join closing c on c.id = d.id where d.unchanged_rows < 0") > 0) {
            throw new IllegalStateException("the rows of a delivery of run " + run + " do not add up");
        }
        Sql.run(connection, "update delivery set settled_run = ? where state = 'accepted' and settled_run is null", run);
        return null;
    }

    /** Delivery by delivery and by constants alone, so that the server can look through all rows of a feed on every core. */
    private void countWhole() throws SQLException {
        overtaken = Sql.number(connection, "select count(*) from closing c join closing w on w.feed_id = c.feed_id and w.whole and w.id <> c.id") > 0;
        String decided = "select m.outcome, count(*) from (values (?::bigint)) c(id), observation_match m where m.feed_id = ? and m.outcome_run = any(?)"
                + " and m.outcome in (0, 1)" + others + (overtaken ? " and not exists (select 1 from observation o join closing x on x.stated ="
                + " o.delivery_id and x.id <> c.id where o.id = m.observation_id)" : "") + " group by 1";
        String open = "select m.outcome, sum(o.copies) from (values (?::bigint)) c(id), observation_match m join observation o on o.id = m.observation_id"
                + " where m.feed_id = ? and m.status in (1, 3) and o.closed_run is null" + others + " group by 1";
        try (PreparedStatement query = connection.prepareStatement("select c.id, c.feed_id, array_agg(r.run_id::text) from closing c join deciding_run r"
                + " on r.id = c.id where c.whole group by 1, 2"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                count(row.getLong(1), decided, row.getLong(1), row.getInt(2), row.getArray(3).getArray());
                count(row.getLong(1), open, row.getLong(1), row.getInt(2));
            }
        }
    }

    private void count(long of, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Sql.run(connection, "insert into closed_rows values (?, ?, ?)", of, row.getInt(1), row.getLong(2));
            }
        }
    }

    private void countBrought() throws SQLException {
        Sql.run(connection, "insert into closed_rows select c.id, m.outcome, sum(case when m.outcome in (3, 4) then o.copies else 1 end) from closing c"
                + " join observation o on o.delivery_id = c.stated join observation_match m on m.observation_id = o.id where not c.whole"
                + " and (m.status in (1, 3) or exists (select 1 from deciding_run r where r.id = c.id and r.run_id = m.outcome_run)) and m.outcome <> 2"
                + " and o.closed_run is null" + others + " group by 1, 2");
    }
}
