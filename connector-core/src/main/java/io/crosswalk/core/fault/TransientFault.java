package io.crosswalk.core.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * The outside world failed for now: the same call may succeed later.
 *
 * <p>Decided by status or exception type (5xx, throttle, refused or dropped connection), never by message text.
 */
public final class TransientFault extends RuntimeException {

    private final transient Duration retryAfter;

    public TransientFault(String message, Throwable cause) {
        this(message, null, cause);
    }

    public TransientFault(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the other side asked us to wait, where it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
