package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the events of a unit leave open: it was seen after it was stolen or disposed of; its label is lost. */
final class LifeFindings {

    /** Somebody had the unit before him. */
    private record Sighting(Instant at, String words) {
    }

    private LifeFindings() {
    }

    static List<Finding> of(Unit unit, String name, long link) {
        Life life = unit.life();
        if (life.events().isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(1);
        life.end().ifPresent(end -> seenAfter(unit, life, end).ifPresent(seen -> found.add(new Finding(Code.SEEN_AFTER_DISPOSAL, List.of(name), link,
                name + " was " + (end.what().word().equals("disposed") ? "disposed of" : end.what().word()) + " at " + end.at() + " [" + end.source()
                        + "], but " + seen.words() + " at " + seen.at()))));
        life.lostLabel().filter(lost -> life.end().isEmpty()).ifPresent(lost -> found.add(new Finding(Code.LABEL_ILLEGIBLE, List.of(name), link,
                name + " lost its label at " + lost.at() + " [" + lost.source() + "]")));
        return found;
    }

    /** The first sighting since. */
    private static Optional<Sighting> seenAfter(Unit unit, Life life, LifeEvent end) {
        Stream<Sighting> told = life.events().stream().filter(event -> event.what().seesUnit())
                .map(event -> new Sighting(event.at(), event.source() + " told " + event.what().word()));
        Stream<Sighting> observed = unit.members().stream().filter(member -> member.living() && !member.discarded())
                .flatMap(member -> observed(member).stream());
        return Stream.concat(told, observed).filter(seen -> seen.at().isAfter(end.at())).min(Comparator.comparing(Sighting::at)
                .thenComparing(Sighting::words));
    }

    /** A row that says when it saw the unit, unless it tells of something that needs no unit. */
    private static Optional<Sighting> observed(Member member) {
        Optional<String> at = member.said().value(CanonicalField.OBSERVED_AT);
        if (at.isEmpty() || member.said().event().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Sighting(LifeEvent.moment(at, member.statement().at()), member.source() + " saw it"));
    }
}
