package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Closes the books of a run: how many rows of each accepted delivery were created, updated, held or rejected by the
 * decision; what is left was unchanged.
 *
 * <p>A full delivery stands for everything its feed says now; a delta only for the rows it brought.
 */
final class Accounting {

    private final Connection connection;
    private final String run;

    Accounting(Connection connection, String run) {
        this.connection = connection;
        this.run = run;
    }

    Void settle() throws SQLException {
        Sql.clear(connection, "closing", "closed_rows");
        Sql.run(connection, "create temp table closing on commit drop as select id, feed_id, mode from delivery where run_id = ? and state = 'accepted' and mode <> 'echo'", run);
        Sql.run(connection, "create temp table closed_rows (delivery_id bigint, outcome smallint, n bigint) on commit drop");
        Sql.run(connection, "insert into closed_rows select c.id, m.outcome, count(*) from observation_match m join closing c on c.feed_id = m.feed_id and c.mode = 'full'"
                + " where m.outcome_run = ? and m.outcome in (0, 1) group by 1, 2", run);
        Sql.run(connection, "insert into closed_rows select c.id, m.outcome, sum(o.copies) from observation_match m join closing c on c.feed_id = m.feed_id and c.mode = 'full'"
                + " join observation o on o.id = m.observation_id where m.status in (1, 3) and o.closed_run is null group by 1, 2");
        Sql.run(connection, "insert into closed_rows select c.id, m.outcome, sum(case when m.outcome in (3, 4) then o.copies else 1 end) from closing c join observation o on o.delivery_id = c.id"
                + " join observation_match m on m.observation_id = o.id where c.mode = 'delta' and (m.status in (1, 3) or m.outcome_run = ?) and m.outcome <> 2"
                + " and o.closed_run is null group by 1, 2", run);
        Sql.run(connection, "update delivery d set created_rows = s.created, updated_rows = s.updated, held_rows = s.held, rejected_rows = d.rejected_rows + s.rejected from"
                + " (select c.id, coalesce(sum(n) filter (where outcome = 0), 0) created, coalesce(sum(n) filter (where outcome = 1), 0) updated,"
                + " coalesce(sum(n) filter (where outcome = 3), 0) held, coalesce(sum(n) filter (where outcome = 4), 0) rejected"
                + " from closing c left join closed_rows r on r.delivery_id = c.id group by c.id) s where s.id = d.id");
        Sql.run(connection, "update delivery d set unchanged_rows = read_rows - rejected_rows - held_rows - created_rows - updated_rows from closing c where c.id = d.id");
        if (Sql.number(connection, "select count(*) from delivery d join closing c on c.id = d.id where d.unchanged_rows < 0") > 0) {
            throw new IllegalStateException("the rows of a delivery of run " + run + " do not add up");
        }
        return null;
    }
}
