package io.crosswalk.routes.http;

import java.time.Duration;

/** How often and how long one call is tried again: a number of attempts, and two minutes of pauses in all. */
final class Patience {

    private static final int GROWTH = 4;

    private final int attempts;
    private int used = 1;
    private Duration spent = Duration.ZERO;
    private Duration next = Duration.ofSeconds(1);

    Patience(int attempts) {
        this.attempts = attempts;
    }

    /** One second, then four, then sixteen. */
    Duration backOff() {
        Duration pause = next;
        next = RetryAfter.capped(next.multipliedBy(GROWTH));
        return pause;
    }

    /** Whether another attempt may follow after this pause. */
    boolean allows(Duration pause) {
        used++;
        spent = spent.plus(pause);
        return used <= attempts && spent.compareTo(RetryAfter.LONGEST) <= 0;
    }
}
