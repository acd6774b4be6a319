package io.crosswalk.core.stocktake;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.StrongKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which unit of the register a scan is about. The maker's names tell the unit, the tag tells whose label it wears; a serial
 * without its maker needs one candidate and one corroborator, as everywhere. Nothing is guessed.
 */
final class Recognition {

    private final Map<StrongKey, List<KnownUnit>> byName = new HashMap<>();

    Recognition(Collection<KnownUnit> units) {
        units.forEach(unit -> unit.names().stream().map(word -> bare(word.key())).distinct()
                .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(unit)));
    }

    private static StrongKey bare(StrongKey key) {
        return new StrongKey(key.kind(), "", key.key());
    }

    Sighting of(Scan scan) {
        Set<KnownUnit> owners = scan.tag().map(this::carriers).orElseGet(Set::of);
        Set<KnownUnit> units = new LinkedHashSet<>();
        scan.makersNames().forEach(name -> units.addAll(carriers(name)));
        if (units.size() > 1 && owners.size() == 1 && units.containsAll(owners)) {
            units.retainAll(owners); // one serial at several makers: the tag tells which
        }
        if (units.size() > 1 || owners.size() > 1) {
            Set<KnownUnit> all = new LinkedHashSet<>(units);
            all.addAll(owners);
            return new Sighting.Unclear(List.copyOf(all), scan.words() + " could be " + all.size() + " units of the register");
        }
        return decided(scan, units.stream().findFirst(), owners.stream().findFirst());
    }

    private Sighting decided(Scan scan, Optional<KnownUnit> unit, Optional<KnownUnit> owner) {
        if (unit.isPresent() && owner.isPresent() && !unit.equals(owner)) {
            return new Sighting.Mixed(unit, owner, "the tag " + scan.tag().orElseThrow().key() + " belongs to " + words(owner.get()) + ", but is on "
                    + words(unit.get()));
        }
        if (unit.isPresent()) {
            return byMaker(scan, unit.get());
        }
        if (owner.isPresent()) {
            Optional<StrongKey> other = scan.makersNames().stream().filter(owner.get()::carriesAnother).findFirst();
            return other.<Sighting>map(name -> new Sighting.Mixed(Optional.empty(), owner, "the tag " + scan.tag().orElseThrow().key() + " belongs to "
                    + words(owner.get()) + ", but is on " + name.words())).orElseGet(() -> new Sighting.Known(owner.get(), false));
        }
        List<KnownUnit> formerly = scan.tag().map(this::former).orElseGet(List::of);
        return formerly.isEmpty() || !scan.makersNames().isEmpty() ? new Sighting.Stranger()
                : new Sighting.Unclear(formerly, scan.words() + " is a former tag of " + words(formerly.get(0)) + "; scan the maker's label as well");
    }

    /** The maker's label names one unit; is the tag beside it that unit's? */
    private Sighting byMaker(Scan scan, KnownUnit unit) {
        Optional<StrongKey> tag = scan.tag();
        boolean formerTag = tag.filter(unit::carried).isPresent() && tag.filter(unit::carries).isEmpty();
        if (tag.isPresent() && !formerTag && unit.carriesAnother(tag.get())) {
            return new Sighting.Mixed(Optional.of(unit), Optional.empty(), "the tag " + tag.get().key() + " is on " + words(unit)
                    + ", whose tag is " + unit.tag().orElse("another"));
        }
        boolean proven = tag.filter(unit::carries).isPresent() || formerTag
                || scan.makersNames().stream().anyMatch(name -> (name.kind() != Kind.SERIAL || !name.scope().isEmpty()) && unit.carries(name));
        return proven || corroborated(scan, unit) ? new Sighting.Known(unit, formerTag)
                : new Sighting.Unclear(List.of(unit), scan.words() + " has no maker, and nothing else speaks for " + words(unit));
    }

    /** A serial whose maker was not read: the place or the product must speak for the only candidate. */
    private static boolean corroborated(Scan scan, KnownUnit unit) {
        return Places.same(unit.place(), Optional.of(scan.location()))
                || scan.said().usable(CanonicalField.GTIN).filter(gtin -> unit.gtin().filter(known -> known.equals(gtin.display())).isPresent()).isPresent();
    }

    private Set<KnownUnit> carriers(StrongKey name) {
        Set<KnownUnit> carriers = new LinkedHashSet<>();
        byName.getOrDefault(bare(name), List.of()).stream().filter(unit -> unit.carries(name)).forEach(carriers::add);
        return carriers;
    }

    private List<KnownUnit> former(StrongKey tag) {
        return byName.getOrDefault(bare(tag), List.of()).stream().filter(unit -> unit.carried(tag)).toList();
    }

    static String words(KnownUnit unit) {
        return "asset " + unit.assetId() + unit.serial().map(serial -> ", serial " + serial).orElse("") + unit.tag().map(tag -> ", tag " + tag).orElse("");
    }
}
