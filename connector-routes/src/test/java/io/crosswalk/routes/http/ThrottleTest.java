package io.crosswalk.routes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private final ManualTime time = new ManualTime();

    @Test
    void letsNRequestsThroughAtOnceAndHoldsTheNextUntilTheMinuteIsOver() throws InterruptedException {
        Throttle throttle = Throttle.perMinute(3, time, time);

        for (int i = 0; i < 3; i++) {
            throttle.acquire();
        }
        assertThat(time.slept()).isZero();

        throttle.acquire();
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void neverExceedsTheCeilingInAnyRollingMinute() throws InterruptedException {
        Throttle throttle = Throttle.perMinute(2, time, time);
        throttle.acquire();
        time.sleep(Duration.ofSeconds(40));
        throttle.acquire();

        throttle.acquire();
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(60));
        throttle.acquire();
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void keepsTheLaterOfTwoPauses() throws InterruptedException {
        Throttle throttle = Throttle.unlimited(time, time);
        throttle.pause(Duration.ofSeconds(30));
        throttle.pause(Duration.ofSeconds(10));

        throttle.acquire();

        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void capsAnAbsurdPauseAtTwoMinutes() throws InterruptedException {
        Throttle throttle = Throttle.unlimited(time, time);
        throttle.refused(Optional.of(Duration.ofSeconds(367_946_340)));

        throttle.acquire();

        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void waitsLongerWithEachRefusalThatNamesNoPause() {
        Throttle throttle = Throttle.unlimited(time, time);

        assertThat(throttle.refused(Optional.empty())).isEqualTo(Duration.ofSeconds(5));
        assertThat(throttle.refused(Optional.empty())).isEqualTo(Duration.ofSeconds(20));
        throttle.accepted();
        assertThat(throttle.refused(Optional.empty())).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesACeilingOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Throttle.perMinute(0, time, time));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            17                             | {}                        | 17
            -                              | {"retryAfter":9}          | 9
            -                              | {"retryAfter": 367946340} | 120
            99999999999999999999999        | {}                        | 120
            Fri, 20 Nov 2026 03:00:30 GMT  | {}                        | 30
            Fri, 20 Nov 2020 03:00:30 GMT  | {}                        | 0
            soon                           | {"retryAfter":8}          | 8
            soon                           | {"retryAfter":-8}         | -
            -                              | {}                        | -
            """)
    void readsThePauseFromHeaderOrBodyAndCapsIt(String header, String body, Long seconds) {
        assertThat(RetryAfter.of(Optional.ofNullable(header), body.getBytes(StandardCharsets.UTF_8), time))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
