package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Indexes that a first load does without: building them afterwards costs a fraction of keeping them up row by row.
 * Made again at the end of Decide, and at the start of a run if one was interrupted in between.
 */
final class SecondaryIndexes {

    /** Below this many observations keeping the indexes up costs nothing worth saving. */
    static final long WORTH_IT = 50_000;

    private static final Map<String, String> DEFINITIONS = Map.of(
            "identifier_unique", "create unique index identifier_unique on identifier (link, kind, scope, key, narrower)"
                    + " where valid_to is null and role = 0 and (kind <> 0 or scope <> '')",
            "identifier_other", "create index identifier_other on identifier (link) where not (valid_to is null and role = 0 and (kind <> 0 or scope <> ''))",
            "identifier_asset", "create index identifier_asset on identifier (asset_id)",
            "observation_match_asset", "create index observation_match_asset on observation_match (asset_id)",
            "asset_lot", "create index asset_lot on asset (lot_key) where lot_key is not null",
            "audit_entry_asset", "create index audit_entry_asset on audit_entry (asset_id)");

    Void drop(Connection connection) throws SQLException {
        for (String name : DEFINITIONS.keySet()) {
            Sql.run(connection, "drop index if exists " + name);
        }
        return null;
    }

    /** Makes those that are missing; asked first, because creating "if not exists" waits for the table's lock all the same. */
    Void create(Connection connection) throws SQLException {
        Sql.run(connection, "set local maintenance_work_mem = '512MB'");
        for (Map.Entry<String, String> index : DEFINITIONS.entrySet()) {
            if (Sql.number(connection, "select count(to_regclass(?))", index.getKey()) == 0) {
                Sql.run(connection, index.getValue());
            }
        }
        return null;
    }
}
