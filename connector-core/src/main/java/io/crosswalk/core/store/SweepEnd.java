package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Rulings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The last transaction of a sweep: what was not found again is closed, near matches are looked for, the counts counted. */
final class SweepEnd {

    private static final Kind[] KINDS = Kind.values();

    private final Connection connection;
    private final Rulings rulings;
    private final String run;
    private final Instant now;
    private final Map<String, String> severities;

    SweepEnd(Connection connection, Rulings rulings, String run, Instant now, Map<String, String> severities) {
        this.connection = connection;
        this.rulings = rulings;
        this.run = run;
        this.now = now;
        this.severities = severities;
    }

    void write() throws SQLException {
        Sql.watchClient(connection);
        Sql.run(connection, "set local work_mem = '256MB'");
        Sql.run(connection, "update discrepancy set open = false, closed_run = ?, closed_at = ? where open and origin = ? and seen_run <> ?",
                run, now, DecisionStore.DECIDE, run);
        new LookAlikes(connection, rulings).find(run, now, severities, true);
        new Batches(connection, rulings).find(run, now, severities);
        new Slips(connection, rulings).find(run, now, severities);
        count();
        audit();
        Sql.run(connection, "truncate work_link, work_node, work_edge");
    }

    /** The running totals, counted once more from what they stand for. */
    private void count() throws SQLException {
        StringBuilder counts = new StringBuilder("select 'assets' name, coalesce(sum(n), 0) n from living");
        for (int i = 0; i < Codes.STATES.size(); i++) {
            counts.append(" union all select 'state:").append(Codes.STATES.get(i)).append("', coalesce(sum(n) filter (where state = ").append(i)
                    .append("), 0) from living");
        }
        for (Gap gap : Gap.values()) {
            counts.append(" union all select 'gap:").append(gap.code()).append("', coalesce(sum(n) filter (where gaps & ").append(gap.bit())
                    .append(" <> 0), 0) from living");
        }
        for (Kind kind : KINDS) {
            counts.append(" union all select 'identifier:").append(kind.code()).append("', coalesce(sum(n) filter (where kind = ").append(kind.ordinal())
                    .append("), 0) from names");
        }
        Sql.run(connection, "with living as (select state, gaps, count(*) n from asset where joined_into is null group by state, gaps), names as (select kind,"
                + " count(*) n from identifier where valid_to is null and role = 0 group by kind), counted as ("
                + counts + ") insert into tally select name, n from counted"
                + " on conflict (name) do update set n = excluded.n where tally.n <> excluded.n");
    }

    private void audit() throws SQLException {
        long opened = Sql.number(connection, "select count(*) from discrepancy where opened_run = ? and times_opened = 1", run);
        long reopened = Sql.number(connection, "select count(*) from discrepancy where opened_run = ? and times_opened > 1", run);
        long closed = Sql.number(connection, "select count(*) from discrepancy where closed_run = ? and not open", run);
        if (opened + reopened + closed > 0) {
            new AuditTrail(connection).append(run, now, List.of(new AuditTrail.Entry(null, AuditAction.SWEPT, null, null,
                    "{\"discrepancies\":{\"opened\":" + opened + ",\"openedAgain\":" + reopened + ",\"closed\":" + closed + "}}")));
        }
    }
}
