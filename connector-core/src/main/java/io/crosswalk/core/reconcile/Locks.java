package io.crosswalk.core.reconcile;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import io.crosswalk.core.match.ValueLock;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which unit of a component each lock is about: the one that carries the first of its names that exactly one unit
 * carries, now or else formerly. So a lock follows its asset when it is retagged or gets another board.
 */
final class Locks {

    private final Map<Unit, Map<CanonicalField, ValueLock>> byUnit = new IdentityHashMap<>(0);

    /** Of two locks on one field the newer holds. */
    Locks(Rulings rulings, List<Unit> units) {
        if (!rulings.anyLocks()) {
            return;
        }
        List<StrongKey> names = units.stream().flatMap(unit -> Stream.concat(unit.keys().stream(), unit.former().stream())).toList();
        for (Ruling.Terms terms : rulings.locks(names)) {
            Optional<CanonicalField> field = terms.lock().canonical();
            if (field.isPresent()) {
                holder(terms.names(), units, Locks::carries).or(() -> holder(terms.names(), units, Unit::gaveUp))
                        .ifPresent(unit -> byUnit.computeIfAbsent(unit, it -> new EnumMap<>(CanonicalField.class)).put(field.get(), terms.lock()));
            }
        }
    }

    private static boolean carries(Unit unit, StrongKey name) {
        return unit.keys().contains(name) || unit.keys().stream().anyMatch(name::mayBe);
    }

    private static Optional<Unit> holder(List<StrongKey> names, List<Unit> units, BiPredicate<Unit, StrongKey> has) {
        for (StrongKey name : names) {
            List<Unit> holders = units.stream().filter(unit -> has.test(unit, name)).toList();
            if (holders.size() == 1) {
                return Optional.of(holders.get(0));
            }
        }
        return Optional.empty();
    }

    /** What stays of a unit's values, by field. */
    Map<CanonicalField, ValueLock> of(Unit unit) {
        return byUnit.getOrDefault(unit, Map.of());
    }
}
