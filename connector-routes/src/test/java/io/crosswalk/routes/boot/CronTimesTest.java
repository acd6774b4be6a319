package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CronTimesTest {

    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-20T21:00:00Z"), ZoneOffset.UTC);

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
}
