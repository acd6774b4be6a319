package io.crosswalk.core.store;

import io.crosswalk.core.match.Rulings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Lays out the connected components of everything dirty, set-based.
 *
 * <p>Nodes are observations (positive ids) and assets (negative ids). They are connected by the links of their names,
 * unless too many units share a link, and by what was settled before. While the register is empty nothing has to be
 * followed: only links that occur more than once connect anything.
 */
final class WorkPlan {

    /** The condition of the index {@code identifier_unique}; the other names are in {@code identifier_other}. */
    private static final String UNIQUE_NAME = "i.valid_to is null and i.role = 0 and (i.kind <> 0 or i.scope <> '')";

    /** A linked row meets its asset, whether or not they share a name. */
    private static final String BRIDGED = "select b.leads_to link, l.observation_id node from bridge b join observation_link l on l.link = b.name"
            + " join work_node n on n.node = l.observation_id union all select b.leads_to, -i.asset_id from bridge b"
            + " join identifier_by_link i on i.link = b.name join work_node n on n.node = -i.asset_id";

    /**
     * How many units the rows l name, with their observations o: a row a unit, but for rows that tell events, of which many
     * may be about one; those count by what they call it.
     */
    private static final String UNITS = "count(*) filter (where position('\"event\":' in o.doc) = 0) + count(distinct"
            + " coalesce(substring(o.doc from '\"serial\":\\[[^]]*'), '') || coalesce(substring(o.doc from '\"assetTag\":\\[[^]]*'), ''))"
            + " filter (where position('\"event\":' in o.doc) > 0)";

    private final Connection connection;
    private final int threshold;
    private final Rulings rulings;

    WorkPlan(Connection connection, int threshold, Rulings rulings) {
        this.rulings = rulings;
        this.connection = connection;
        this.threshold = threshold;
    }

    /** Whether nothing was ever decided. */
    static boolean first(Connection connection) throws SQLException {
        return Sql.number(connection, "select count(*) from (select 1 from observation_match limit 1) any_match") == 0
                && Sql.number(connection, "select count(*) from (select 1 from asset limit 1) any_asset") == 0;
    }

    Void lay(boolean first) throws SQLException {
        Sql.watchClient(connection);
        Sql.run(connection, "set local work_mem = '256MB'");
        Sql.clear(connection, "meeting", "was_shared", "reached", "bridge");
        bridge();
        Sql.run(connection, "truncate work_link, work_node, work_edge");
        if (first) {
            layFirst();
        } else {
            layReached();
        }
        connect();
        return null;
    }

    /** Every observation and asset, connected as they are now. */
    Void layEverything() throws SQLException {
        Sql.run(connection, "set local work_mem = '256MB'");
        Sql.clear(connection, "meeting", "was_shared", "reached", "bridge");
        bridge();
        Sql.run(connection, "truncate work_link, work_node, work_edge");
        Sql.run(connection, "insert into work_node select id from observation union all select -id from asset where joined_into is null");
        Sql.run(connection, "analyze work_node");
        edges();
        connect();
        return null;
    }

    private void bridge() throws SQLException {
        List<Rulings.Bridge> bridges = rulings.bridges();
        Sql.run(connection, "create temp table bridge on commit drop as select unnest(?) as name, unnest(?) as leads_to",
                bridges.stream().mapToLong(Rulings.Bridge::name).toArray(), bridges.stream().mapToLong(Rulings.Bridge::leadsTo).toArray());
    }

    private void layFirst() throws SQLException {
        Sql.run(connection, "create temp table meeting on commit drop as select link, max(n) most from (select link, feed_id, count(*) n"
                + " from observation_link where link in (select link from observation_link group by link having count(*) > 1)"
                + " group by link, feed_id) by_feed group by link");
        Sql.run(connection, "update meeting m set most = u.most from (select link, max(n) most from (select l.link, l.feed_id, " + UNITS + " n"
                + " from observation_link l join observation o on o.id = l.observation_id where l.link in (select link from meeting where most > ?)"
                + " group by l.link, l.feed_id) by_feed group by link) u where u.link = m.link", threshold);
        Sql.run(connection, "truncate shared_link");
        Sql.run(connection, "insert into shared_link select link from meeting where most > ?", threshold);
        shareWhatIsRuled();
        Sql.run(connection, "insert into work_node select distinct l.observation_id from observation_link l join meeting m on m.link = l.link");
        Sql.run(connection, "insert into work_edge select l.link, l.observation_id from observation_link l join meeting m on m.link = l.link where m.most <= ?",
                threshold);
    }

    /** A steward's word that a value is shared counts as too many units. */
    private void shareWhatIsRuled() throws SQLException {
        if (!rulings.shared().isEmpty()) {
            Sql.run(connection, "insert into shared_link select unnest(?) on conflict do nothing", Sql.longs(List.copyOf(rulings.shared())));
        }
    }

    private void layReached() throws SQLException {
        Sql.run(connection, "insert into work_link select link from dirty_link union select unnest(?)", Sql.longs(List.copyOf(rulings.fresh())));
        Sql.run(connection, "analyze work_link");
        Sql.run(connection, "create temp table was_shared on commit drop as select s.link from shared_link s join work_link w on w.link = s.link");
        Sql.run(connection, "delete from shared_link s using work_link w where w.link = s.link");
        Sql.run(connection, "insert into shared_link select distinct link from (select l.link, l.feed_id from observation_link l join observation o"
                + " on o.id = l.observation_id where l.link in (select s.link from observation_link s join work_link w on w.link = s.link"
                + " group by s.link, s.feed_id having count(*) > ?) group by l.link, l.feed_id having " + UNITS + " > ?) too_many", threshold, threshold);
        shareWhatIsRuled();
        Sql.run(connection, "insert into work_node select distinct observation_id from dirty_link on conflict do nothing");
        // A link that stays shared connects nothing; one that became shared or stopped being so concerns all who carry it.
        Sql.run(connection, "delete from work_link w where exists (select 1 from shared_link s where s.link = w.link)"
                + " and exists (select 1 from was_shared x where x.link = w.link)");
        reach("select link from work_link");
        expand();
        edges();
    }

    private void reach(String links) throws SQLException {
        Sql.run(connection, "insert into work_node select distinct l.observation_id from observation_link l join (" + links
                + ") k on k.link = l.link on conflict do nothing");
        reachAssets(links, UNIQUE_NAME);
        reachAssets(links, "not (" + UNIQUE_NAME + ")");
    }

    /** Half of all names at a time: each half has an index of its own, and only its exact condition lets it be used. */
    private void reachAssets(String links, String names) throws SQLException {
        Sql.run(connection, "insert into work_node select distinct -i.asset_id from identifier i join (" + links + ") k on k.link = i.link where " + names
                + " on conflict do nothing");
    }

    private void expand() throws SQLException {
        long before = -1;
        long now = Sql.number(connection, "select count(*) from work_node");
        while (now > before) {
            before = now;
            Sql.run(connection, "analyze work_node");
            Sql.run(connection, "insert into work_node select distinct -m.asset_id from observation_match m join work_node n on n.node = m.observation_id"
                    + " where m.asset_id is not null on conflict do nothing");
            Sql.run(connection, "insert into work_node select m.observation_id from observation_match m join work_node n on n.node < 0 and m.asset_id = -n.node"
                    + " on conflict do nothing");
            Sql.run(connection, "create temp table reached on commit drop as select distinct k.link from (select unnest(o.links) link from observation o"
                    + " join work_node n on n.node > 0 and o.id = n.node where o.closed_run is null union all select i.link from identifier i join work_node n"
                    + " on n.node < 0 and i.asset_id = -n.node union all select link from (" + BRIDGED + ") b) k"
                    + " where not exists (select 1 from work_link w where w.link = k.link) and not exists (select 1"
                    + " from shared_link s where s.link = k.link)");
            reach("select link from reached");
            Sql.run(connection, "insert into work_link select link from reached");
            Sql.run(connection, "analyze work_link");
            Sql.run(connection, "drop table reached");
            now = Sql.number(connection, "select count(*) from work_node");
        }
    }

    private void edges() throws SQLException {
        Sql.run(connection, "insert into work_edge select k.link, k.node from (select unnest(o.links) link, n.node from observation o join work_node n"
                + " on n.node > 0 and o.id = n.node where o.closed_run is null union all select i.link, n.node from identifier i join work_node n"
                + " on n.node < 0 and i.asset_id = -n.node union all select m.asset_id, m.observation_id from observation_match m join work_node n"
                + " on n.node = m.observation_id where m.asset_id is not null union all select -n.node, n.node from work_node n where n.node < 0 union all "
                + BRIDGED + ") k"
                + " where not exists (select 1 from shared_link s where s.link = k.link)");
    }

    /** Gives every node the smallest link of its component. */
    private void connect() throws SQLException {
        Sql.run(connection, "analyze work_edge");
        Sql.run(connection, "update work_node n set comp = e.link from (select node, min(link) link from work_edge group by node) e where e.node = n.node");
        Sql.run(connection, "update work_node set comp = node where comp is null");
        Sql.run(connection, "delete from work_edge e where not exists (select 1 from (select link from work_edge group by link having count(*) > 1) m"
                + " where m.link = e.link)");
        Sql.run(connection, "analyze work_node");
        long moved = 1;
        while (moved > 0) {
            moved = Sql.run(connection,
                    "update work_node n set comp = s.comp from (select e.node, min(l.comp) comp from work_edge e join (select e2.link, min(n2.comp) comp"
                    + " from work_edge e2 join work_node n2 on n2.node = e2.node group by e2.link) l on l.link = e.link group by e.node) s"
                    + " where s.node = n.node and s.comp < n.comp");
        }
        Sql.run(connection, "create index if not exists work_node_comp on work_node (comp, node)");
        Sql.run(connection, "analyze work_node");
    }
}
