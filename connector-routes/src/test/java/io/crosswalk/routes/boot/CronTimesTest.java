package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.LastExecution;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTimesTest {

    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-20T21:00:00Z"), ZoneOffset.UTC);
    private static final ZonedDateTime EARLY = ZonedDateTime.parse("2026-11-20T01:59:59.998Z");

    @Test
    void readsTheHourInTheTimeZoneOfTheNight() {
        assertThat(new CronTimes("0 0 3 * * ?", "Europe/Berlin", EVENING).next())
                .hasValueSatisfying(next -> assertThat(next.toInstant()).isEqualTo("2026-11-21T02:00:00Z"));
    }

    @Test
    void countsDaysOfTheWeekAsQuartzDoes() {
        assertThat(new CronTimes("0 0 3 ? * 1", "UTC", EVENING).next())
                .hasValueSatisfying(next -> assertThat(next.toInstant()).isEqualTo("2026-11-22T03:00:00Z")); // a Sunday
    }

    @Test
    void neverComesAgainAfterItsLastYear() {
        assertThat(new CronTimes("0 0 3 1 1 ? 2020", "UTC", EVENING).next()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> new CronTimes("soon", "UTC", EVENING)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0 15 2 * * ?, 2027-03-27T20:00:00Z, 2027-03-28T01:00:00Z", // 02:15 is left out: due when the clocks go on, at 03:00
        "0 15 2 * * ?, 2027-03-28T01:00:00Z, 2027-03-29T00:15:00Z",
        "0 0 3 * * ?, 2027-03-27T20:00:00Z, 2027-03-28T01:00:00Z",
        "0 0/30 * * * ?, 2027-03-28T00:30:00Z, 2027-03-28T01:00:00Z",
        "0 0/30 * * * ?, 2027-03-28T01:00:00Z, 2027-03-28T01:30:00Z",
        "0 15 2 28 3 ? 2027, 2027-03-27T20:00:00Z, 2027-03-28T01:00:00Z",
        "0 15 2 * * ?, 2026-10-24T20:00:00Z, 2026-10-25T00:15:00Z", // 02:15 comes twice: due the first time
        "0 15 2 * * ?, 2026-10-25T00:15:00Z, 2026-10-26T01:15:00Z",
        "0 0/30 * * * ?, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z"})
    void losesAndRepeatsNoNightWhenTheClocksAreChanged(String cron, Instant now, Instant next) {
        assertThat(berlin(cron, now).next()).map(ZonedDateTime::toInstant).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 3 * * ?, 2026-11-20T02:00:00Z, 2026-11-20T02:00:00Z",
        "0 0 3 * * ?, 2026-11-20T01:59:59Z, 2026-11-19T02:00:00Z",
        "0 15 2 * * ?, 2027-03-28T10:00:00Z, 2027-03-28T01:00:00Z",
        "0 15 2 * * ?, 2026-10-25T10:00:00Z, 2026-10-25T00:15:00Z",
        "* * * * * ?, 2026-11-20T02:00:07.5Z, 2026-11-20T02:00:07Z"})
    void knowsWhenItWasDueLast(String cron, Instant now, Instant last) {
        assertThat(berlin(cron, now).last()).map(ZonedDateTime::toInstant).contains(last);
    }

    @Test
    void wasNeverDueBeforeItsFirstYear() {
        assertThat(berlin("0 0 3 1 1 ? 2090", EVENING.instant()).last()).isEmpty();
    }

    @Test
    void isNotDueTwiceWhenTheTimerWasEarly() {
        CronTimes times = berlin("0 0 3 * * ?", Instant.parse("2026-11-20T01:59:59.998Z"));

        assertThat(times.getNextRunTime(new Began(Instant.parse("2026-11-20T02:00:00Z")), EARLY).toInstant()).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(times.getNextRunTime(null, EARLY).toInstant()).isEqualTo("2026-11-20T02:00:00Z");
    }

    private static CronTimes berlin(String cron, Instant now) {
        return new CronTimes(cron, "Europe/Berlin", Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A run as the server remembers it. */
    private record Began(Instant at) implements LastExecution {

        @Override
        public String getIdentityName() {
            return null;
        }

        @Override
        public Object getResult() {
            return null;
        }

        @Override
        public ZonedDateTime getScheduledStart(ZoneId zone) {
            return at.atZone(zone);
        }

        @Override
        public ZonedDateTime getRunStart(ZoneId zone) {
            return at.atZone(zone);
        }

        @Override
        public ZonedDateTime getRunEnd(ZoneId zone) {
            return at.atZone(zone);
        }
    }
}
