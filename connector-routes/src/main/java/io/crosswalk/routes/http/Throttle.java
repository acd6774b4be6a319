package io.crosswalk.routes.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps us within the number of requests that the other side allows.
 *
 * <p>At most N requests in any rolling minute, and none before a pause that the other side asked for has passed. One
 * throttle belongs to one peer and may be shared by threads. An absent or absurd request for a pause costs at most two
 * minutes.
 */
public final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int[] UNASKED_SECONDS = {5, 20, 60, 120};

    private final int perMinute;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Deque<Instant> sent = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private int refusals;

    private Throttle(int perMinute, Clock clock, Sleeper sleeper) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** At most so many requests in any rolling minute. */
    public static Throttle perMinute(int requests, Clock clock, Sleeper sleeper) {
        if (requests < 1) {
            throw new IllegalArgumentException("a throttle lets at least one request a minute through");
        }
        return new Throttle(requests, clock, sleeper);
    }

    /** No ceiling of our own; pauses that the other side asks for are kept all the same. */
    public static Throttle unlimited(Clock clock, Sleeper sleeper) {
        return new Throttle(Integer.MAX_VALUE, clock, sleeper);
    }

    /** Returns when the next request may go out, and counts it. */
    public void acquire() throws InterruptedException {
        for (Duration wait = claim(); !wait.isZero(); wait = claim()) {
            sleeper.sleep(wait);
        }
    }

    /** Nothing goes out for so long, from now; of two pauses the later end counts. */
    public synchronized void pause(Duration asked) {
        Instant end = clock.instant().plus(RetryAfter.capped(asked));
        if (end.isAfter(notBefore)) {
            notBefore = end;
        }
    }

    /**
     * The other side refused a request because of its rate.
     *
     * @param asked the pause it named; without one the pause grows with each refusal in a row
     * @return the pause that is now kept
     */
    synchronized Duration refused(Optional<Duration> asked) {
        int step = Math.min(refusals++, UNASKED_SECONDS.length - 1);
        Duration pause = RetryAfter.capped(asked.filter(d -> !d.isZero()).orElse(Duration.ofSeconds(UNASKED_SECONDS[step])));
        pause(pause);
        return pause;
    }

    /** The other side let a request through. */
    synchronized void accepted() {
        refusals = 0;
    }

    private synchronized Duration claim() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return Duration.between(now, notBefore);
        }
        if (perMinute == Integer.MAX_VALUE) {
            return Duration.ZERO;
        }
        while (!sent.isEmpty() && !sent.peekFirst().plus(WINDOW).isAfter(now)) {
            sent.removeFirst();
        }
        if (sent.size() >= perMinute) {
            return Duration.between(now, sent.peekFirst().plus(WINDOW));
        }
        sent.addLast(now);
        return Duration.ZERO;
    }
}
