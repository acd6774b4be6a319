package io.crosswalk.core.store;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.provenance.Statement;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.reconcile.Worklist.Applied;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was believed once: a row for each value that gave way to another, or to another source of the same. */
final class PastValues {

    /** An asset that was there and has changed. */
    record Change(long asset, UnitOutcome unit) {
    }

    private record Past(long asset, CanonicalField field, String value, Statement by) {
    }

    private final Connection connection;
    private final Applied applied;

    PastValues(Connection connection, Applied applied) {
        this.connection = connection;
        this.applied = applied;
    }

    void write(List<Change> changes) throws SQLException {
        List<Past> past = new ArrayList<>();
        for (Change change : changes) {
            gaveWay(change.asset(), change.unit().before().values(), change.unit().values(), past);
        }
        changes.forEach(change -> change.unit().absorbed().forEach(absorbed -> ended(absorbed, past)));
        if (past.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = new BinaryCopy(connection, "value_history(asset_id, field, value, source, run_id, at, until_run, until_at)", 8)) {
            for (Past value : past) {
                copy.row().bigint(value.asset()).text(value.field().word()).text(value.value()).text(value.by().source()).text(value.by().run())
                        .instant(value.by().at()).text(applied.run()).instant(applied.now());
            }
            copy.finish();
        }
    }

    private static void gaveWay(long asset, AssetValues before, AssetValues now, List<Past> past) {
        before.fields().forEach((field, was) -> {
            Surviving is = now.field(field).orElse(null);
            if (is == null || !is.value().equals(was.value()) || !is.by().source().equals(was.by().source())) {
                past.add(new Past(asset, field, was.value(), was.by()));
            }
        });
    }

    /** An asset that turned out to be another one believes nothing any more. */
    private static void ended(KnownAsset absorbed, List<Past> past) {
        absorbed.values().fields().forEach((field, was) -> past.add(new Past(absorbed.id(), field, was.value(), was.by())));
    }
}
