package io.crosswalk.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Appends what a transaction changed. Its entries are digested in order (SHA-256), and each transaction's link is the
 * digest of the link before it and its own: nothing can be taken out or altered unnoticed.
 */
final class AuditTrail {

    private static final String START = "0".repeat(64);

    private final Connection connection;

    AuditTrail(Connection connection) {
        this.connection = connection;
    }

    void append(String run, Instant now, List<Applying.Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        MessageDigest digest = sha256();
        int seq = 0;
        for (Applying.Entry entry : entries) {
            digest.update(line(seq++, entry.asset(), entry.action().ordinal(), entry.detail()));
        }
        Sql.run(connection, "lock table audit_transaction in exclusive mode"); // a steward may rule while a night decides
        String own = HexFormat.of().formatHex(digest.digest());
        String previous = START;
        try (PreparedStatement last = connection.prepareStatement("select link from audit_transaction order by id desc limit 1");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                previous = row.getString(1);
            }
        }
        String link = HexFormat.of().formatHex(sha256().digest((previous + own).getBytes(StandardCharsets.US_ASCII)));
        long transaction = Sql.number(connection,
                "insert into audit_transaction(run_id, at, entries, digest, previous, link) values (?, ?, ?, ?, ?, ?) returning id",
                run, now, entries.size(), own, previous, link);
        try (BinaryCopy copy = new BinaryCopy(connection, "audit_entry(transaction_id, seq, asset_id, action, detail)", 5)) {
            int place = 0;
            for (Applying.Entry entry : entries) {
                copy.row().bigint(transaction).integer(place++).bigint(entry.asset()).smallint(entry.action().ordinal()).text(entry.detail());
            }
            copy.finish();
        }
    }

    static byte[] line(int seq, long asset, int action, String detail) {
        return (seq + "|" + asset + "|" + action + "|" + (detail == null ? "" : detail) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
