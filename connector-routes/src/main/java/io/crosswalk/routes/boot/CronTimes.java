package io.crosswalk.routes.boot;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import jakarta.enterprise.concurrent.LastExecution;
import jakarta.enterprise.concurrent.ZonedTrigger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * The times of a Quartz cron expression in its time zone.
 *
 * <p>An hour that the clocks leave out in spring is made up for as soon as they go on: {@code 0 15 2 * * ?} in Berlin is
 * due at 03:00 on that day. An hour that they show twice in autumn counts once, the first time.
 */
final class CronTimes implements ZonedTrigger {

    private static final Duration REPEATED = Duration.ofHours(3); // longer than any hour that clocks show twice

    private final ExecutionTime times;
    private final ZoneId zone;
    private final Clock clock;

    CronTimes(String cron, String zone, Clock clock) {
        this.times = ExecutionTime.forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(cron));
        this.zone = ZoneId.of(zone);
        this.clock = clock;
    }

    /** The next time; a time that went by while nobody looked is not made up for. */
    Optional<ZonedDateTime> next() {
        return after(now());
    }

    /** The newest time that has come. */
    Optional<ZonedDateTime> last() {
        ZonedDateTime now = now();
        Optional<ZonedDateTime> last = Optional.empty();
        Optional<ZonedDateTime> next = times.lastExecution(now).flatMap(it -> after(it.minus(REPEATED)));
        while (next.isPresent() && !next.get().isAfter(now)) {
            last = next;
            next = after(next.get());
        }
        return last;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    private Optional<ZonedDateTime> after(ZonedDateTime time) {
        Optional<ZonedDateTime> next = times.nextExecution(time);
        Optional<ZonedDateTime> leftOut = leftOut(time).filter(it -> it.isAfter(time));
        return leftOut.filter(it -> next.isEmpty() || it.isBefore(next.get())).or(() -> next);
    }

    /** The end of the gap into which the next time on the wall falls, if it does. */
    private Optional<ZonedDateTime> leftOut(ZonedDateTime time) {
        return times.nextExecution(time.toLocalDateTime().atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime).flatMap(this::endOfGap);
    }

    private Optional<ZonedDateTime> endOfGap(LocalDateTime onTheWall) {
        return Optional.ofNullable(zone.getRules().getTransition(onTheWall)).filter(ZoneOffsetTransition::isGap)
                .map(gap -> gap.getInstant().atZone(zone));
    }

    @Override
    public ZoneId getZoneId() {
        return zone;
    }

    /** Never the same time twice, should the timer have been early. */
    @Override
    public ZonedDateTime getNextRunTime(LastExecution last, ZonedDateTime scheduled) {
        ZonedDateTime now = now();
        ZonedDateTime done = last == null ? now : last.getScheduledStart(zone);
        return after(done.isAfter(now) ? done : now).orElse(null);
    }
}
