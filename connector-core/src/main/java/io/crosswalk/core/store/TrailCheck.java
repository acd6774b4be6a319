package io.crosswalk.core.store;

import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Fault;
import io.crosswalk.core.audit.Trail.Verification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the trail in its order, each transaction before its entries, and recomputes it. One statement sees one state, so nothing
 * that is appended meanwhile disturbs; rows come in pages, so memory stays the same.
 */
final class TrailCheck {

    /** Entries younger than this, when they were taken away, were not retention's to take. */
    static final Duration KEPT_ALWAYS = Duration.ofDays(30);

    private static final int PAGE = 10_000;
    private static final int HEADER = -1;
    private static final String ROWS = "select id, " + HEADER + " seq, entries::bigint number, null::smallint action, run_id::text one, actor::text two,"
            + " digest::text three, previous, link, at, purges_to, (select max(purges_to) from audit_transaction) purged from audit_transaction"
            + " union all select transaction_id, seq, asset_id, action, source, before, after, null, null, null, null, null from audit_entry order by 1, 2";

    private final Connection connection;
    private final String known;
    private final AuditHash hash = new AuditHash();
    private boolean seen;
    private long transactions;
    private long entries;
    private long purgedTo;
    private String head = Trail.START;
    private Header open;
    private int next;

    /** A transaction whose entries are being read. */
    private record Header(long id, int entries, String digest, String link) {
    }

    TrailCheck(Connection connection, Optional<String> known) {
        this.connection = connection;
        this.known = known.orElse(null);
        this.seen = known.isEmpty() || known.get().equals(Trail.START);
    }

    Verification verify() throws SQLException {
        Fault fault = null;
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setFetchSize(PAGE);
            try (ResultSet row = query.executeQuery()) {
                while (fault == null && row.next()) {
                    fault = row.getInt(2) == HEADER ? header(row) : entry(row);
                }
            }
        }
        fault = fault == null ? close() : fault;
        if (fault == null && !seen) {
            fault = fault(Fault.Kind.UNKNOWN_HEAD, transactions, null, "the head " + known + " is not part of the chain: what followed on it was taken out,"
                    + " or it is the head of another trail");
        }
        return new Verification(fault == null, transactions, entries, purgedTo, head, fault);
    }

    private Fault header(ResultSet row) throws SQLException {
        Fault unfinished = close();
        if (unfinished != null) {
            return unfinished;
        }
        long id = row.getLong(1);
        purgedTo = Math.max(purgedTo, row.getLong(12));
        int counted = (int) row.getLong(3);
        Instant at = Sql.instant(row, 10);
        Long purges = row.getObject(11, Long.class);
        String previous = row.getString(8);
        String link = row.getString(9);
        if (id != transactions + 1) {
            return fault(Fault.Kind.GAP, transactions + 1, null, "it is not there; transaction " + id + " comes next");
        }
        if (!previous.equals(head)) {
            boolean moved = Sql.number(connection, "select count(*) from audit_transaction where link = ?", previous) > 0;
            return moved ? fault(Fault.Kind.REORDER, id, null, "it was written at another place of the chain")
                    : fault(Fault.Kind.BROKEN_LINK, id, null, "it does not follow the transaction before it");
        }
        if (!link.equals(AuditHash.link(previous, row.getString(5), row.getString(6), at, counted, purges, row.getString(7)))) {
            return fault(Fault.Kind.CHANGED_TRANSACTION, id, null, "who, when, in which run or what it took away is not what was written");
        }
        if (purges != null && !mayPurge(purges, id, at)) {
            return fault(Fault.Kind.WRONG_PURGE, id, null, "it took away entries that were younger than " + KEPT_ALWAYS.toDays() + " days");
        }
        open = new Header(id, counted, row.getString(7), link);
        next = 0;
        return null;
    }

    private boolean mayPurge(long to, long id, Instant at) throws SQLException {
        return to < id && Sql.number(connection, "select count(*) from audit_transaction where id <= ? and at > ?", to, at.minus(KEPT_ALWAYS)) == 0;
    }

    private Fault entry(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        int seq = row.getInt(2);
        if (open == null || open.id() != id) {
            return fault(Fault.Kind.EXTRA_ENTRY, id, seq, "there is an entry of a transaction that is not there");
        }
        if (id <= purgedTo) {
            return fault(Fault.Kind.EXTRA_ENTRY, id, seq, "there is an entry that retention took away");
        }
        if (seq < next || seq >= open.entries()) {
            return fault(Fault.Kind.EXTRA_ENTRY, id, seq, "there is an entry that was not written");
        }
        if (seq > next) {
            return fault(Fault.Kind.MISSING_ENTRY, id, next, "it is not there");
        }
        hash.entry(seq, row.getObject(3, Long.class), row.getInt(4), row.getString(5), row.getString(6), row.getString(7));
        next++;
        return null;
    }

    /** All entries of the open transaction were read. */
    private Fault close() {
        if (open == null) {
            return null;
        }
        String digest = hash.hex();
        boolean purged = open.id() <= purgedTo;
        if (!purged && next < open.entries()) {
            return fault(Fault.Kind.MISSING_ENTRY, open.id(), next, "it is not there");
        }
        if (!purged && !digest.equals(open.digest())) {
            return fault(Fault.Kind.CHANGED_ENTRY, open.id(), null, "its entries are not those that were written, or not in their order");
        }
        transactions = open.id();
        entries += next;
        head = open.link();
        seen |= head.equals(known);
        open = null;
        return null;
    }

    private static Fault fault(Fault.Kind kind, long transaction, Integer seq, String what) {
        return new Fault(kind, transaction, seq, (seq == null ? "transaction " + transaction : "entry " + transaction + "." + seq) + ": " + what);
    }
}
