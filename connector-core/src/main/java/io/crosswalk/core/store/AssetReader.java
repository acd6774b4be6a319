package io.crosswalk.core.store;

import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.StrongKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads assets with their names. */
final class AssetReader {

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
                        sources.isEmpty() ? List.of() : Arrays.asList(sources.split(",")), Sql.instant(row, 10), Sql.instant(row, 11)));
            }
        }
        return names;
    }
}
