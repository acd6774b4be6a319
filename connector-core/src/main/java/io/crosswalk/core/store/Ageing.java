package io.crosswalk.core.store;

import io.crosswalk.core.reconcile.Worklist.Limits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Writes down, set-based, whose word is older than a limit of its source.
 *
 * <p>A row's word is as old as its {@code observedAt} says, and never younger than when it was heard: when the content
 * came, or when its source repeated it. What it is silent about now was said last before the content changed.
 */
final class Ageing {

    private static final String OBSERVED_AT = "substring(o.doc from '\"observedAt\":\"([1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9.]{2,12}Z)\"')"
            + "::timestamptz";
    private static final String OLDER_THAN = "(select coalesce(max(l), 0) from unnest(?) l where %s < ?::timestamptz - make_interval(days => l::int))";

    private final Connection connection;
    private final Instant now;

    Ageing(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Whether any word is known to be old. */
    static boolean any(Connection connection) throws SQLException {
        return Sql.number(connection, "select count(*) from (select 1 from aged_observation limit 1) aged") > 0;
    }

    Void weigh(List<Limits> limits) throws SQLException {
        Sql.clear(connection, "ageing");
        Sql.run(connection, "create temp table ageing on commit drop as select * from aged_observation limit 0");
        for (Limits of : limits) {
            weigh(of);
        }
        Sql.run(connection, "insert into dirty_link select unnest(o.links), o.id from observation o join (select coalesce(n.observation_id,"
                + " w.observation_id) id from ageing n full join aged_observation w on w.observation_id = n.observation_id"
                + " where n.days is distinct from w.days or n.silent_days is distinct from w.silent_days) d on d.id = o.id");
        Sql.run(connection, "delete from aged_observation w where not exists (select 1 from ageing n where n.observation_id = w.observation_id"
                + " and n.days = w.days and n.silent_days = w.silent_days)");
        Sql.run(connection, "insert into aged_observation select * from ageing on conflict do nothing");
        return null;
    }

    private void weigh(Limits limits) throws SQLException {
        String heard = limits.whole() ? "greatest(o.changed_at, f.said)" : "greatest(o.changed_at, o.confirmed_at)";
        String said = limits.dated() ? "least(" + heard + ", " + OBSERVED_AT + ")" : heard;
        long[] days = limits.days().stream().mapToLong(Integer::longValue).toArray();
        Sql.run(connection, "insert into ageing select id, days, silent from (select o.id, " + OLDER_THAN.formatted(said) + " days, case when m.earlier is null"
                + " then 0 else " + OLDER_THAN.formatted("o.changed_at") + " end silent from observation o left join observation_match m"
                + " on m.observation_id = o.id cross join (select greatest((select max(accepted_at) from delivery where feed_id = ? and state = 'accepted'"
                + " and mode = 'full' and replays is null), (select max(value)::timestamptz from setting where name = ?)) said) f"
                + " where o.feed_id = ? and o.closed_run is null) old where days > 0 or silent > 0", days, now, days, now, limits.feed(),
                DeliveryStore.CONFIRMED + limits.feed(), limits.feed());
    }
}
