package io.crosswalk.core.store;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.reconcile.UnitOutcome;
import java.util.ArrayList;
import java.util.List;

/** What changed about an asset, in words for the audit. */
final class Changes {

    private Changes() {
    }

    /** @param before the asset as it was stored */
    static String of(KnownAsset before, UnitOutcome unit) {
        List<String> changes = new ArrayList<>();
        unit.values().fields().forEach((field, now) -> {
            if (!before.values().value(field).filter(now.value()::equals).isPresent()) {
                changes.add(word(field) + " := " + now.value() + " (" + now.by().source() + ")");
            }
        });
        for (Name name : unit.names()) {
            boolean was = before.names().stream().anyMatch(known -> known.key().equals(name.key()) && known.open() == name.open());
            if (!was) {
                changes.add((name.open() ? "+ " : "- ") + name.key().words());
            }
        }
        if (!before.state().equals(unit.state())) {
            changes.add("state " + before.state() + " -> " + unit.state());
        }
        return String.join("; ", changes);
    }

    private static String word(CanonicalField field) {
        return field.word();
    }
}
