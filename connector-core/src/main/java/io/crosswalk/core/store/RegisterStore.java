package io.crosswalk.core.store;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.delivery.PushMark;
import io.crosswalk.core.discrepancy.Discrepancy;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.StrongKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The read side of the register on PostgreSQL. */
public final class RegisterStore implements Register {

    private static final int PAGE = 2_000;
    private static final List<Kind> SEARCHED = List.of(Kind.SERIAL, Kind.ASSET_TAG, Kind.IMEI, Kind.MEID, Kind.EID, Kind.VIN, Kind.UUID, Kind.MAC48,
            Kind.ICCID, Kind.EPC_URN);
    /** GS1 keys of single assets stand on labels and in radio tags, each with its application identifier. */
    private static final Map<Kind, String> ASSET_KEYS = Map.of(Kind.GIAI, "(8004)", Kind.GRAI, "(8003)");
    private static final Map<String, Kind> WORDS = Map.of("serial", Kind.SERIAL, "tag", Kind.ASSET_TAG, "imei", Kind.IMEI, "vin", Kind.VIN, "mac", Kind.MAC48);

    private static final String DISCREPANCIES = "select id, code, severity, keys, evidence, opened_run, opened_at, link from discrepancy ";

    private final Database database;

    public RegisterStore(Database database) {
        this.database = database;
    }

    @Override
    public List<AssetView> lookup(Optional<Kind> kind, String value) {
        return database.sql(connection -> {
            Set<Long> ids = new LinkedHashSet<>();
            for (Kind each : kind.map(List::of).orElse(SEARCHED)) {
                ids.addAll(each == Kind.LOT ? byLot(connection, value, 500) : byName(connection, each, value, 500));
            }
            if (kind.isEmpty() && ids.isEmpty()) {
                ids.addAll(byLot(connection, value, 500));
            }
            return views(connection, ids, true);
        });
    }

    private static Set<Long> byName(Connection connection, Kind kind, String value, int limit) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        if (ASSET_KEYS.containsKey(kind)) {
            found.addAll(byAssetKey(connection, kind, value, limit));
        }
        for (String name : Identifiers.keysOf(kind, value)) {
            String key = kind == Kind.IMEI && name.length() > 14 ? name.substring(0, 14) : name;
            StrongKey sought = new StrongKey(kind, "", key);
            for (long link : kind == Kind.SERIAL ? new long[] {sought.link(), sought.partLink()} : new long[] {sought.link()}) {
                found.addAll(ids(connection, "select distinct asset_id from identifier_by_link where link = ? and kind = ? and key = ?"
                        + " order by asset_id limit ?", link, kind.ordinal(), key, limit));
            }
        }
        return found;
    }

    /** As a tag; and as a radio tag, which says where the company's prefix of 6 to 12 digits ends (EPC Tag Data Standard, 6.3.5). */
    private static Set<Long> byAssetKey(Connection connection, Kind kind, String value, int limit) throws SQLException {
        String ai = ASSET_KEYS.get(kind);
        boolean named = value.contains(":");
        String bare = value.startsWith(ai) ? value.substring(ai.length()) : value;
        Set<Long> found = new LinkedHashSet<>(byName(connection, Kind.ASSET_TAG, named ? value : ai + bare, limit));
        if (named) {
            found.addAll(byName(connection, Kind.EPC_URN, value, limit));
        } else if (kind == Kind.GIAI) {
            for (int prefix = 6; prefix <= 12 && prefix < bare.length(); prefix++) {
                found.addAll(byName(connection, Kind.EPC_URN, "urn:epc:id:giai:" + bare.substring(0, prefix) + "." + bare.substring(prefix), limit));
            }
        }
        return found;
    }

    private static List<Long> byLot(Connection connection, String value, int limit) throws SQLException {
        return ids(connection, "select id from asset where lot_key = ? and joined_into is null order by id limit ?", Identifiers.keyOf(Kind.LOT, value), limit);
    }

    private static List<Long> ids(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    @Override
    public Optional<AssetView> asset(long id) {
        return database.sql(connection -> views(connection, Set.of(id), true).stream().findFirst());
    }

    @Override
    public Optional<Disposal> disposal(long id) {
        return database.sql(connection -> {
            Optional<KnownAsset> asset = Optional.ofNullable(new AssetReader(connection).read(new long[] {id}).get(id));
            return asset.isEmpty() ? Optional.empty() : Optional.of(DisposalQuestion.of(asset.get(), views(connection, Set.of(id), false).get(0)));
        });
    }

    @Override
    public List<AssetView> find(Map<String, String> keys, int limit, long after) {
        return database.sql(connection -> {
            Set<Long> found = null;
            for (Map.Entry<String, String> key : keys.entrySet()) {
                Set<Long> these = new LinkedHashSet<>(search(connection, key.getKey(), key.getValue()));
                if (found == null) {
                    found = these;
                } else {
                    found.retainAll(these);
                }
            }
            List<Long> ids = found == null
                    ? ids(connection, "select id from asset where id > ? and joined_into is null order by id limit ?", after, limit)
                    : found.stream().filter(id -> id > after).sorted().limit(limit).toList();
            return views(connection, new LinkedHashSet<>(ids), true);
        });
    }

    private static Collection<Long> search(Connection connection, String word, String value) throws SQLException {
        if (word.equals("lot")) {
            return byLot(connection, value, 10_000);
        }
        if (WORDS.containsKey(word)) {
            return byName(connection, WORDS.get(word), value, 10_000);
        }
        Set<Long> any = new LinkedHashSet<>();
        for (Kind kind : SEARCHED) {
            any.addAll(byName(connection, kind, value, 10_000));
        }
        any.addAll(byLot(connection, value, 10_000));
        return any;
    }

    private static List<AssetView> views(Connection connection, Set<Long> ids, boolean explained) throws SQLException {
        Map<Long, KnownAsset> assets = new TreeMap<>(new AssetReader(connection).read(Sql.longs(List.copyOf(ids))));
        Map<Object, List<DiscrepancyView>> open = discrepancies(connection, assets.values());
        LockViews locks = LockViews.of(connection, assets.values());
        List<AssetView> views = new ArrayList<>(assets.size());
        Map<Long, List<EvidenceView>> evidence = explained ? EvidenceRows.of(connection, assets) : Map.of();
        assets.values().forEach(asset -> views.add(view(asset, locks, evidence.getOrDefault(asset.id(), List.of()), concerns(asset)
                .flatMap(name -> open.getOrDefault(name, List.of()).stream()).distinct().sorted(Comparator.comparingLong(DiscrepancyView::id)).toList())));
        return views;
    }

    /** What a discrepancy about the asset goes by: the link under which it meets, or any of its names in words. */
    private static Stream<Object> concerns(KnownAsset asset) {
        return asset.names().stream().flatMap(name -> Stream.<Object>of(name.link(), name.key().words(),
                new StrongKey(name.key().kind(), "", name.key().key()).words())).distinct();
    }

    /** Open discrepancies of many assets by the links and the words of their names, in one query. */
    private static Map<Object, List<DiscrepancyView>> discrepancies(Connection connection, Collection<KnownAsset> assets) throws SQLException {
        Set<Object> names = assets.stream().flatMap(RegisterStore::concerns).collect(Collectors.toSet());
        long[] links = names.stream().filter(Long.class::isInstance).mapToLong(Long.class::cast).toArray();
        String[] words = names.stream().filter(String.class::isInstance).toArray(String[]::new);
        Map<Object, List<DiscrepancyView>> open = new HashMap<>();
        try (PreparedStatement query = Sql.prepare(connection, DISCREPANCIES + "where open and (link = any(?) or keys && ?::text[]) order by id",
                links, words); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                DiscrepancyView found = discrepancy(row);
                open.computeIfAbsent(row.getLong(8), name -> new ArrayList<>(1)).add(found);
                found.keys().forEach(key -> open.computeIfAbsent(key, name -> new ArrayList<>(1)).add(found));
            }
        }
        return open;
    }

    private static AssetView view(KnownAsset asset, LockViews locks, List<EvidenceView> evidence, List<DiscrepancyView> open) {
        List<IdentifierView> identifiers = new ArrayList<>();
        asset.names().forEach(name -> identifiers.add(new IdentifierView(name.key().kind().code(), name.key().scope().isEmpty() ? null : name.key().scope(),
                name.display(), name.canonical(), name.verdict(), name.role(), name.from().toString(), name.until() == null ? null : name.until().toString(),
                        name.sources())));
        Map<String, ValueView> values = new LinkedHashMap<>();
        asset.values().fields().forEach((field, surviving) -> values.put(field.word(),
                new ValueView(surviving.value(), surviving.by().source(), surviving.by().run(),
                surviving.by().at().toString(), surviving.losing().stream().map(RegisterStore::losing).toList(), locks.of(asset, field))));
        Life life = Life.of(asset.events());
        return new AssetView(asset.id(), asset.state(), life.status().orElse(null), identifiers, values, life.events().stream()
                .map(event -> new EventView(event.what().word(), event.at().toString(), event.source(), event.run())).toList(), open, evidence);
    }

    private static LosingView losing(AssetValues.Losing losing) {
        return new LosingView(losing.value(), losing.by().source(), losing.by().run(), losing.by().at().toString());
    }

    @Override
    public List<PastValueView> history(long asset, int limit, long after) {
        return database.sql(connection -> {
            List<PastValueView> past = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, "select id, asset_id, field, value, source, run_id, at, until_at, until_run"
                    + " from value_history where asset_id in (select ? union all select id from asset where joined_into = ?) and id > ? order by id limit ?",
                    asset, asset, after, limit); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    past.add(new PastValueView(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                            Sql.instant(row, 7).toString(), Sql.instant(row, 8).toString(), row.getString(9)));
                }
            }
            return past;
        });
    }

    @Override
    public List<DiscrepancyView> discrepancies(int limit, long after) {
        return database.entities(manager -> manager.createQuery("select d from Discrepancy d where d.open and d.id > :after order by d.id", Discrepancy.class)
                .setParameter("after", after).setMaxResults(limit).getResultStream().map(RegisterStore::view).toList());
    }

    private static DiscrepancyView view(Discrepancy found) {
        return new DiscrepancyView(found.id(), found.code(), found.severity(), List.of(found.keys()), found.evidence(), found.openedRun(),
                found.openedAt().toString());
    }

    private static DiscrepancyView discrepancy(ResultSet row) throws SQLException {
        return new DiscrepancyView(row.getLong(1), row.getString(2), row.getString(3), Arrays.asList((String[]) row.getArray(4).getArray()),
                row.getString(5), row.getString(6), Sql.instant(row, 7).toString());
    }

    @Override
    public List<OutboxView> outbox(String target, int limit, long after) {
        return database.entities(manager ->
                manager.createQuery("select m from PushMark m, Feed f where f.id = m.targetId and f.name = :target and m.assetId > :after"
                + " order by m.assetId", PushMark.class).setParameter("target", target).setParameter("after", after).setMaxResults(limit).getResultStream()
                .map(mark -> new OutboxView(mark.assetId(), mark.state(), mark.reason(), mark.sinceAt().toString())).toList());
    }

    @Override
    public void crossReference(Consumer<CrossReferenceLine> lines) {
        long after = 0;
        while (true) {
            long from = after;
            List<Long> ids = database.sql(connection -> ids(connection, "select id from asset where id > ? and joined_into is null order by id limit ?", from,
                    PAGE));
            if (ids.isEmpty()) {
                return;
            }
            database.sql(connection -> views(connection, new LinkedHashSet<>(ids), false)).forEach(view -> lines.accept(line(view)));
            after = ids.get(ids.size() - 1);
        }
    }

    private static CrossReferenceLine line(AssetView view) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        view.values().forEach((word, value) -> CanonicalField.of(word).ifPresent(field -> values.put(field, value.value())));
        return new CrossReferenceLine(view.assetId(), view.state(), view.lifeStatus(), view.discrepancies().size(), values);
    }

    @Override
    public void lots(Consumer<LotLine> lines) {
        database.sql(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select f.source, h.doc::jsonb, h.product, h.lot_key, h.location, h.quantity, 0 units"
                    + " from lot_holding h join feed f on f.id = h.feed_id where h.living union all"
                    + " select null, null, a.product, a.lot_key, null, null, count(*) from asset a where a.lot_key is not null and a.joined_into is null"
                    + " group by a.product, a.lot_key order by 3, 4, 1, 5"); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.accept(new LotLine(row.getString(1), null, row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getLong(7)));
                }
            }
            return null;
        });
    }
}
