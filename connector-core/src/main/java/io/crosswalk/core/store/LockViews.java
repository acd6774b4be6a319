package io.crosswalk.core.store;

import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.asset.Register.LockView;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.ValueLock;
import io.crosswalk.core.steward.TermsDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who has locked which values of some assets. Where none is locked, nobody is asked. */
final class LockViews {

    private final Map<ValueLock, LockView> known = new HashMap<>();

    private LockViews() {
    }

    static LockViews of(Connection connection, Collection<KnownAsset> assets) throws SQLException {
        LockViews views = new LockViews();
        long[] links = assets.stream().filter(LockViews::locked).flatMap(asset -> asset.names().stream()).map(KnownAsset.Name::key)
                .mapToLong(StrongKey::link).distinct().toArray();
        if (assets.stream().anyMatch(LockViews::locked)) {
            views.read(connection, links);
        }
        return views;
    }

    private static boolean locked(KnownAsset asset) {
        return asset.values().fields().values().stream().anyMatch(value -> value.by().locks());
    }

    private void read(Connection connection, long[] links) throws SQLException {
        try (PreparedStatement query = Sql.prepare(connection, "select id, terms, ruled_by, ruled_at, reason from ruling where choice = 'lock'"
                + " and (links && ? or keys[1] like 'record %') order by id", (Object) links); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                known.put(TermsDocument.read(row.getString(2)).lock(), new LockView(row.getString(3), Sql.instant(row, 4).toString(),
                        row.getString(5), row.getLong(1)));
            }
        }
    }

    /** The lock behind a value, or null where sources decide. */
    LockView of(KnownAsset asset, CanonicalField field) {
        Surviving value = asset.values().field(field).orElseThrow();
        return value.by().locks() ? known.get(new ValueLock(field.word(), value.value(), value.by().at().toString())) : null;
    }
}
