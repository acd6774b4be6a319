package io.crosswalk.routes.target.snipeit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spares a target that does not answer, and the night that waits for it.
 *
 * <p>Every order has its own two minutes of patience. A throttle that outlasts one of them, or three orders in a row that
 * meet a dead server, close the way: further orders are put off without a request, until two minutes have passed.
 */
final class Outage {

    private static final Duration REST = Duration.ofMinutes(2);
    private static final int FAILURES = 3;

    private final Clock clock;
    private Instant until = Instant.MIN;
    private int failures;

    Outage(Clock clock) {
        this.clock = clock;
    }

    /** Whether requests are pointless for now. */
    boolean lasts() {
        return clock.instant().isBefore(until);
    }

    void throttled() {
        until = clock.instant().plus(REST);
    }

    /** An order was given up because the target did not answer it. */
    void failed() {
        failures++;
        if (failures >= FAILURES) {
            until = clock.instant().plus(REST);
        }
    }

    /** An order came to its end, whichever. */
    void over() {
        failures = 0;
        until = Instant.MIN;
    }
}
