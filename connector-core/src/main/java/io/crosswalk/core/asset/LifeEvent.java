package io.crosswalk.core.asset;

import io.crosswalk.core.identifier.EventWord;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that happened to a unit, on whose word: {@code checked-out}, 2026-11-20T08:15:00Z, by {@code itam}.
 *
 * @param at when it happened: as the row says, else when the row says it was observed, else when it was delivered
 * @param run the run that brought it
 */
public record LifeEvent(EventWord what, Instant at, String source, String run) {

    /** Nobody reports tomorrow's events: a clock that is further ahead than time zones can explain is wrong. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Nothing that is kept in a register today happened before: a clock that was never set is wrong too. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** The oldest first; never by arrival. */
    public static final Comparator<LifeEvent> BY_TIME = Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::what)
            .thenComparing(LifeEvent::source).thenComparing(LifeEvent::run);

    /** Whether both tell the same, whichever run brought it. */
    boolean repeats(LifeEvent other) {
        return what == other.what && at.equals(other.at) && source.equals(other.source);
    }

    /**
     * A moment that a row names, or the moment of its delivery where it names none or one that cannot be.
     *
     * @param written an ISO 8601 instant
     */
    public static Instant moment(Optional<String> written, Instant delivered) {
        return written.flatMap(LifeEvent::instant)
                .filter(at -> !at.isAfter(delivered.plus(AHEAD)) && !at.isBefore(EARLIEST)).orElse(delivered).truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a target's own text: no moment that could be relied on
        }
    }
}
