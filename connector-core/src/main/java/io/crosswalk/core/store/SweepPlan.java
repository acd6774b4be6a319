package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lays every component out as it was decided, for a sweep: what an asset and its observations have in common was settled
 * once, so only links on which several of these groups meet have to be followed, and they are few.
 *
 * <p>Gives the components of {@link WorkPlan#layEverything()} at a fraction of its cost.
 */
final class SweepPlan {

    /** Names with the group they stand on: an asset with its observations (negative), or an observation without one. */
    private static final String NAMES = "(select l.link, coalesce(-m.asset_id, l.observation_id) unit from observation_link l"
            + " left join observation_match m on m.observation_id = l.observation_id union all select i.link, -i.asset_id from identifier i) names";

    private final Connection connection;

    SweepPlan(Connection connection) {
        this.connection = connection;
    }

    /** @return how many observations and assets there are */
    long lay() throws SQLException {
        Sql.watchClient(connection);
        Sql.run(connection, "set local work_mem = '256MB'");
        Sql.clear(connection, "sweep_link", "sweep_edge", "sweep_unit");
        Sql.run(connection, "truncate work_link, work_node, work_edge");
        meet();
        connect();
        Sql.run(connection, "drop index if exists work_node_comp");
        Sql.run(connection, "insert into work_node select o.id, coalesce(u.comp, -m.asset_id, o.id) from observation o"
                + " left join observation_match m on m.observation_id = o.id left join sweep_unit u on u.unit = coalesce(-m.asset_id, o.id)");
        Sql.run(connection, "insert into work_node select -a.id, coalesce(u.comp, -a.id) from asset a left join sweep_unit u on u.unit = -a.id"
                + " where a.joined_into is null");
        Sql.run(connection, "create index work_node_comp on work_node (comp, node)");
        Sql.run(connection, "analyze work_node");
        return Sql.number(connection, "select count(*) from work_node");
    }

    private void meet() throws SQLException {
        Sql.run(connection, "create temp table sweep_link on commit drop as select link from " + NAMES
                + " group by link having min(unit) <> max(unit)");
        Sql.run(connection, "delete from sweep_link k using shared_link s where s.link = k.link");
        Sql.run(connection, "analyze sweep_link");
        Sql.run(connection, "create temp table sweep_edge on commit drop as select distinct names.link, names.unit from " + NAMES
                + " join sweep_link k on k.link = names.link");
        Sql.run(connection, "create temp table sweep_unit on commit drop as select distinct unit, unit comp from sweep_edge");
        Sql.run(connection, "analyze sweep_edge");
        Sql.run(connection, "analyze sweep_unit");
    }

    /** Gives every group that meets others the smallest of them. */
    private void connect() throws SQLException {
        long moved = 1;
        while (moved > 0) {
            moved = Sql.run(connection, "update sweep_unit u set comp = s.comp from (select e.unit, min(l.comp) comp from sweep_edge e join"
                    + " (select e2.link, min(u2.comp) comp from sweep_edge e2 join sweep_unit u2 on u2.unit = e2.unit group by e2.link) l"
                    + " on l.link = e.link group by e.unit) s where s.unit = u.unit and s.comp < u.comp");
        }
        Sql.run(connection, "analyze sweep_unit");
    }
}
