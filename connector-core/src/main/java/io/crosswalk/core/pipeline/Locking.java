package io.crosswalk.core.pipeline;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.ValueLock;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingBook.LockDraft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship.Locked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes down which value of an asset stays, whoever says otherwise, by the asset's names; the next night carries it out. */
final class Locking {

    private static final Comparator<StrongKey> MOST_TELLING_FIRST = Comparator.comparing((StrongKey key) -> key.kind() == Kind.ASSET_TAG)
            .thenComparing(StrongKey::kind).thenComparing(StrongKey::scope).thenComparing(StrongKey::key).thenComparing(StrongKey::narrower);

    private final Repositories repositories;
    private final Function<StoredObservation, StrongKey> nativeId;
    private final Clock clock;

    /** @param nativeId the number that its source gave an observation, or null */
    Locking(Repositories repositories, Function<StoredObservation, StrongKey> nativeId, Clock clock) {
        this.repositories = repositories;
        this.nativeId = nativeId;
        this.clock = clock;
    }

    Locked lock(LockOrder order, String by) {
        StoredComponent stored = stored(order.asset());
        String word = order.field().word();
        Optional<RulingEntry> known = inForce(stored, order.field());
        String text = order.value() != null ? order.value() : known.map(entry -> entry.terms().lock().text())
                .orElseGet(() -> believed(stored.assets().get(0), order.field()));
        if (known.isPresent() && known.get().terms().lock().text().equals(text)) {
            return new Locked(order.asset(), word, text, known.get().id(), true);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long number = repositories.rulings().append(new LockDraft(order.asset(), names(stored), word, new ValueLock(word, text, now.toString()),
                known.map(RulingEntry::id).stream().toList(), order.reason()), by, now);
        return new Locked(order.asset(), word, text, number, false);
    }

    Locked unlock(long asset, CanonicalField field, String reason, String by) {
        RulingEntry known = inForce(stored(asset), field).orElseThrow(() ->
                RulingRefused.conflict("The " + field.word() + " of asset " + asset + " is not locked; nothing was done."));
        long number = repositories.rulings().append(new LockDraft(asset, known.terms().names(), field.word(), null, List.of(known.id()), reason), by,
                clock.instant());
        return new Locked(asset, field.word(), null, number, false);
    }

    private StoredComponent stored(long asset) {
        return repositories.worklist().of(asset).orElseThrow(() -> RulingRefused.unknownAsset(asset));
    }

    private static String believed(KnownAsset asset, CanonicalField field) {
        return asset.values().value(field).orElseThrow(() -> RulingRefused.invalid("Asset " + asset.id() + " has no " + field.word()
                + " that could be kept; say which value it is to have."));
    }

    /** What it is called now; where it has no name, its sources' own numbers of it. */
    private List<StrongKey> names(StoredComponent stored) {
        List<StrongKey> names = stored.assets().get(0).names().stream().filter(name -> name.open() && name.role().equals("primary"))
                .map(KnownAsset.Name::key).sorted(MOST_TELLING_FIRST).toList();
        if (names.isEmpty()) {
            names = stored.observations().stream().map(nativeId).filter(Objects::nonNull).distinct().sorted(Comparator.comparing(StrongKey::words)).toList();
        }
        if (names.isEmpty()) {
            throw RulingRefused.invalid("Asset " + stored.assets().get(0).id() + " has no name by which a later night would find it again.");
        }
        return names;
    }

    /** The lock that a night has carried out on this asset, or one that waits for the next night under one of its names. */
    private Optional<RulingEntry> inForce(StoredComponent stored, CanonicalField field) {
        KnownAsset asset = stored.assets().get(0);
        Optional<Instant> kept = asset.values().field(field).filter(value -> value.by().locks()).map(value -> value.by().at());
        long carriedOut = repositories.rulings().carriedOutUpTo();
        List<StrongKey> names = names(stored);
        return repositories.rulings().locks().stream().filter(entry -> entry.terms().lock().field().equals(field.word()))
                .filter(entry -> entry.id() > carriedOut ? entry.terms().names().stream().anyMatch(names::contains)
                        : kept.filter(entry.terms().lock().statement().at()::equals).isPresent())
                .reduce((older, newer) -> newer);
    }
}
