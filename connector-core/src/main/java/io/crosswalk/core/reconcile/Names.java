package io.crosswalk.core.reconcile;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which names a unit carries now, and which it gave up. */
final class Names {

    /** Roles of a name on an asset. */
    static final String PRIMARY = "primary";
    static final String SECONDARY = "secondary";
    static final String COMPONENT = "component";
    static final String LEGACY = "legacy";
    /** A name that is on too many units to single one out. */
    static final String SHARED = "shared";

    private static final Map<CanonicalField, Kind> WEAK = new EnumMap<>(Map.of(CanonicalField.MAC, Kind.MAC48,
            CanonicalField.ICCID, Kind.ICCID, CanonicalField.SERIAL2, Kind.SERIAL, CanonicalField.COMPONENT_SERIAL, Kind.SERIAL));

    private Names() {
    }

    /**
     * @param withdrawn names that an asset owes to a ruling that was undone: it does not keep them as former ones
     * @param parts in which unit components sit
     */
    static List<Name> of(Unit unit, Instant now, Set<StrongKey> withdrawn, Parts parts) {
        List<KnownAsset> were = new ArrayList<>(unit.absorbed());
        if (unit.asset() != null) {
            were.add(0, unit.asset());
        }
        Map<StrongKey, Name> known = new LinkedHashMap<>();
        were.forEach(asset -> asset.names().forEach(name -> known.merge(name.key(), name, (a, b) -> b.open() && !a.open() ? b : a)));
        Map<StrongKey, Spoken> spoken = spoken(unit, parts);
        Intervals intervals = new Intervals(unit, now);

        List<Name> names = new ArrayList<>();
        for (StrongKey key : unit.keys()) {
            if (key.kind() != null) {
                names.add(open(key, PRIMARY, known.get(key), spoken.remove(key), intervals.given(key), now));
            }
        }
        for (StrongKey key : unit.former()) {
            Spoken said = spoken.remove(key);
            if (!known.containsKey(key)) { // given up in the night in which it was first heard
                names.add(closed(open(key, LEGACY, null, said, intervals.given(key), now), now));
            }
        }
        spoken.forEach((key, said) -> {
            if (said.role != null && names.stream().noneMatch(name -> name.key().kind() == key.kind() && name.key().key().equals(key.key()))) {
                names.add(open(key, said.role, known.get(key), said, Optional.empty(), now));
            }
        });
        wrong(unit).forEach((key, said) -> {
            if (!known.containsKey(key) && names.stream().noneMatch(name -> name.key().equals(key))) {
                names.add(closed(open(key, LEGACY, null, said, Optional.empty(), now), now));
            }
        });
        List<Name> spokenOf = List.copyOf(names);
        known.forEach((key, name) -> {
            if (spokenOf.stream().noneMatch(other -> repeats(other, key)) && !(name.open() && withdrawn.contains(key))) {
                names.add(name.open() ? closed(name, now) : name);
            }
        });
        were.stream().flatMap(asset -> asset.names().stream()).filter(name -> name.givenUp() || !name.open() && name.role().equals(COMPONENT))
                .filter(name -> !names.contains(name) && spokenOf.stream().anyMatch(other -> other.open() && other.key().equals(name.key())))
                .forEach(names::add); // it came back since
        return sorted(intervals.met(names, List.copyOf(known.values())));
    }

    private static List<Name> sorted(List<Name> unsorted) {
        List<Name> names = new ArrayList<>(unsorted);
        names.sort(Comparator.comparing((Name name) -> name.key().kind()).thenComparing(name -> name.key().scope())
                .thenComparing(name -> name.key().key()).thenComparing(Name::role).thenComparing(Name::from));
        return names;
    }

    /** An open name stands for itself under any maker: it may have been heard without one before. */
    private static boolean repeats(Name name, StrongKey known) {
        return name.open() ? name.key().kind() == known.kind() && name.key().key().equals(known.key()) : name.key().equals(known);
    }

    private static Name open(StrongKey key, String role, Name was, Spoken said, Optional<Instant> given, Instant now) {
        boolean stays = was != null && was.open();
        Identifier identifier = said == null ? null : said.identifier;
        String display = stays ? was.display() : identifier == null ? key.key() : identifier.display();
        String canonical = identifier != null ? identifier.canonical() : was == null ? null : was.canonical();
        String verdict = identifier != null ? identifier.verdict().name() : was == null ? "VALID_UNCHECKED" : was.verdict();
        List<String> sources = said != null ? List.copyOf(said.sources) : was == null ? List.of() : was.sources();
        return new Name(key, display, canonical, verdict, role, sources, given.orElse(stays ? was.from() : now), null);
    }

    private static Name closed(Name name, Instant now) {
        return new Name(name.key(), name.display(), name.canonical(), name.verdict(), name.role().equals(PRIMARY) ? LEGACY : name.role(),
                name.sources(), name.from(), now);
    }

    /** Who says a name, and how it was read. */
    private static final class Spoken {
        private final Identifier identifier;
        private final String role;
        private final TreeSet<String> sources = new TreeSet<>();

        Spoken(Identifier identifier, String role) {
            this.identifier = identifier;
            this.role = role;
        }
    }

    private static Map<StrongKey, Spoken> spoken(Unit unit, Parts parts) {
        Map<StrongKey, Spoken> spoken = new LinkedHashMap<>();
        unit.members().stream().filter(member -> member.standing() != Member.Standing.DELETED)
                .sorted(Member.ORDER).forEach(member -> {
                    for (StrongKey key : member.identity().strong()) {
                        StrongKey carried = carried(unit, key);
                        String role = unit.keys().contains(carried) || unit.gaveUp(key) || key.kind() == Kind.ASSET_TAG ? null : SHARED;
                        identifier(member, key).ifPresent(id -> spoken.computeIfAbsent(carried, k -> new Spoken(id, role))
                                .sources.add(member.source()));
                    }
                    member.identity().corrected().values().forEach(key -> spoken.computeIfAbsent(carried(unit, key), k -> new Spoken(null, null))
                            .sources.add(member.source()));
                    if (member.identity().replaces() != null) {
                        identifier(member, member.identity().replaces()).ifPresent(id -> spoken.computeIfAbsent(member.identity().replaces(),
                                k -> new Spoken(id, null)).sources.add(member.source()));
                    }
                    for (StrongKey key : member.identity().losing()) {
                        identifier(member, key).ifPresent(id -> spoken.computeIfAbsent(carried(unit, key), k -> new Spoken(id, SECONDARY))
                                .sources.add(member.source()));
                    }
                    WEAK.forEach((field, kind) -> member.said().identifiers().getOrDefault(field, List.of()).stream()
                            .filter(Identifier::usable).forEach(id -> weak(unit, parts, field, new StrongKey(kind, "", id.key())).ifPresent(role ->
                                    spoken.computeIfAbsent(new StrongKey(kind, "", id.key()), k -> new Spoken(id, role)).sources.add(member.source()))));
                });
        return spoken;
    }

    /** Names that are said of the unit and that a steward ruled to be wrong: it is still found by them. */
    private static Map<StrongKey, Spoken> wrong(Unit unit) {
        Map<StrongKey, Spoken> wrong = new LinkedHashMap<>(0);
        unit.members().stream().filter(member -> !member.identity().corrected().isEmpty() && !member.discarded()).sorted(Member.ORDER)
                .forEach(member -> member.identity().corrected().keySet().stream().sorted(Comparator.comparing(StrongKey::words))
                        .forEach(key -> identifier(member, key).ifPresent(id -> wrong.computeIfAbsent(key, k -> new Spoken(id, LEGACY))
                                .sources.add(member.source()))));
        return wrong;
    }

    /** The role of a name that singles nothing out; none for a component that sits elsewhere by now. */
    private static Optional<String> weak(Unit unit, Parts parts, CanonicalField field, StrongKey key) {
        if (field != CanonicalField.COMPONENT_SERIAL) {
            return Optional.of(SECONDARY);
        }
        return parts.left(unit, key) ? Optional.empty() : Optional.of(COMPONENT);
    }

    /** A serial without its maker speaks of the unit's own serial. */
    private static StrongKey carried(Unit unit, StrongKey key) {
        if (key.kind() != Kind.SERIAL || unit.keys().contains(key)) {
            return key;
        }
        return unit.keys().stream().filter(known -> known.mayBe(key)).findFirst().orElse(key);
    }

    private static Optional<Identifier> identifier(Member member, StrongKey key) {
        for (List<Identifier> read : member.said().identifiers().values()) {
            for (Identifier identifier : read) {
                boolean kind = identifier.kind() == key.kind() || key.kind() == Kind.EPC_URN;
                if (kind && identifier.key().startsWith(key.key())) {
                    return Optional.of(identifier);
                }
            }
        }
        return Optional.empty();
    }

    /** The primary name of a kind that is open now. */
    static Optional<Name> current(List<Name> names, Kind kind) {
        return names.stream().filter(name -> name.open() && name.role().equals(PRIMARY) && name.key().kind() == kind).findFirst();
    }
}
