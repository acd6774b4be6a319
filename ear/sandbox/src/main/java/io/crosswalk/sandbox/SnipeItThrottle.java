package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;

/** So many requests in a minute, then 429 until the minute is over. */
final class SnipeItThrottle {

    private static final long MINUTE = 60_000;

    private final int perMinute;
    private final ThrottleShape shape;
    private final Clock clock;
    private long windowStart;
    private int used;

    SnipeItThrottle(int perMinute, ThrottleShape shape, Clock clock) {
        this.perMinute = perMinute;
        this.shape = shape;
        this.clock = clock;
    }

    /** Counts one request; a refusal when it is one too many. */
    synchronized Optional<Answer> refusal() {
        if (perMinute <= 0) {
            return Optional.empty();
        }
        long now = clock.millis();
        if (now - windowStart >= MINUTE) {
            windowStart = now;
            used = 0;
        }
        used++;
        return used <= perMinute ? Optional.empty() : Optional.of(tooMany(shape, Math.max(1, (windowStart + MINUTE - now) / 1000)));
    }

    /** The rate headers of an ordinary answer. */
    synchronized Answer marked(Answer answer) {
        return perMinute <= 0 ? answer : answer.with("X-RateLimit-Limit", String.valueOf(perMinute))
                .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, perMinute - used)));
    }

    static Answer tooMany(ThrottleShape shape, long seconds) {
        return switch (shape) {
            case TEXT -> SnipeItReply.envelope(429, "error", Json.of("Too many requests"), NullNode.instance);
            case NUMBER -> SnipeItReply.envelope(429, "error", Json.of(429), NullNode.instance);
            case RETRY_AFTER -> withRetryAfter(seconds);
        };
    }

    private static Answer withRetryAfter(long seconds) {
        ObjectNode body = Json.object().put("status", "error")
                .put("messages", "Too many requests. Try again in " + seconds + " seconds.").put("status_code", 429).put("retryAfter", seconds);
        return Answer.json(429, body).with("Retry-After", String.valueOf(seconds))
                .with("X-RateLimit-Limit", "120").with("X-RateLimit-Remaining", "0");
    }
}
