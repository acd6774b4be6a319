package io.crosswalk.core.store;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Deed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Appends to the trail what the transaction of this connection changed: it stands there if, and only if, that is committed.
 *
 * <p>Several may append at once, a night and stewards: who comes second waits until the first has ended its transaction.
 */
final class AuditTrail {

    private static final long LOCK = 0x5452_4149_4CL;

    private final Connection connection;

    AuditTrail(Connection connection) {
        this.connection = connection;
    }

    /** One entry before it is written; {@code asset} is null where it is about none. */
    record Entry(Long asset, AuditAction action, String source, String before, String after) {

        Entry {
            source = Sql.storable(source);
            before = Sql.storable(before);
            after = Sql.storable(after);
        }
    }

    /** A user did something. */
    String note(Deed deed) throws SQLException {
        return append(deed.user(), deed.run(), deed.at(), List.of(new Entry(deed.asset(), deed.action(), null, deed.before(), deed.after())));
    }

    /** The engine did something; nothing is nothing. */
    void append(String run, Instant now, List<Entry> entries) throws SQLException {
        if (!entries.isEmpty()) {
            append(Trail.ENGINE, run, now, entries);
        }
    }

    /** Somebody did something; gives the new head. */
    String append(String actor, String run, Instant now, List<Entry> entries) throws SQLException {
        return append(actor, run, now, entries, null);
    }

    /**
     * As above.
     *
     * @param purgesTo up to which transaction entries are about to be taken away, or null
     */
    String append(String actor, String run, Instant now, List<Entry> entries, Long purgesTo) throws SQLException {
        AuditHash hash = new AuditHash();
        int seq = 0;
        for (Entry entry : entries) {
            hash.entry(seq++, entry.asset(), entry.action().code(), entry.source(), entry.before(), entry.after());
        }
        Sql.run(connection, "select pg_advisory_xact_lock(?)", LOCK);
        Last last = last(connection);
        long transaction = last.id() + 1;
        String previous = last.link();
        String who = Sql.storable(actor);
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        String digest = hash.hex();
        String link = AuditHash.link(previous, run, who, at, entries.size(), purgesTo, digest);
        Sql.run(connection, "insert into audit_transaction(id, run_id, actor, at, entries, purges_to, digest, previous, link)"
                + " values (?, ?, ?, ?, ?, ?::bigint, ?, ?, ?)", transaction, run, who, at, entries.size(), purgesTo, digest, previous, link);
        copy(transaction, entries);
        return link;
    }

    /** The end of the chain. */
    record Last(long id, String link) {
    }

    static Last last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id, link from audit_transaction order by id desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Last(row.getLong(1), row.getString(2)) : new Last(0, Trail.START);
        }
    }

    private void copy(long transaction, List<Entry> entries) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, "audit_entry(transaction_id, seq, asset_id, action, source, before, after)", 7)) {
            int seq = 0;
            for (Entry entry : entries) {
                copy.row().bigint(transaction).integer(seq++).bigint(entry.asset()).smallint(entry.action().code()).text(entry.source())
                        .text(entry.before()).text(entry.after());
            }
            copy.finish();
        }
    }
}
