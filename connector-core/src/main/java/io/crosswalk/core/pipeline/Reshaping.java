package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist.Joined;
import io.crosswalk.core.reconcile.Worklist.Parting;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one component is to be seen since stewards have ruled: what was joined by a word that was taken back is forgotten,
 * what a ruling parts gets back what it was, and what a correction renamed gets its name back. Made for one component.
 *
 * <p>A merge and a split are exact inverses because an asset that is parted again is seen as it was when it was joined,
 * under its own number, with the observations that name it settled on it since when they were.
 */
final class Reshaping {

    private final Rulings rulings;
    private final Function<StoredObservation, Identity> reading;
    private final StoredComponent stored;
    private final Map<Long, KnownAsset> assets = new LinkedHashMap<>();
    private final Map<Long, StoredObservation> observations = new LinkedHashMap<>();
    private final Map<Long, KnownAsset> revived = new LinkedHashMap<>();
    private final Set<Long> moved = new HashSet<>();
    private boolean forgotten;

    /** @param reading who a row says the unit is, before any ruling */
    Reshaping(Rulings rulings, Function<StoredObservation, Identity> reading, StoredComponent stored) {
        this.rulings = rulings;
        this.reading = reading;
        this.stored = stored;
        stored.assets().forEach(asset -> assets.put(asset.id(), asset));
        stored.observations().forEach(it -> observations.put(it.id(), it));
    }

    /**
     * A component as it is to be decided.
     *
     * @param again whether it has to be told what it is called
     */
    record Seen(StoredComponent component, Parting parting, boolean again) {
    }

    Seen see() {
        if (!rulings.anythingWithdrawn() && !rulings.reshapes()) {
            return new Seen(stored, Parting.NONE, false);
        }
        each(it -> rulings.withdrawn(reading.apply(it)) ? undecided(it) : it);
        List<Ruling> undone = new ArrayList<>(rulings.parted());
        for (int i = undone.size() - 1; i >= 0; i--) {
            takeBack(undone.get(i));
        }
        rulings.reshaping().stream().filter(ruling -> ruling.choice() == Choice.SPLIT).forEach(ruling -> split(ruling.terms()));
        Map<Long, KnownAsset> otherwise = new LinkedHashMap<>();
        stored.assets().stream().filter(asset -> !assets.get(asset.id()).equals(asset)).forEach(asset -> otherwise.put(asset.id(), asset));
        boolean renamed = assets.values().stream().flatMap(asset -> primary(asset).stream()).anyMatch(rulings::renames) || rulings.reshaping().stream()
                .anyMatch(ruling -> ruling.terms().names() != null && ruling.terms().names().stream().anyMatch(name -> name.kind() == null));
        if (!forgotten && !renamed && otherwise.isEmpty() && revived.isEmpty() && moved.isEmpty()) {
            return new Seen(stored, Parting.NONE, false);
        }
        List<KnownAsset> all = new ArrayList<>(assets.values());
        all.addAll(revived.values());
        return new Seen(new StoredComponent(all, List.copyOf(observations.values()), stored.joined()),
                new Parting(otherwise, Set.copyOf(revived.keySet()), Set.copyOf(moved)), true);
    }

    private void each(Function<StoredObservation, StoredObservation> seen) {
        observations.replaceAll((id, it) -> seen.apply(it));
    }

    private StoredObservation undecided(StoredObservation observation) {
        forgotten = true;
        return observation.undecided();
    }

    private StoredObservation move(StoredObservation observation, long asset) {
        moved.add(observation.id());
        return observation.on(asset);
    }

    private void takeBack(Ruling ruling) {
        Ruling.Terms terms = ruling.terms();
        switch (ruling.choice()) {
            case MERGE -> unmerge(terms);
            case SPLIT -> each(it -> says(it, terms.names()) && says(it, terms.kept()) ? undecided(it) : it);
            case CORRECT, RETAG -> assets.replaceAll((id, asset) -> calledAgain(asset, ruling));
            default -> throw new IllegalStateException(ruling.choice().word() + " parts nothing");
        }
    }

    private boolean says(StoredObservation observation, Collection<StrongKey> names) {
        Identity own = rulings.read(reading.apply(observation));
        return own.strong().stream().anyMatch(key -> names.stream().anyMatch(key::mayBe)) || own.nativeId() != null && names.contains(own.nativeId());
    }

    private boolean isCalled(StoredObservation observation, List<StrongKey> names) {
        return rulings.isCalled(reading.apply(observation), names);
    }

    /** Rows that name the one that went over are its own again; those that name both are judged anew. */
    private void unmerge(Ruling.Terms terms) {
        Optional<Joined> joined = assets.keySet().stream().map(asset -> parted(terms.names(), asset)).flatMap(Optional::stream).findFirst();
        if (joined.isEmpty()) {
            each(it -> it.assetId() != 0 && isCalled(it, terms.names()) && carries(it.assetId(), terms.to()) ? undecided(it) : it);
            return;
        }
        long host = joined.get().into();
        restore(joined.get());
        List<StrongKey> others = primary(assets.get(host)).stream().filter(name -> !terms.names().contains(name)).toList();
        each(it -> it.assetId() != host || !isCalled(it, terms.names()) ? it : says(it, others) ? undecided(it) : move(it, joined.get().asset().id()));
    }

    private boolean carries(long asset, StrongKey name) {
        return assets.containsKey(asset) && assets.get(asset).names().stream().anyMatch(it -> it.open() && it.key().equals(name));
    }

    /** The asset of these names that became part of another. */
    private Optional<Joined> parted(List<StrongKey> names, long into) {
        return stored.joined().stream().filter(joined -> joined.into() == into && !revived.containsKey(joined.asset().id()))
                .filter(joined -> primary(joined.asset()).stream().anyMatch(names::contains)).findFirst();
    }

    private static List<StrongKey> primary(KnownAsset asset) {
        return asset.names().stream().filter(name -> name.open() && name.role().equals("primary")).map(Name::key).toList();
    }

    /** Both as they were, but for what the one that stayed has given up or learnt since. */
    private void restore(Joined joined) {
        KnownAsset now = assets.get(joined.into());
        Map<StrongKey, Name> were = byKey(joined.other());
        Map<StrongKey, Name> theirs = byKey(joined.asset());
        List<Name> names = now.names().stream().filter(name -> were.containsKey(name.key()) || !theirs.containsKey(name.key()))
                .map(name -> were.containsKey(name.key()) && were.get(name.key()).open() == name.open() ? were.get(name.key()) : name).toList();
        Map<CanonicalField, Surviving> values = new EnumMap<>(CanonicalField.class);
        now.values().fields().forEach((field, value) -> {
            Optional<Surviving> was = joined.other().values().field(field);
            if (was.isPresent() || joined.asset().values().field(field).isEmpty()) {
                values.put(field, was.orElse(value));
            }
        });
        assets.put(now.id(), new KnownAsset(now.id(), names, new AssetValues(values), joined.other().state(), joined.other().gaps()));
        revived.put(joined.asset().id(), joined.asset());
    }

    private static Map<StrongKey, Name> byKey(KnownAsset asset) {
        return asset.names().stream().collect(Collectors.toMap(Name::key, name -> name, (a, b) -> a.open() ? a : b));
    }

    /** What a correction closed is open again, since when it was; what it gave instead never was. */
    private static KnownAsset calledAgain(KnownAsset asset, Ruling ruling) {
        List<Name> names = new ArrayList<>(asset.names());
        for (Name name : asset.names()) {
            Optional<StrongKey> meant = ruling.meant(name.key()).filter(right -> name.givenUp() && names.stream().anyMatch(it -> it.open()
                    && it.key().equals(right)));
            if (meant.isPresent()) {
                names.removeIf(it -> it.equals(name) || it.open() && it.key().equals(meant.get()));
                names.add(new Name(name.key(), name.display(), name.canonical(), name.verdict(), "primary", name.sources(), name.from(), null));
            }
        }
        return names.equals(asset.names()) ? asset : new KnownAsset(asset.id(), names, asset.values(), asset.state(), asset.gaps());
    }

    /** An asset that carries names of both sides loses those of the other; they go to the asset they came from, where one is known. */
    private void split(Ruling.Terms terms) {
        for (KnownAsset asset : List.copyOf(assets.values())) {
            List<StrongKey> carried = primary(asset);
            if (carried.stream().anyMatch(terms.kept()::contains) && carried.stream().anyMatch(terms.names()::contains)) {
                boolean theirs = parted(terms.names(), asset.id()).isPresent();
                Optional<Joined> back = theirs ? parted(terms.names(), asset.id()) : parted(terms.kept(), asset.id())
                        .filter(joined -> primary(joined.other()).stream().anyMatch(terms.names()::contains));
                back.ifPresent(joined -> {
                    restore(joined);
                    each(it -> it.assetId() == asset.id() && says(it, terms.kept()) != theirs && says(it, terms.names()) == theirs
                            ? move(it, joined.asset().id()) : it);
                });
                List<StrongKey> gone = back.isPresent() && !theirs ? terms.kept() : terms.names();
                assets.computeIfPresent(asset.id(), (id, seen) -> without(seen, gone));
            }
        }
    }

    private static KnownAsset without(KnownAsset asset, List<StrongKey> names) {
        return new KnownAsset(asset.id(), asset.names().stream().filter(name -> !name.open() || !names.contains(name.key())).toList(), asset.values(),
                asset.state(), asset.gaps());
    }
}
