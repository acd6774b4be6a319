package io.crosswalk.core.stocktake;

import io.crosswalk.core.stocktake.StocktakeResult.Figures;
import io.crosswalk.core.stocktake.StocktakeResult.Head;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Computes what a stocktake came to: a pure function of what was expected, what was scanned and what the register knows. */
final class Reckoning {

    private static final Comparator<UnitLine> OLDEST_FIRST = Comparator.comparing(UnitLine::days, Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Comparator<RetagLine> LONGEST_FIRST = Comparator.comparing(RetagLine::days, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Contents contents;
    private final Map<Long, KnownUnit> units = new TreeMap<>();
    private final Collection<SeenUnit> seen;
    private final Set<Long> settled = new LinkedHashSet<>();
    private final Set<Long> questioned = new LinkedHashSet<>();
    private final List<UnitLine> found = new ArrayList<>();
    private final List<UnitLine> unexpected = new ArrayList<>();
    private final List<UnitLine> elsewhere = new ArrayList<>();
    private final List<UnitLine> mixed = new ArrayList<>();
    private final List<UnitLine> unclear = new ArrayList<>();
    private final List<UnitLine> illegible = new ArrayList<>();
    private final Map<Long, Retag> retags = new LinkedHashMap<>();

    /** One unit that needs a label, before its age is known. */
    private record Retag(SeenUnit unit, KnownUnit asset, RetagReason reason) {
    }

    Reckoning(Contents contents) {
        this.contents = contents;
        contents.units().forEach(unit -> units.put(unit.assetId(), unit));
        this.seen = SeenUnits.of(contents.scans(), new Recognition(units.values()));
        seen.forEach(this::sort);
    }

    private void sort(SeenUnit unit) {
        Sighting verdict = unit.verdict();
        UnitLine line;
        if (verdict instanceof Sighting.Known known) {
            line = known(unit, known);
        } else if (verdict instanceof Sighting.Mixed wrong) {
            line = mixed(unit, wrong);
        } else if (verdict instanceof Sighting.Unclear open) {
            open.candidates().forEach(it -> questioned.add(it.assetId()));
            line = unit.line(Optional.empty(), Optional.empty(), false, open.evidence());
            unclear.add(line);
        } else {
            line = unit.line(Optional.empty(), Optional.empty(), false, null);
            if (!unit.latest().names().isEmpty()) {
                unexpected.add(line);
            }
        }
        if (unit.latest().illegible()) {
            illegible.add(line);
        }
    }

    private UnitLine known(SeenUnit seenUnit, Sighting.Known known) {
        KnownUnit unit = known.unit();
        boolean expected = contents.expected().contains(unit.assetId());
        Optional<String> place = expected ? Optional.of(contents.stocktake().location()) : unit.place();
        UnitLine line = seenUnit.line(Optional.of(unit), place, expected, unit.gone().orElse(null));
        settled.add(unit.assetId());
        (place.isEmpty() ? unexpected : Places.same(place, Optional.of(line.seenAt())) ? found : elsewhere).add(line);
        reason(seenUnit, known).ifPresent(reason -> retags.put(unit.assetId(), new Retag(seenUnit, unit, reason)));
        return line;
    }

    private static Optional<RetagReason> reason(SeenUnit seenUnit, Sighting.Known known) {
        if (seenUnit.latest().illegible()) {
            return Optional.of(RetagReason.ILLEGIBLE);
        }
        if (known.formerTag()) {
            return Optional.of(RetagReason.FORMER_TAG);
        }
        return seenUnit.readTag() ? Optional.empty() : Optional.of(known.unit().tag().isPresent() ? RetagReason.TAG_NOT_SEEN : RetagReason.NO_TAG);
    }

    private UnitLine mixed(SeenUnit seenUnit, Sighting.Mixed wrong) {
        boolean expected = wrong.unit().filter(unit -> contents.expected().contains(unit.assetId())).isPresent();
        UnitLine line = seenUnit.line(wrong.unit(), wrong.unit().flatMap(KnownUnit::place), expected, wrong.evidence());
        mixed.add(line);
        wrong.unit().ifPresent(unit -> {
            questioned.add(unit.assetId());
            retags.put(unit.assetId(), new Retag(seenUnit, unit, RetagReason.WRONG_TAG));
        });
        wrong.owner().ifPresent(owner -> {
            questioned.add(owner.assetId());
            retags.putIfAbsent(owner.assetId(), new Retag(seenUnit, owner, RetagReason.LABEL_ON_ANOTHER_UNIT));
        });
        return line;
    }

    private List<Long> missing() {
        return contents.expected().stream().filter(id -> !settled.contains(id) && !questioned.contains(id)).sorted().toList();
    }

    /** Assets whose earlier stocktakes matter to the result. */
    Set<Long> aging() {
        Set<Long> aging = new LinkedHashSet<>(missing());
        retags.values().stream().filter(it -> it.reason().isWithoutTag()).forEach(it -> aging.add(it.asset().assetId()));
        return aging;
    }

    /** @param looks by asset, at all those of {@link #aging} */
    StocktakeResult result(Map<Long, List<Look>> looks, Instant now, int escalateAfterDays) {
        List<UnitLine> missing = missing().stream().map(id -> missing(id, Age.missing(contents.stocktake(), looks.getOrDefault(id, List.of()), now),
                escalateAfterDays)).sorted(OLDEST_FIRST).toList();
        List<RetagLine> retag = retags.values().stream().map(it -> retag(it, looks, now, escalateAfterDays)).sorted(LONGEST_FIRST).toList();
        int escalated = (int) (missing.stream().filter(UnitLine::escalated).count() + retag.stream().filter(RetagLine::escalated).count());
        int inQuestion = (int) contents.expected().stream().filter(id -> !settled.contains(id) && questioned.contains(id)).count();
        Figures figures = new Figures(contents.scans().size(), contents.late(), contents.expected().size(), found.size(), missing.size(), unexpected.size(),
                elsewhere.size(), mixed.size(), unclear.size(), illegible.size(), inQuestion, retag.size(), escalated);
        return new StocktakeResult(head(), figures, found, missing, unexpected, elsewhere, mixed, unclear, illegible, retag);
    }

    private UnitLine missing(long id, Age age, int escalateAfterDays) {
        Optional<KnownUnit> unit = Optional.ofNullable(units.get(id));
        return new UnitLine(id, unit.flatMap(KnownUnit::tag).orElse(null), unit.flatMap(KnownUnit::serial).orElse(null),
                unit.flatMap(KnownUnit::maker).orElse(null), null, contents.stocktake().location(), null, null, null, 0, true, null, null, null, null, null,
                null, null, false).aged(age, !age.over() && age.days() >= escalateAfterDays);
    }

    private RetagLine retag(Retag it, Map<Long, List<Look>> looks, Instant now, int escalateAfterDays) {
        if (!it.reason().isWithoutTag()) {
            return it.unit().retag(it.asset(), it.reason(), Optional.empty(), false);
        }
        Age age = Age.withoutTag(contents.stocktake(), looks.getOrDefault(it.asset().assetId(), List.of()), now);
        return it.unit().retag(it.asset(), it.reason(), Optional.of(age), !age.over() && age.days() >= escalateAfterDays);
    }

    private Head head() {
        Stocktake stocktake = contents.stocktake();
        Optional<Instant> revised = stocktake.closedAt().flatMap(closed -> contents.scans().stream().map(Scan::receivedAt).filter(closed::isBefore)
                .max(Comparator.naturalOrder()));
        return new Head(stocktake.id(), stocktake.location(), stocktake.startedAt().toString(), stocktake.startedBy(),
                stocktake.closedAt().map(Instant::toString).orElse(null), stocktake.closedBy().orElse(null), revised.isPresent(),
                revised.map(Instant::toString).orElse(null));
    }
}
