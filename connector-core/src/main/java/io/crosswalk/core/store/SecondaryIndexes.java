package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Indexes that a first load does without: building them afterwards costs a fraction of keeping them up row by row.
 * Made again at the end of Decide, and at the start of a run if one was interrupted in between.
 */
final class SecondaryIndexes {

    /** Below this many observations keeping the indexes up costs nothing worth saving. */
    static final long WORTH_IT = 50_000;

    private static final List<String> NAMES = List.of("identifier_unique", "identifier_other", "identifier_asset", "observation_match_asset",
            "asset_lot", "audit_entry_asset");

    private static final List<String> DEFINITIONS = List.of(
            "create unique index if not exists identifier_unique on identifier (link, kind, scope, key, narrower)"
                    + " where valid_to is null and role = 0 and (kind <> 0 or scope <> '')",
            "create index if not exists identifier_other on identifier (link) where not (valid_to is null and role = 0 and (kind <> 0 or scope <> ''))",
            "create index if not exists identifier_asset on identifier (asset_id)",
            "create index if not exists observation_match_asset on observation_match (asset_id)",
            "create index if not exists asset_lot on asset (lot_key) where lot_key is not null",
            "create index if not exists audit_entry_asset on audit_entry (asset_id)");

    Void drop(Connection connection) throws SQLException {
        for (String name : NAMES) {
            Sql.run(connection, "drop index if exists " + name);
        }
        return null;
    }

    Void create(Connection connection) throws SQLException {
        Sql.run(connection, "set local maintenance_work_mem = '512MB'");
        for (String definition : DEFINITIONS) {
            Sql.run(connection, definition);
        }
        return null;
    }
}
