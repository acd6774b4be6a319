package io.crosswalk.core.store;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Retention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Retention on PostgreSQL: one transaction that removes, and notes what it removes. */
public final class RetentionStore implements Retention {

    /** Whose rows are still open, or not yet in the books, is needed; so are the newest of each feed. */
    private static final String DELIVERIES = "with old as (select k.id, k.spool from (select d.*, row_number() over (partition by feed_id order by id desc)"
            + " place from delivery d where spool is not null) k join run r on r.id = k.run_id where k.place > " + NEWEST_KEPT + " and r.started_at < ?"
            + " and k.state <> 'open' and (k.state <> 'accepted' or k.settled_run is not null) and not exists (select 1 from observation_match m"
            + " join observation o on o.id = m.observation_id where m.status = " + Codes.HELD + " and o.closed_run is null and o.delivery_id = k.id))"
            + " update delivery d set spool = null from old where old.id = d.id returning old.spool";
    private static final String REPORTS = "update run set report = null where report is not null and finished_at is not null and started_at < ?"
            + " and id not in (select id from run where report is not null order by id desc limit " + NEWEST_KEPT + ")";
    private static final String REJECTIONS = "delete from rejection x using delivery d join run r on r.id = d.run_id where d.id = x.delivery_id"
            + " and r.started_at < ? and d.state <> 'open' and (d.state <> 'accepted' or d.settled_run is not null)"
            + " and exists (select 1 from delivery n where n.feed_id = d.feed_id and n.id > d.id and n.mode <> 'echo')";
    private static final String RECEIPTS = "delete from receipt x where at < ? and exists (select 1 from receipt n where n.asset_id = x.asset_id"
            + " and n.target_id = x.target_id and n.id > x.id)";
    /** What a person has said about one is a reason to keep it: the same question may come again. */
    private static final String DISCREPANCIES = "delete from discrepancy d where not open and closed_at < ?"
            + " and not exists (select 1 from ruling r where r.discrepancy_id = d.id)";

    private final Database database;

    public RetentionStore(Database database) {
        this.database = database;
    }

    @Override
    public Removed remove(Map<Kind, Instant> before, String user, String run, Instant now) {
        return database.sql(connection -> remove(connection, before, user, run, now));
    }

    private static Removed remove(Connection connection, Map<Kind, Instant> before, String user, String run, Instant now) throws SQLException {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        List<String> deliveries = before.containsKey(Kind.DELIVERIES) ? texts(connection, DELIVERIES, before.get(Kind.DELIVERIES)) : List.of();
        Long purgesTo = null;
        for (Map.Entry<Kind, Instant> kind : before.entrySet()) {
            long count = switch (kind.getKey()) {
                case DELIVERIES -> deliveries.size();
                case REPORTS -> Sql.run(connection, REPORTS, kind.getValue());
                case REJECTIONS -> Sql.run(connection, REJECTIONS, kind.getValue());
                case RECEIPTS -> Sql.run(connection, RECEIPTS, kind.getValue());
                case CLOSED_DISCREPANCIES -> Sql.run(connection, DISCREPANCIES, kind.getValue());
                case AUDIT -> {
                    purgesTo = AuditPurge.reach(connection, kind.getValue());
                    yield AuditPurge.entries(connection, purgesTo);
                }
            };
            counts.put(kind.getKey(), count);
        }
        note(connection, counts, user, run, now, counts.getOrDefault(Kind.AUDIT, 0L) == 0 ? null : purgesTo);
        List<String> runs = before.containsKey(Kind.REPORTS) ? texts(connection, "select id from run where report is null and finished_at is not null"
                + " and started_at < ? order by id", before.get(Kind.REPORTS)) : List.of();
        return new Removed(counts, deliveries, runs);
    }

    private static void note(Connection connection, Map<Kind, Long> counts, String user, String run, Instant now, Long purgesTo) throws SQLException {
        List<AuditTrail.Entry> entries = new ArrayList<>();
        counts.forEach((kind, count) -> {
            if (count > 0) {
                entries.add(new AuditTrail.Entry(null, AuditAction.RETIRED, null, "{\"" + kind.word() + "\":" + count + "}", null));
            }
        });
        if (!entries.isEmpty()) {
            new AuditTrail(connection).append(user, run, now, entries, purgesTo);
            AuditPurge.carryOut(connection, purgesTo);
        }
    }

    private static List<String> texts(Connection connection, String sql, Instant before) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, before); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
