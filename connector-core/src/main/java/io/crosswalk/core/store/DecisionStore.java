package io.crosswalk.core.store;

import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The worklist of Decide on PostgreSQL: components are fetched and written in bulk. */
public final class DecisionStore implements Worklist {

    private static final String COLUMNS = "select o.id, o.feed_id, o.key_hash, o.content_hash, o.standing, o.copies, o.closed_run is null,"
            + " o.changed_run, o.changed_at, o.doc, coalesce(m.asset_id, 0), m.status, m.settled_run, m.settled_content, m.earlier, r.sent, ";
    private static final String FROM = " from observation o left join observation_match m on m.observation_id = o.id"
            + " left join mirror r on o.native_id is not null and r.target_id = o.feed_id and r.native_id = o.native_id ";
    private static final String OBSERVATIONS = COLUMNS + "0, 0" + FROM;
    private static final String AGED_OBSERVATIONS = COLUMNS + "coalesce(w.days, 0), coalesce(w.silent_days, 0)" + FROM
            + "left join aged_observation w on w.observation_id = o.id ";

    private static final long NONE_IS_NEW = Long.MAX_VALUE;
    private static final int PAGE = 10_000;
    private static final String MENTIONS = "exists (select 1 from unnest(?) t where strpos(upper(replace(doc, ' ', '')), t) > 0)";
    private static final String FIRST = "decide.first";
    static final String DECIDE = "decide";

    private final Database database;
    private final SecondaryIndexes indexes = new SecondaryIndexes();
    private boolean first;
    private boolean simpleLeft;
    private long lastObservation;
    private Long lastComponent;
    private long newest = NONE_IS_NEW;
    private Beginnings beginnings = new Beginnings();
    private Rulings rulings = Rulings.NONE;

    public DecisionStore(Database database) {
        this.database = database;
    }

    @Override
    public long plan(int sharedValueThreshold, Rulings inForce) {
        rulings = inForce;
        first = database.sql(WorkPlan::first);
        if (first) {
            database.sql(connection -> Sql.run(connection, "insert into setting values (?, 'begun') on conflict (name) do nothing", FIRST));
        } else {
            database.sql(indexes::create);
            database.sql(DecisionStore::resumeFirst);
        }
        database.sql(connection -> new WorkPlan(connection, sharedValueThreshold, rulings).lay(first));
        simpleLeft = first;
        lastObservation = 0;
        lastComponent = null;
        beginnings = new Beginnings();
        newest = database.sql(connection -> Sql.number(connection, "select coalesce(max(id), 0) from asset"));
        long nodes = database.sql(connection -> Sql.number(connection, first
                ? "select greatest(count(*), (select count(*) from work_node)) from observation" : "select count(*) from work_node"));
        if (first && nodes > SecondaryIndexes.WORTH_IT) {
            database.sql(indexes::drop);
        }
        return nodes;
    }

    /** A first load keeps no list of what is dirty, for that is everything: if it broke off, what has no decision is. */
    private static Void resumeFirst(Connection connection) throws SQLException {
        if (Sql.run(connection, "delete from setting where name = ?", FIRST) > 0) {
            Sql.run(connection, "insert into dirty_link select unnest(o.links), o.id from observation o"
                    + " where not exists (select 1 from observation_match m where m.observation_id = o.id)");
        }
        return null;
    }

    @Override
    public void age(List<Limits> limits, Instant now) {
        database.sql(connection -> new Ageing(connection, now).weigh(limits));
    }

    @Override
    public void everything(Rereader rereader) {
        reread(new String[] {""}, rereader);
    }

    @Override
    public void mentioning(List<String> texts, Rereader rereader) {
        reread(texts.toArray(String[]::new), rereader);
    }

    private void reread(String[] texts, Rereader rereader) {
        String mark = "insert into dirty_link select unnest(links), id from observation" + (texts[0].isEmpty() ? " where ? is not null" : " where " + MENTIONS);
        database.sql(connection -> Sql.run(connection, mark, (Object) texts)); // what was found under the old links has to be looked at too
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = database.sql(connection -> reread(connection, from, texts, rereader));
        }
        database.sql(connection -> Sql.run(connection, mark, (Object) texts));
    }

    /** Reads a page of observations again; gives the last id, or -1 at the end. */
    private static long reread(Connection connection, long after, String[] texts, Rereader rereader) throws SQLException {
        long last = -1;
        try (PreparedStatement query = Sql.prepare(connection, "select id, feed_id, key_hash, doc, links from observation where id > ? and "
                + (texts[0].isEmpty() ? "? is not null" : MENTIONS) + " order by id limit ?", after, texts, PAGE);
                PreparedStatement update = connection.prepareStatement("update observation set doc = ?, links = ? where id = ?");
                PreparedStatement unlink = connection.prepareStatement("delete from observation_link where observation_id = ? and link = any(?)");
                PreparedStatement link = connection.prepareStatement("insert into observation_link select unnest(o.links), o.id, o.feed_id from observation o"
                        + " where o.id = ? and o.closed_run is null");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                String document = row.getString(4);
                Long[] links = (Long[]) row.getArray(5).getArray();
                Reread reread = rereader.reread(row.getInt(2), row.getObject(3, UUID.class), document);
                Long[] now = Arrays.stream(reread.links()).boxed().toArray(Long[]::new);
                boolean linksDiffer = !Arrays.equals(links, now);
                if (linksDiffer || !document.equals(reread.document())) {
                    update.setString(1, reread.document());
                    update.setArray(2, connection.createArrayOf("bigint", now));
                    update.setLong(3, last);
                    update.addBatch();
                }
                if (linksDiffer) {
                    unlink.setLong(1, last);
                    unlink.setArray(2, connection.createArrayOf("bigint", links));
                    unlink.addBatch();
                    link.setLong(1, last);
                    link.addBatch();
                }
            }
            update.executeBatch();
            unlink.executeBatch();
            link.executeBatch();
        }
        return last;
    }

    @Override
    public void planAnew(int sharedValueThreshold, Rulings inForce) {
        rulings = inForce;
        first = false;
        simpleLeft = false;
        lastComponent = null;
        newest = NONE_IS_NEW;
        beginnings = new Beginnings();
        database.sql(indexes::create);
        database.sql(connection -> new WorkPlan(connection, sharedValueThreshold, rulings).layEverything());
    }

    @Override
    public StoredComponent around(Set<Long> links) {
        return database.sql(connection -> {
            long[] wanted = longs(List.copyOf(links));
            List<Long> observed = ids(connection, "select distinct observation_id from observation_link where link = any(?) order by 1 limit 1000", wanted);
            List<Long> known = ids(connection, "select distinct asset_id from identifier_by_link where link = any(?) order by 1 limit 1000", wanted);
            return new StoredComponent(List.copyOf(new AssetReader(connection).read(longs(known)).values()),
                    observations(connection, longs(observed)).values().stream().sorted(Comparator.comparingLong(StoredObservation::id)).toList());
        });
    }

    @Override
    public Optional<StoredComponent> of(long id) {
        return database.sql(connection -> {
            Map<Long, KnownAsset> found = new AssetReader(connection).read(new long[] {id});
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Long> observed = ids(connection, "select observation_id from observation_match where asset_id = any(?) order by 1", new long[] {id});
            return Optional.of(new StoredComponent(List.copyOf(found.values()), observations(connection, longs(observed)).values().stream()
                    .sorted(Comparator.comparingLong(StoredObservation::id)).toList(), new JoinedRows(connection).of(List.copyOf(found.values()))));
        });
    }

    @Override
    public Optional<Siblings> siblings(StrongKey serial) {
        return database.sql(connection -> new Batches(connection, rulings).siblings(serial));
    }

    private static List<Long> ids(Connection connection, String sql, long[] links) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, links); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    @Override
    public void openFindings(Consumer<String> identities) {
        database.sql(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select code, keys from discrepancy where open and origin in ('decide',"
                    + " 'near')"); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    identities.accept(row.getString(1) + "|" + String.join("|", (String[]) row.getArray(2).getArray()));
                }
            }
            return null;
        });
    }

    @Override
    public void lookAlikes(Consumer<String> identities) {
        database.sql(connection -> {
            new LookAlikes(connection, rulings).all().forEach(finding -> identities.accept(finding.identity()));
            return null;
        });
    }

    @Override
    public Optional<Batch> next(int observations) {
        if (simpleLeft) {
            Batch batch = database.sql(connection -> simple(connection, observations));
            if (!batch.components().isEmpty()) {
                return Optional.of(batch);
            }
            simpleLeft = false;
        }
        return database.sql(connection -> connected(connection, observations));
    }

    /** Observations that meet nobody, in the order in which they lie on disk. */
    private Batch simple(Connection connection, int observations) throws SQLException {
        List<StoredComponent> components = new ArrayList<>(observations);
        try (PreparedStatement query = Sql.prepare(connection, "select o.id, o.feed_id, o.key_hash, o.content_hash, o.standing, o.copies, o.closed_run is null,"
                + " o.changed_run, o.changed_at, o.doc, 0::bigint, null::smallint, null::varchar, null::uuid, null::text, null::text, 0, 0 from observation o"
                + " where o.id > ? and not exists (select 1 from work_node n where n.node = o.id)"
                + " order by o.id limit ?", lastObservation, observations); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StoredObservation observation = observation(row);
                components.add(new StoredComponent(List.of(), List.of(observation)));
                lastObservation = observation.id();
            }
        }
        return new Batch(components, Set.of(), components.size());
    }

    private Optional<Batch> connected(Connection connection, int observations) throws SQLException {
        Map<Long, List<Long>> members = nodes(connection, observations);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>();
        List<Long> assetIds = new ArrayList<>();
        members.values().forEach(nodes -> nodes.forEach(node -> {
            if (node > 0) {
                ids.add(node);
            } else {
                assetIds.add(-node);
            }
        }));
        Map<Long, StoredObservation> observed = observations(connection, longs(ids));
        Map<Long, KnownAsset> assets = new AssetReader(connection).read(longs(assetIds));
        List<StoredComponent> components = new ArrayList<>(members.size());
        for (List<Long> nodes : members.values()) {
            List<KnownAsset> known = new ArrayList<>(1);
            List<StoredObservation> stored = new ArrayList<>(2);
            for (long node : nodes) {
                if (node < 0 && assets.containsKey(-node)) {
                    known.add(assets.get(-node));
                } else if (node > 0 && observed.containsKey(node)) {
                    stored.add(observed.get(node));
                }
            }
            components.add(new StoredComponent(known, stored, rulings.reshapes() ? new JoinedRows(connection).of(known) : List.of()));
        }
        return Optional.of(new Batch(components, shared(connection, longs(ids)), ids.size()));
    }

    /** Nodes of the next components; the last one may be cut off by the limit and is left for the next batch. */
    private Map<Long, List<Long>> nodes(Connection connection, int limit) throws SQLException {
        Map<Long, List<Long>> members = new LinkedHashMap<>();
        int read = 0;
        int wanted = limit;
        while (true) {
            members.clear();
            read = 0;
            String sql = "select comp, node from work_node " + (lastComponent == null ? "" : "where comp > ? ") + "order by comp, node limit ?";
            Object[] arguments = lastComponent == null ? new Object[] {wanted} : new Object[] {lastComponent, wanted};
            long last = 0;
            try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    members.computeIfAbsent(last, comp -> new ArrayList<>(2)).add(row.getLong(2));
                    read++;
                }
            }
            if (read == wanted && members.size() > 1) {
                members.remove(last);
            } else if (read == wanted) {
                wanted *= 4;
                continue;
            }
            members.keySet().forEach(comp -> lastComponent = comp);
            return members;
        }
    }

    private static Map<Long, StoredObservation> observations(Connection connection, long[] ids) throws SQLException {
        Map<Long, StoredObservation> observed = new HashMap<>();
        String select = Ageing.any(connection) ? AGED_OBSERVATIONS : OBSERVATIONS;
        try (PreparedStatement query = Sql.prepare(connection, select + "where o.id = any(?)", ids);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StoredObservation observation = observation(row);
                observed.put(observation.id(), observation);
            }
        }
        return observed;
    }

    private static StoredObservation observation(ResultSet row) throws SQLException {
        return new StoredObservation(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getInt(5),
                row.getInt(6), row.getBoolean(7), row.getString(8), instant(row, 9), row.getString(10), row.getLong(11),
                row.getObject(12) != null, row.getInt(12) == Codes.HELD && !row.wasNull(), row.getString(13),
                row.getObject(14, UUID.class), row.getString(15), row.getString(16), age(row.getInt(17), row.getInt(18)));
    }

    private static Age age(int days, int silentDays) {
        return days == 0 && silentDays == 0 ? Age.FRESH : new Age(days, silentDays);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Set<Long> shared(Connection connection, long[] ids) throws SQLException {
        Set<Long> shared = new HashSet<>();
        try (PreparedStatement query = Sql.prepare(connection,
                "select distinct s.link from shared_link s join (select unnest(links) link from observation where id = any(?)) k"
                + " on k.link = s.link", ids); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                shared.add(row.getLong(1));
            }
        }
        return shared;
    }

    static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void apply(Applied applied) {
        database.sql(connection -> {
            new Applying(connection, applied).apply();
            return null;
        });
        applied.decided().forEach(decided -> decided.outcome().units().forEach(beginnings::add));
    }

    @Override
    public void finish(String run, String seniority, Instant now, Map<String, String> severities) {
        database.sql(indexes::create);
        if (first) { // before anybody asks how names lie among each other
            List.of("observation", "observation_match", "asset", "identifier", "observation_link").forEach(
                    table -> database.sql(connection -> Sql.run(connection, "analyze " + table)));
        }
        database.sql(connection -> {
            new LookAlikes(connection, rulings).find(run, now, severities, first);
            new Batches(connection, rulings).findSince(newest, beginnings, run, now, severities);
            new Slips(connection, rulings).close(run, now);
            closeWhatWasNotSeen(connection, run, seniority);
            Sql.run(connection, "truncate dirty_link");
            Sql.run(connection, "truncate work_link, work_node, work_edge");
            Sql.run(connection, "delete from setting where name = ?", FIRST);
            RulingRows.carriedOut(connection, rulings);
            return null;
        });
    }

    @Override
    public long planAsDecided(Rulings inForce) {
        rulings = inForce;
        first = false;
        simpleLeft = false;
        lastComponent = null;
        newest = NONE_IS_NEW;
        beginnings = new Beginnings();
        database.sql(indexes::create);
        return database.sql(connection -> new SweepPlan(connection).lay());
    }

    @Override
    public void found(Collection<Finding> findings, String run, Instant now, Map<String, String> severities) {
        database.sql(connection -> {
            DiscrepancyRows.write(connection, findings, DECIDE, run, now, severities);
            return null;
        });
    }

    @Override
    public void touch(List<Long> observations) {
        database.sql(connection -> Sql.run(connection, "insert into dirty_link select unnest(links), id from observation where id = any(?)",
                longs(observations)));
    }

    @Override
    public void endSweep(String run, Instant now, Map<String, String> severities) {
        database.sql(connection -> {
            new SweepEnd(connection, rulings, run, now, severities).write();
            return null;
        });
    }

    /** A discrepancy closes itself when its component was looked at and did not raise it again. */
    private void closeWhatWasNotSeen(Connection connection, String run, String seniority) throws SQLException {
        if (Sql.number(connection, "select count(*) from discrepancy where open and origin = 'decide' and seen_run <> ?", seniority) > 0) {
            Sql.run(connection, "update discrepancy d set open = false, closed_run = ?, closed_at = now() where open and origin = 'decide' and seen_run <> ?"
                    + " and link in (select link from dirty_link union select unnest(o.links) from observation o join work_node n on n.node = o.id"
                    + " union select i.link from identifier i join work_node n on n.node = -i.asset_id union select unnest(?))", run, seniority,
                    DecisionStore.longs(List.copyOf(rulings.fresh()))); // a parted asset may have lost the name
        }
    }

    /** Reads assets with their names. */
    static final class AssetReader {

        private static final Kind[] KINDS = Kind.values();
        private static final Verdict[] VERDICTS = Verdict.values();

        private final Connection connection;

        AssetReader(Connection connection) {
            this.connection = connection;
        }

        Map<Long, KnownAsset> read(long[] ids) throws SQLException {
            Map<Long, KnownAsset> assets = new HashMap<>();
            if (ids.length == 0) {
                return assets;
            }
            Map<Long, List<KnownAsset.Name>> names = names(ids);
            Map<Long, List<LifeEvent>> events = new LifeEventRows(connection).of(ids);
            try (PreparedStatement query = Sql.prepare(connection, "select id, state, gaps, doc::text from asset where id = any(?) and joined_into is null",
                    ids);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    assets.put(id, new KnownAsset(id, names.getOrDefault(id, List.of()), AssetDocument.read(row.getString(4)),
                            Codes.STATES.get(row.getInt(2)), row.getInt(3), events.getOrDefault(id, List.of())));
                }
            }
            return assets;
        }

        private Map<Long, List<KnownAsset.Name>> names(long[] ids) throws SQLException {
            return names("identifier where asset_id = any(?)", ids);
        }

        /** Names by asset, from identifiers or from what is laid out like them. */
        Map<Long, List<KnownAsset.Name>> names(String from, long[] ids) throws SQLException {
            Map<Long, List<KnownAsset.Name>> names = new HashMap<>();
            try (PreparedStatement query = Sql.prepare(connection,
                    "select asset_id, kind, scope, key, role, display, canonical, verdict, sources, valid_from, valid_to, narrower from " + from, ids);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String sources = row.getString(9);
                    names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(3)).add(new KnownAsset.Name(
                            new StrongKey(KINDS[row.getInt(2)], row.getString(3), row.getString(4), row.getString(12)), row.getString(6), row.getString(7),
                            VERDICTS[row.getInt(8)].name(), Codes.ROLES.get(row.getInt(5)),
                            sources.isEmpty() ? List.of() : Arrays.asList(sources.split(",")), instant(row, 10), instant(row, 11)));
                }
            }
            return names;
        }
    }
}
