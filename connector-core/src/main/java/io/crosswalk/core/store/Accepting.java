package io.crosswalk.core.store;

import io.crosswalk.core.feed.Deliveries.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One transaction that makes a staged delivery the feed's current observations.
 *
 * <p>Set-based throughout: repeated keys first, then one statement separates the unchanged, then only what differs is
 * written. The first delivery of a feed skips the comparison.
 */
final class Accepting {

    private final Connection connection;
    private final long delivery;
    private final Terms terms;
    private final long stated;
    private final RowsOfSeveral several;
    private long repeated;

    Accepting(Connection connection, long delivery, Terms terms) {
        this.connection = connection;
        this.delivery = delivery;
        this.terms = terms;
        this.several = new RowsOfSeveral(connection);
        this.stated = terms.replays() == null ? delivery : terms.replays();
    }

    /** Gives why the delivery cannot be accepted; empty where it was. */
    Optional<String> accept() throws SQLException {
        Sql.run(connection, "set local work_mem = '256MB'");
        Sql.run(connection, "set local parallel_tuple_cost = 0.001"); // of a million rows compared, few differ: the planner cannot know
        Sql.watchClient(connection);
        Sql.clear(connection, "repeat", "clash", "differing", "missing", "relinking");
        long staged = terms.counts().observations();
        if (staged > terms.counts().read() - terms.counts().rejected()) {
            several.find();
        }
        if (resolveRepeats()) {
            staged = count("stage");
        }
        Replayed replayed = terms.replays() == null ? null : new Replayed(connection, terms.feed(), terms.replays(), terms.full());
        if (replayed != null) {
            Optional<String> refusal = replayed.whole() ? shrunk(staged, Sql.number(connection,
                    "select count(*) from observation where feed_id = ? and closed_run is null", terms.feed())) : Optional.empty();
            if (refusal.isPresent()) {
                return refusal;
            }
            replayed.narrow();
            staged = count("stage");
        }
        boolean first = Sql.number(connection, "select count(*) from (select 1 from observation where feed_id = ? limit 1) any_row", terms.feed()) == 0;
        long changed = 0;
        long fresh;
        if (first) {
            fresh = insertAll(staged);
        } else {
            Differences differ = compare(terms.full() && replayed == null);
            Optional<String> refusal = shrunk(staged, staged - differ.fresh() - differ.reopened() + differ.missing());
            if (replayed == null && refusal.isPresent()) {
                return refusal;
            }
            changed = differ.changed();
            write(differ, replayed != null);
            if (terms.confirms()) {
                Sql.run(connection, "update observation o set confirmed_at = ? from stage s where o.feed_id = ? and o.key_hash = s.key_hash", terms.now(),
                        terms.feed());
            }
            fresh = insertFresh();
        }
        several.keep(delivery, terms.feed());
        if (terms.target()) {
            mirror();
        }
        long unchanged = staged - changed - fresh;
        Sql.run(connection, "update delivery set state = 'accepted', read_rows = ?, rejected_rows = ?, repeated_rows = ?, unchanged_rows = ?,"
                + " seconds = ?, header = ?, accepted_at = ? where id = ?", terms.counts().read(), terms.counts().rejected(), repeated,
                unchanged, terms.counts().seconds(), terms.counts().header(), terms.now(), delivery);
        if (replayed != null && !replayed.newest()) {
            Sql.run(connection, "update delivery set mode = 'replay' where id = ?", delivery);
        }
        return Optional.empty();
    }

    private long count(String table) throws SQLException {
        return Sql.number(connection, "select count(*) from " + table);
    }

    /** Why a full delivery of so many rows cannot be believed. */
    private Optional<String> shrunk(long staged, long current) {
        if (!terms.full() || current == 0 || (current - staged) * 100.0 <= terms.shrinkGuardPercent() * current) {
            return Optional.empty();
        }
        return Optional.of("a full delivery of " + staged + " rows where " + current + " are current: that is more than "
                + terms.shrinkGuardPercent() + " % fewer; check the source, or raise mode.shrinkGuardPercent for one run");
    }

    /**
     * The same key twice: with the same content the second says nothing new; with different content nobody knows which
     * is right, so one row stands for all and is marked as several copies. A serial on too many rows names none of them:
     * those rows go by their other key. Gives whether there was any.
     */
    private boolean resolveRepeats() throws SQLException {
        if (count("stage_recurrence") == 0 || findRepeats() == 0) {
            several.note();
            return false;
        }
        long moved = Sql.run(connection, "update stage s set key_hash = s.other_hash from repeat r where r.key_hash = s.key_hash"
                + " and r.contents > ? and s.other_hash is not null", terms.sharedValueThreshold());
        if (moved > 0) { // what the rows are called instead may recur as well
            Sql.run(connection, "truncate repeat");
            Sql.run(connection, "insert into repeat select key_hash, count(*), count(distinct content_hash) from stage group by key_hash having count(*) > 1");
        }
        repeated = Sql.run(connection, "delete from stage s using (select s2.ctid as place, row_number() over (partition by s2.key_hash, s2.content_hash"
                + " order by " + several.order("s2") + ") as nth from stage s2 join repeat r on r.key_hash = s2.key_hash) extra"
                + " where s.ctid = extra.place and extra.nth > 1");
        several.note();
        Sql.run(connection, "create temp table clash on commit drop as select key_hash, count(*) copies,"
                + " md5(string_agg(content_hash::text, ',' order by content_hash))::uuid contents, min(content_hash::text) kept"
                + " from stage where key_hash in (select key_hash from repeat where contents > 1) group by key_hash having count(*) > 1");
        Sql.run(connection, "delete from stage s using clash c where s.key_hash = c.key_hash and s.content_hash::text <> c.kept");
        Sql.run(connection, "update stage s set content_hash = c.contents, copies = c.copies from clash c where s.key_hash = c.key_hash");
        return true;
    }

    private long findRepeats() throws SQLException {
        Sql.run(connection, "create temp table repeat on commit drop as select key_hash, count(*) n, count(distinct content_hash) contents"
                + " from stage where key_hash in (select key_hash from stage_recurrence) group by key_hash having count(*) > 1");
        return count("repeat");
    }

    /** How a delivery differs from what its feed said before; {@code changed} counts the {@code reopened} too. */
    private record Differences(long fresh, long changed, long reopened, long missing) {
    }

    /**
     * Separates the unchanged rows from what differs, in one pass over both sides.
     *
     * @param whole whether what the delivery does not name is missing
     */
    private Differences compare(boolean whole) throws SQLException {
        Sql.run(connection, "create temp table differing on commit drop as select s.*, o.id as observation_id, o.links as old_links,"
                + " o.closed_run is not null as reopened from stage s " + (whole ? "full" : "left") + " join (select id, key_hash, content_hash, standing,"
                + " closed_run, links from observation where feed_id = ?) o on o.key_hash = s.key_hash where o.id is null or s.key_hash is null and"
                + " o.closed_run is null or s.key_hash is not null and o.closed_run is not null or o.content_hash <> s.content_hash"
                + " or o.standing <> s.standing", terms.feed());
        if (whole) {
            Sql.run(connection, "create temp table missing on commit drop as select observation_id id, old_links links from differing where key_hash is null");
            Sql.run(connection, "delete from differing where key_hash is null");
        }
        Sql.run(connection, "analyze differing");
        try (PreparedStatement query = connection.prepareStatement("select count(*) filter (where observation_id is null), count(observation_id),"
                + " count(*) filter (where observation_id is not null and reopened) from differing"); ResultSet row = query.executeQuery()) {
            row.next();
            return new Differences(row.getLong(1), row.getLong(2), row.getLong(3), whole ? count("missing") : 0);
        }
    }

    /** Writes what changed about rows that were known, and closes what is missing. */
    private void write(Differences differ, boolean replay) throws SQLException {
        if (replay || differ.missing() > 0) {
            closeMissing();
        }
        if (differ.changed() > 0) {
            change();
        }
        // A full delivery stands for the whole feed; of a delta it has to be known which held rows it brought again.
        String unsettled = terms.full() ? "status = 3" : "status in (1, 3)";
        long redelivered = Sql.number(connection, "select count(*) from (select 1 from observation_match where feed_id = ? and " + unsettled
                + " limit 1) open_rows", terms.feed());
        if (redelivered > 0) {
            Sql.run(connection, "update observation o set delivery_id = ?, line = s.line from stage s, observation_match m where m.feed_id = ? and m."
                    + unsettled
                    + " and m.observation_id = o.id and o.feed_id = m.feed_id and s.key_hash = o.key_hash and o.content_hash = s.content_hash and"
                    + " o.closed_run is null",
                    stated, terms.feed());
        }
    }

    private void closeMissing() throws SQLException {
        Sql.run(connection, "update observation o set closed_run = ? from missing m where m.id = o.id", terms.run());
        Sql.run(connection, "delete from observation_link l using (select id, unnest(links) link from missing) m where l.link = m.link"
                + " and l.observation_id = m.id");
        Sql.run(connection, "insert into dirty_link select unnest(links), id from missing");
    }

    private void change() throws SQLException {
        if (!terms.target() && Sql.number(connection, "select count(*) from delivery where feed_id = ? and state = 'accepted' and settled_run is null"
                + " and id <> ?", terms.feed(), delivery) > 0) {
            LifeEventRows.keepUnheard(connection, terms.feed());
        }
        Sql.run(connection, "update observation_match m set earlier = coalesce(m.earlier || chr(10), '') || m.settled_run || ' ' || o.doc"
                + " from differing d join observation o on o.id = d.observation_id where m.observation_id = o.id and m.status <> 1"
                + " and o.content_hash <> d.content_hash and m.settled_content = o.content_hash");
        Sql.run(connection, "create temp table relinking on commit drop as select observation_id, old_links, links from differing"
                + " where observation_id is not null and (old_links <> links or reopened)");
        Sql.run(connection, "delete from observation_link l using (select observation_id, unnest(old_links) link from relinking) d"
                + " where l.link = d.link and l.observation_id = d.observation_id");
        Sql.run(connection, "update observation o set content_hash = d.content_hash, delivery_id = ?, line = d.line, standing = d.standing, copies = d.copies,"
                + " closed_run = null, changed_run = ?, changed_at = ?, links = d.links, doc = d.doc from differing d where o.id = d.observation_id",
                stated, terms.run(), terms.now());
        Sql.run(connection, "insert into observation_link select unnest(links), observation_id, ? from relinking", terms.feed());
        Sql.run(connection, "insert into dirty_link select unnest(old_links), observation_id from differing where observation_id is not null"
                + " union select unnest(links), observation_id from differing where observation_id is not null");
    }

    private long insertFresh() throws SQLException {
        return Sql.number(connection,
                "with fresh as (insert into observation(feed_id, key_hash, content_hash, delivery_id, line, standing, native_id, copies, changed_run,"
                + " changed_at, links, doc) select ?, key_hash, content_hash, ?, line, standing, native_id, copies, ?, ?, links, doc from differing"
                + " where observation_id is null returning id, links),"
                + " linked as (insert into observation_link select unnest(links), id, ? from fresh),"
                + " dirty as (insert into dirty_link select unnest(links), id from fresh)"
                + " select count(*) from fresh", terms.feed(), stated, terms.run(), terms.now(), terms.feed());
    }

    /** The first delivery of a feed: nothing to compare with. A large one builds the indexes afterwards, not row by row. */
    private long insertAll(long staged) throws SQLException {
        long there = Sql.number(connection, "select greatest(reltuples, 0)::bigint from pg_class where relname = 'observation'");
        boolean large = staged >= SecondaryIndexes.WORTH_IT && staged >= there / 2;
        if (large) {
            Sql.run(connection, "drop index if exists observation_source_key");
            Sql.run(connection, "drop index if exists observation_link_link");
        }
        long fresh = Sql.run(connection, "insert into observation(feed_id, key_hash, content_hash, delivery_id, line, standing, native_id, copies, changed_run,"
                + " changed_at, links, doc) select ?, key_hash, content_hash, ?, line, standing, native_id, copies, ?, ?, links, doc from stage",
                terms.feed(), stated, terms.run(), terms.now());
        Sql.run(connection, "insert into observation_link select unnest(links), id, feed_id from observation where delivery_id = ?", stated);
        if (Sql.number(connection, "select count(*) from (select 1 from observation_match limit 1) decided") > 0) {
            Sql.run(connection, "insert into dirty_link select unnest(links), id from observation where delivery_id = ?", stated);
        }
        if (large) {
            Sql.run(connection, "set local maintenance_work_mem = '512MB'");
            Sql.run(connection, "create unique index observation_source_key on observation (feed_id, key_hash)");
            Sql.run(connection, "create index observation_link_link on observation_link (link)");
        }
        return fresh;
    }

    /** What the target holds now, row by row, as it was read. */
    private void mirror() throws SQLException {
        Sql.run(connection, "insert into mirror(target_id, native_id, standing, content_hash, fields) select ?, native_id, standing, content_hash, doc"
                + " from stage where native_id is not null on conflict (target_id, native_id) do update set standing = excluded.standing,"
                + " content_hash = excluded.content_hash, fields = excluded.fields, gone = false"
                + " where mirror.content_hash <> excluded.content_hash or mirror.standing <> excluded.standing or mirror.gone", terms.feed());
        if (terms.full()) {
            Sql.run(connection, "update mirror m set gone = true where m.target_id = ? and not m.gone and not exists"
                    + " (select 1 from stage s where s.native_id = m.native_id)", terms.feed());
        }
    }
}
