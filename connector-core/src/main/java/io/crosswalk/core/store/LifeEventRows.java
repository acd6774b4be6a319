package io.crosswalk.core.store;

import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.match.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to units: appended when a row that tells an event comes to count, and never changed. An event belongs to the
 * observation that told it, so it goes wherever that goes when assets are joined, parted or computed anew.
 */
final class LifeEventRows {

    private final Connection connection;

    LifeEventRows(Connection connection) {
        this.connection = connection;
    }

    /** Appends what these observations tell; what they told before is there already. */
    void append(List<Member> telling) throws SQLException {
        if (telling.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into life_event(observation_id, what, at, source, run_id)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            for (Member member : telling) {
                LifeEvent event = member.event().orElseThrow();
                insert.setLong(1, member.id());
                insert.setString(2, event.what().word());
                insert.setTimestamp(3, Timestamp.from(event.at()));
                insert.setString(4, event.source());
                insert.setString(5, event.run());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Appends what rows on their way to being overwritten tell, where no decision has heard it: two deliveries of one feed in one
     * night are no reason to forget the first. A disposal is not believed before somebody has judged it.
     */
    static void keepUnheard(Connection connection, int feed) throws SQLException {
        String moment = "case when o.doc::jsonb #>> '{values,%s}' ~ '^(19|20)[0-9]{2}-.*Z$' then (o.doc::jsonb #>> '{values,%s}')::timestamptz end";
        Sql.run(connection, "insert into life_event(observation_id, what, at, source, run_id) select t.id, t.what, case when t.at > t.changed_at + interval"
                + " '1 day' then t.changed_at else t.at end, t.source, t.changed_run from (select o.id, o.changed_at, o.changed_run, f.source,"
                + " o.doc::jsonb #>> '{values,event}' what, coalesce(" + moment.formatted("eventAt", "eventAt") + ", "
                + moment.formatted("observedAt", "observedAt") + ", o.changed_at) at from differing d join observation o on o.id = d.observation_id"
                + " join feed f on f.id = ? left join observation_match m on m.observation_id = o.id where position('\"event\":' in o.doc) > 0"
                + " and o.copies = 1 and o.content_hash <> d.content_hash and (m.observation_id is null or m.status <> 1"
                + " and m.settled_content is distinct from o.content_hash)) t where t.what <> 'disposed' on conflict do nothing", feed);
    }

    /** What happened to these assets. */
    Map<Long, List<LifeEvent>> of(long[] assets) throws SQLException {
        Map<Long, List<LifeEvent>> events = new HashMap<>();
        if (Sql.number(connection, "select count(*) from (select 1 from life_event limit 1) any_event") == 0) {
            return events;
        }
        try (PreparedStatement query = Sql.prepare(connection, "select m.asset_id, e.what, e.at, e.source, e.run_id from observation_match m"
                + " join life_event e on e.observation_id = m.observation_id where m.asset_id = any(?)", assets); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                LifeEvent event = new LifeEvent(EventWord.of(row.getString(2)).orElseThrow(), Sql.instant(row, 3), row.getString(4),
                        row.getString(5));
                events.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2)).add(event);
            }
        }
        return events;
    }
}
