package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the names of a new asset are already in use there, and what follows: nothing is ever created beside a holder. */
final class TakenNames {

    private TakenNames() {
    }

    /** What is already there under one of the names, if anything. */
    static Optional<PushResult> of(Map<CanonicalField, String> asset, Map<String, Held> holders) {
        List<Held> found = holders.values().stream().filter(held -> !anotherUnit(asset, held)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Held> living = found.stream().filter(held -> !held.deleted()).toList();
        if (living.size() > 1) {
            String ids = living.stream().map(Held::id).collect(Collectors.joining(", "));
            return Optional.of(new PushResult.Blocked(Code.TARGET_DUPLICATE, "several assets there answer to its names: " + ids, ids));
        }
        Held held = living.isEmpty() ? found.get(0) : living.get(0);
        if (!held.active()) {
            return Optional.of(new PushResult.Blocked(Code.TARGET_ARCHIVED, "asset " + held.id() + " there holds its serial or tag and is "
                    + held.row().state().name().toLowerCase(Locale.ROOT), held.id()));
        }
        boolean otherSerial = contradicts(CanonicalField.SERIAL, asset, held);
        return Optional.of(otherSerial ? new PushResult.Blocked(Code.TARGET_DUPLICATE,
                "asset " + held.id() + " there carries its tag under another serial", held.id()) : new PushResult.Exists(held.row()));
    }

    /** Makers do use the same serial: an active asset of another maker under another tag is another unit. */
    private static boolean anotherUnit(Map<CanonicalField, String> asset, Held held) {
        return held.active() && contradicts(CanonicalField.MANUFACTURER, asset, held) && contradicts(CanonicalField.ASSET_TAG, asset, held);
    }

    private static boolean contradicts(CanonicalField field, Map<CanonicalField, String> asset, Held held) {
        String ours = asset.getOrDefault(field, "");
        String theirs = held.row().values().getOrDefault(field, "");
        return !ours.isEmpty() && !theirs.isEmpty() && !Holders.sameName(ours, theirs);
    }
}
