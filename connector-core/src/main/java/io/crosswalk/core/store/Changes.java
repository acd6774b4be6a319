package io.crosswalk.core.store;

import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.reconcile.UnitOutcome;
import java.util.ArrayList;
import java.util.List;

/** What changed about an asset, in words for the audit. */
final class Changes {

    private Changes() {
    }

    static String of(UnitOutcome unit) {
        List<String> changes = new ArrayList<>();
        unit.values().fields().forEach((field, now) -> {
            if (!unit.before().values().value(field).filter(now.value()::equals).isPresent()) {
                changes.add(word(field) + " := " + now.value() + " (" + now.by().source() + ")");
            }
        });
        for (Name name : unit.names()) {
            boolean was = unit.before().names().stream().anyMatch(known -> known.key().equals(name.key()) && known.open() == name.open());
            if (!was) {
                changes.add((name.open() ? "+ " : "- ") + name.key().words());
            }
        }
        if (!unit.before().state().equals(unit.state())) {
            changes.add("state " + unit.before().state() + " -> " + unit.state());
        }
        return String.join("; ", changes);
    }

    static String of(LifeEvent event) {
        return "event " + event.what().word() + " at " + event.at() + " (" + event.source() + ")";
    }

    private static String word(CanonicalField field) {
        return field.word();
    }
}
