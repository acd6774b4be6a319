package io.crosswalk.core.stocktake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long something about a unit has gone on: that it is missing, or that it has no legible tag.
 *
 * @param days whole days until now, or until somebody saw to it
 * @param missed stocktakes in a row in which it was expected and not found; 0 where it was found
 * @param over whether a later scan showed that it is over
 */
record Age(Instant since, long days, int missed, boolean over) {

    /** Since when a unit that this stocktake did not find has been missing. */
    static Age missing(Stocktake here, List<Look> looks, Instant now) {
        Optional<Instant> lastSeen = looks.stream().filter(look -> !look.startedAt().isAfter(here.startedAt())).flatMap(look -> look.at().stream())
                .max(Comparator.naturalOrder());
        List<Instant> missed = looks.stream().filter(look -> look.at().isEmpty() && !look.startedAt().isAfter(here.startedAt()))
                .map(Look::startedAt).filter(started -> lastSeen.filter(seen -> !seen.isBefore(started)).isEmpty()).sorted().toList();
        Instant since = missed.isEmpty() ? here.startedAt() : missed.get(0);
        Optional<Instant> end = looks.stream().filter(look -> look.startedAt().isAfter(here.startedAt())).flatMap(look -> look.at().stream())
                .min(Comparator.naturalOrder());
        return of(since, end, Math.max(1, missed.size()), now);
    }

    /** Since when scans of a unit have not read a tag from it. */
    static Age withoutTag(Stocktake here, List<Look> looks, Instant now) {
        List<Look> scans = looks.stream().filter(look -> look.at().isPresent()).sorted(Comparator.comparing((Look look) -> look.at().orElseThrow())).toList();
        Instant until = scans.stream().filter(look -> look.stocktake() == here.id()).map(look -> look.at().orElseThrow()).max(Comparator.naturalOrder())
                .orElse(here.startedAt());
        Instant since = until;
        for (Look look : scans) {
            Instant at = look.at().orElseThrow();
            if (!at.isAfter(until)) {
                since = look.readTag() ? until : at.isBefore(since) ? at : since;
            }
        }
        Optional<Instant> end = scans.stream().filter(Look::readTag).map(look -> look.at().orElseThrow()).filter(at -> at.isAfter(until))
                .min(Comparator.naturalOrder());
        return of(since, end, 0, now);
    }

    private static Age of(Instant since, Optional<Instant> end, int missed, Instant now) {
        Instant until = end.orElse(now);
        return new Age(since, Math.max(0, Duration.between(since, until).toDays()), missed, end.isPresent());
    }
}
