package io.crosswalk.routes.boot;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import jakarta.enterprise.concurrent.LastExecution;
import jakarta.enterprise.concurrent.ZonedTrigger;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times of a Quartz cron expression in its time zone. */
final class CronTimes implements ZonedTrigger {

    private final ExecutionTime times;
    private final ZoneId zone;
    private final Clock clock;

    CronTimes(String cron, String zone, Clock clock) {
        this.times = ExecutionTime.forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(cron));
        this.zone = ZoneId.of(zone);
        this.clock = clock;
    }

    /** The next time; a time that went by while work was going on is not made up for. */
    Optional<ZonedDateTime> next() {
        return times.nextExecution(clock.instant().atZone(zone));
    }

    @Override
    public ZoneId getZoneId() {
        return zone;
    }

    @Override
    public ZonedDateTime getNextRunTime(LastExecution last, ZonedDateTime scheduled) {
        return next().orElse(null);
    }
}
