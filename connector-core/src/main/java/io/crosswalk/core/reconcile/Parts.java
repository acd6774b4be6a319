package io.crosswalk.core.reconcile;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In which unit a component sits: a disk that is newly named in one unit has left the unit that had it until then. Two units
 * that come to name one component in the same night contradict each other, and both keep it until one of them lets go.
 */
final class Parts {

    /** A part of nobody. */
    static final Parts NONE = new Parts(Map.of(), Set.of());

    private final Map<StrongKey, List<Unit>> holders = new HashMap<>(0);
    private final Set<Long> sharedLinks;

    private Parts(Map<StrongKey, List<Unit>> claims, Set<Long> sharedLinks) {
        this.sharedLinks = sharedLinks;
        claims.forEach((part, units) -> holders.put(part, holding(part, units)));
    }

    /** @param sharedLinks links of what is on too many units: a chassis or a dock may be listed by all that are in it */
    static Parts of(List<Unit> units, Set<Long> sharedLinks) {
        if (units.stream().noneMatch(unit -> unit.members().stream().anyMatch(member -> !member.identity().parts().isEmpty()))) {
            return NONE;
        }
        Map<StrongKey, List<Unit>> claims = new TreeMap<>(Comparator.comparing(StrongKey::key));
        for (Unit unit : units) {
            unit.members().stream().filter(member -> !member.discarded()).flatMap(member -> member.identity().parts().stream()).distinct()
                    .forEach(part -> claims.computeIfAbsent(part, it -> new ArrayList<>(1)).add(unit));
        }
        return new Parts(claims, sharedLinks);
    }

    /** Those who came to name it since, else those who have it, else all who name it. */
    private static List<Unit> holding(StrongKey part, List<Unit> units) {
        List<Unit> fresh = units.stream().filter(unit -> known(unit, part).isEmpty()).toList();
        List<Unit> had = units.stream().filter(unit -> known(unit, part).stream().anyMatch(Name::open)).toList();
        return !fresh.isEmpty() ? fresh : had.isEmpty() ? units : had;
    }

    private static List<Name> known(Unit unit, StrongKey part) {
        return unit.asset() == null ? List.of() : unit.asset().names().stream().filter(name -> name.role().equals(Names.COMPONENT)
                && name.key().kind() == part.kind() && name.key().key().equals(part.key())).toList();
    }

    /** Whether the component sits elsewhere by now, though this unit still names it. */
    boolean left(Unit unit, StrongKey part) {
        List<Unit> now = holders.get(part);
        return now != null && !now.contains(unit) && !isShared(part);
    }

    private boolean isShared(StrongKey part) {
        return sharedLinks.contains(part.partLink());
    }

    /** Components that are said to be in several units at once. */
    List<Finding> contradictions(Map<Unit, String> nameOf) {
        List<Finding> found = new ArrayList<>(0);
        holders.forEach((part, units) -> {
            if (units.size() > 1 && !isShared(part)) {
                String said = new TreeSet<>(units.stream().map(unit -> nameOf.get(unit) + " by " + sources(unit, part)).toList()).stream()
                        .collect(Collectors.joining(" and in "));
                found.add(new Finding(Code.DUP_SERIAL, List.of("component " + part.words()), part.partLink(),
                        "component " + part.words() + " is said to be in " + said));
            }
        });
        return found;
    }

    private static String sources(Unit unit, StrongKey part) {
        return unit.members().stream().filter(member -> member.identity().parts().contains(part)).map(Member::source).distinct().sorted()
                .collect(Collectors.joining(", "));
    }
}
