package io.crosswalk.core.stocktake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All scans of a stocktake that are about one unit. The latest says where it is and how its label is; none is thrown away. */
final class SeenUnit {

    static final Comparator<Scan> BY_TIME = Comparator.comparing(Scan::at).thenComparing(Scan::key);

    private final List<Scan> scans = new ArrayList<>(1);
    private Scan verdictBy;
    private Sighting verdict;

    /** What a scan of both labels says about the unit outweighs what a scan of one says. */
    void add(Scan scan, Sighting sighting) {
        scans.add(scan);
        boolean both = scan.tag().isPresent() && !scan.makersNames().isEmpty();
        boolean bothBefore = verdictBy != null && verdictBy.tag().isPresent() && !verdictBy.makersNames().isEmpty();
        if (verdictBy == null || both && !bothBefore || both == bothBefore && BY_TIME.compare(scan, verdictBy) > 0) {
            verdictBy = scan;
            verdict = sighting;
        }
    }

    Sighting verdict() {
        return verdict;
    }

    Scan latest() {
        return scans.stream().max(BY_TIME).orElseThrow();
    }

    int count() {
        return scans.size();
    }

    boolean readTag() {
        return scans.stream().anyMatch(scan -> scan.tag().isPresent());
    }

    String words() {
        return verdictBy.words();
    }

    private Optional<String> position() {
        return scans.stream().sorted(BY_TIME.reversed()).flatMap(scan -> scan.labelPosition().stream()).findFirst();
    }

    private Optional<String> note() {
        return scans.stream().sorted(BY_TIME.reversed()).flatMap(scan -> scan.note().stream()).findFirst();
    }

    UnitLine line(Optional<KnownUnit> unit, Optional<String> place, boolean expected, String evidence) {
        Scan last = latest();
        Boolean legible = last.illegible() ? Boolean.FALSE : last.legible().orElse(null);
        String why = evidence == null ? last.unread().map(code -> "nothing was taken from the label: " + code).orElse(null) : evidence;
        return new UnitLine(unit.map(KnownUnit::assetId).orElse(null), unit.flatMap(KnownUnit::tag).orElse(null), unit.flatMap(KnownUnit::serial).orElse(null),
                unit.flatMap(KnownUnit::maker).orElse(null), unit.isPresent() ? null : words(), place.orElse(null), last.location(), last.at().toString(),
                last.by(), count(), expected, legible, position().orElse(null), note().orElse(null), why, null, null, null, false);
    }

    RetagLine retag(KnownUnit unit, RetagReason reason, Optional<Age> age, boolean escalated) {
        boolean away = reason == RetagReason.LABEL_ON_ANOTHER_UNIT; // what was scanned is the other unit
        return new RetagLine(unit.assetId(), unit.tag().orElse(null), unit.serial().orElse(null), unit.gtin().orElse(null),
                away ? unit.place().orElse(null) : latest().location(), away ? null : position().orElse(null), reason.word(),
                age.map(it -> it.since().toString()).orElse(null), age.map(Age::days).orElse(null), escalated);
    }
}
