package io.crosswalk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NEWEST = Instant.parse("2026-11-18T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-19T09:00:00Z, false", "2026-11-19T09:00:01Z, true", "2026-11-18T02:00:00Z, false"})
    void isLateOnceItsNewestDeliveryIsOlderThanAllowed(Instant now, boolean late) {
        assertThat(new Freshness("acme", NEWEST, Duration.ofHours(30)).isLate(now)).isEqualTo(late);
    }

    @Test
    void isLateWhereItNeverDelivered() {
        Freshness never = new Freshness("acme", null, Duration.ofHours(30));

        assertThat(never.isLate(NEWEST)).isTrue();
        assertThat(never.age(NEWEST)).isEmpty();
        assertThat(never.lateness()).contains("acme", "has not delivered yet", "30 hours");
    }

    @Test
    void isNeverLateWhereAnyAgeWillDo() {
        assertThat(new Freshness("acme", NEWEST, null).isLate(Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
        assertThat(new Freshness("acme", null, null).isLate(NEWEST)).isFalse();
    }
}
