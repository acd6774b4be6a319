package io.crosswalk.core.store;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.reconcile.Worklist.Applied;
import io.crosswalk.core.reconcile.Worklist.Decided;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Findings of a batch: opened, seen again, or reopened with their history. */
final class DiscrepancyRows {

    private static final String UPSERT = "insert into discrepancy(identity_hash, code, severity, keys, link, evidence, origin, open, opened_run, opened_at,"
            + " seen_run) values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?) on conflict (identity_hash) do update"
            + " set evidence = excluded.evidence, seen_run = excluded.seen_run, severity = excluded.severity, link = excluded.link, opened_run = case when"
            + " discrepancy.open then discrepancy.opened_run else excluded.opened_run end, opened_at = case when discrepancy.open then discrepancy.opened_at"
            + " else excluded.opened_at end, times_opened = discrepancy.times_opened + case when discrepancy.open then 0 else 1 end,"
            + " earlier = discrepancy.earlier || case when discrepancy.open then '[]'"
            + " else jsonb_build_array(jsonb_build_object('openedRun', discrepancy.opened_run, 'openedAt', discrepancy.opened_at, 'closedRun',"
            + " discrepancy.closed_run, 'closedAt', discrepancy.closed_at)) end, open = true, closed_run ="
            + " null, closed_at = null";

    private final Connection connection;
    private final Applied applied;

    DiscrepancyRows(Connection connection, Applied applied) {
        this.connection = connection;
        this.applied = applied;
    }

    void write() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            boolean any = false;
            for (Decided decided : applied.decided()) {
                for (Finding finding : decided.outcome().findings()) {
                    add(connection, upsert, finding, DecisionStore.DECIDE, applied.run(), applied.seniority(), applied.now(), applied.severities());
                    any = true;
                }
            }
            if (any) {
                upsert.executeBatch();
            }
        }
    }

    /** Findings outside of Decide. */
    static void write(Connection connection, Collection<Finding> findings, String origin, String run, Instant now, Map<String, String> severities)
            throws SQLException {
        if (findings.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Finding finding : findings) {
                add(connection, upsert, finding, origin, run, run, now, severities);
            }
            upsert.executeBatch();
        }
    }

    /** What makes it the same discrepancy for ever. */
    static UUID hash(Finding finding, String origin) {
        return UUID.nameUUIDFromBytes((origin + finding.identity()).getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Connection connection, PreparedStatement upsert, Finding finding, String origin, String run, String seen, Instant now,
            Map<String, String> severities) throws SQLException {
        upsert.setObject(1, hash(finding, origin));
        upsert.setString(2, finding.code().name());
        upsert.setString(3, severities.getOrDefault(finding.code().name(), finding.code().severity().name().toLowerCase(java.util.Locale.ROOT)));
        upsert.setArray(4, connection.createArrayOf("text", finding.keys().toArray()));
        upsert.setLong(5, finding.link());
        upsert.setString(6, finding.evidence());
        upsert.setString(7, origin);
        upsert.setString(8, run);
        upsert.setTimestamp(9, Timestamp.from(now));
        upsert.setString(10, seen);
        upsert.addBatch();
    }
}
