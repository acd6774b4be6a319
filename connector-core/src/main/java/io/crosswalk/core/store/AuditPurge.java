package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Takes the entries of the oldest transactions away once a link of the chain says that it does. The transactions with their digests
 * and links stay, so the chain is verified across them, and entries that are kept elsewhere can still be proven.
 */
final class AuditPurge {

    private AuditPurge() {
    }

    /** The last of the oldest transactions that are all older than this; 0 where there is none. */
    static long reach(Connection connection, Instant before) throws SQLException {
        return Sql.number(connection, "select coalesce(min(id) filter (where at >= ?), max(id) + 1) - 1 from audit_transaction", before);
    }

    /** How many entries that concerns. */
    static long entries(Connection connection, long to) throws SQLException {
        return Sql.number(connection, "select coalesce(sum(entries), 0) from audit_transaction where id <= ?"
                + " and id > (select coalesce(max(purges_to), 0) from audit_transaction)", to);
    }

    /** The database lets go of those only that a link says are gone. */
    static void carryOut(Connection connection, Long to) throws SQLException {
        if (to != null) {
            Sql.run(connection, "delete from audit_entry where transaction_id <= ?", to);
        }
    }
}
