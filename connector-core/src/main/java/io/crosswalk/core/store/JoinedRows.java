package io.crosswalk.core.store;

import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.reconcile.Worklist.Joined;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two assets were when they turned out to be one, for the day on which a steward parts them again. */
final class JoinedRows {

    private static final String NAME = "asset_id, kind, scope, key, narrower, role, link, fold, display, canonical, verdict, sources, valid_from, valid_to";

    private final Connection connection;

    JoinedRows(Connection connection) {
        this.connection = connection;
    }

    /** Keeps both sides as they are stored, before anything about them is written. */
    void keep(Map<Long, Long> absorbed) throws SQLException {
        long[] ids = Sql.longs(List.copyOf(absorbed.keySet()));
        long[] intos = Sql.longs(List.copyOf(absorbed.values()));
        Sql.run(connection, "insert into joined select j.id, j.into_id, a.state, a.gaps, a.doc from (select unnest(?) id, unnest(?) into_id) j"
                + " left join asset a on a.id = j.into_id", ids, intos);
        Sql.run(connection, "insert into joined_name select j.id, " + NAME + " from (select unnest(?) id, unnest(?) into_id) j"
                + " join identifier i on i.asset_id in (j.id, j.into_id)", ids, intos);
    }

    /** These are on their own again. */
    void forget(Set<Long> revived) throws SQLException {
        long[] ids = Sql.longs(List.copyOf(revived));
        Sql.run(connection, "delete from joined where asset_id = any(?)", ids);
        Sql.run(connection, "delete from joined_name where joined_id = any(?)", ids);
    }

    /** The assets that became part of one of these. */
    List<Joined> of(List<KnownAsset> assets) throws SQLException {
        List<Joined> joined = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, "select j.asset_id, j.into_id, a.state, a.gaps, a.doc::text, j.into_state, j.into_gaps,"
                + " j.into_doc::text from joined j join asset a on a.id = j.asset_id where j.into_id = any(?) and j.into_doc is not null order by 1",
                assets.stream().mapToLong(KnownAsset::id).toArray()); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                long into = row.getLong(2);
                Map<Long, List<KnownAsset.Name>> names = names(id);
                joined.add(new Joined(into, new KnownAsset(id, names.getOrDefault(id, List.of()), AssetDocument.read(row.getString(5)),
                        Codes.STATES.get(row.getInt(3)), row.getInt(4)), new KnownAsset(into, names.getOrDefault(into, List.of()),
                        AssetDocument.read(row.getString(8)), Codes.STATES.get(row.getInt(6)), row.getInt(7))));
            }
        }
        return joined;
    }

    private Map<Long, List<KnownAsset.Name>> names(long joined) throws SQLException {
        return new HashMap<>(new AssetReader(connection).names("joined_name where joined_id = any(?)", new long[] {joined}));
    }
}
