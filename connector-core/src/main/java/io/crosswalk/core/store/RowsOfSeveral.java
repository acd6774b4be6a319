package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps the books right where one row of a delivery names several units: such a row counts once, by the gravest outcome
 * of its units (rejected, held, created, updated, unchanged).
 *
 * <p>Which observations a row stands for is known from the acceptance of its delivery until the books are closed, and only
 * for rows that name several units and those that contradict them. Deliveries without such rows pay nothing.
 */
final class RowsOfSeveral {

    private final Connection connection;
    private boolean any;

    RowsOfSeveral(Connection connection) {
        this.connection = connection;
    }

    /** Finds the rows on the stage that name several units. */
    void find() throws SQLException {
        Sql.clear(connection, "several_line", "naming");
        Sql.run(connection, "create temp table several_line on commit drop as select line from stage group by line having count(*) > 1");
        Sql.run(connection, "analyze several_line");
        any = true;
    }

    /** Which of several rows that say the same stands for all: one that names several units, for it has more to say. */
    String order(String row) {
        return any ? "not exists (select 1 from several_line v where v.line = " + row + ".line), " + row + ".line" : row + ".line";
    }

    /** Notes which row names which unit, once repeats are gone and before contradicting rows are made one. */
    void note() throws SQLException {
        if (any) {
            Sql.run(connection, "create temp table naming on commit drop as select s.line, s.key_hash from stage s where s.key_hash in"
                    + " (select t.key_hash from stage t join several_line v on v.line = t.line)");
            Sql.run(connection, "analyze naming");
        }
    }

    /** Keeps what was noted, for the observations that the delivery has a say about. */
    void keep(long delivery, int feed) throws SQLException {
        if (any) {
            Sql.run(connection, "insert into row_unit(delivery_id, line, observation_id) select ?, n.line, o.id from naming n"
                    + " join stage s on s.key_hash = n.key_hash join observation o on o.feed_id = ? and o.key_hash = n.key_hash", delivery, feed);
        }
    }

    /** For the counting of rows that name one unit each: leaves the others out. */
    String others() throws SQLException {
        any = Sql.number(connection, "select count(*) from (select 1 from row_unit u join closing c on c.id = u.delivery_id limit 1) some_row") > 0;
        return any ? " and not exists (select 1 from row_unit u where u.delivery_id = c.id and u.observation_id = m.observation_id)" : "";
    }

    /**
     * Counts the rows that name several units, and forgets them.
     *
     * @param overtaken whether a delivery that stands for its whole feed has to leave out what another one brought
     */
    void settle(boolean overtaken) throws SQLException {
        if (!any) {
            return;
        }
        Sql.run(connection, "insert into closed_rows select id, (array[2, 1, 0, 3, 4])[gravity + 1], count(*) from"
                + " (select c.id, u.line, max(case m.outcome when 4 then 4 when 3 then 3 when 0 then 2 when 1 then 1 else 0 end) gravity"
                + " from closing c join row_unit u on u.delivery_id = c.id join observation o on o.id = u.observation_id"
                + " join observation_match m on m.observation_id = o.id"
                + " where o.closed_run is null and (c.whole or o.delivery_id = c.stated) and (m.status in (1, 3) or m.outcome in (0, 1)"
                + " and exists (select 1 from deciding_run r where r.id = c.id and r.run_id = m.outcome_run)"
                + (overtaken ? " and not (c.whole and exists (select 1 from closing x where x.stated = o.delivery_id and x.id <> c.id))" : "")
                + ") group by 1, 2) named group by 1, 2");
        Sql.run(connection, "delete from row_unit u using closing c where c.id = u.delivery_id");
    }
}
