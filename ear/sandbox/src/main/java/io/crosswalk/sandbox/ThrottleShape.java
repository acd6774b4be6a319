package io.crosswalk.sandbox;

/** The bodies with which Snipe-IT has been seen to say "too many requests". */
public enum ThrottleShape {
    /** {@code messages} is a text; neither {@code Retry-After} nor {@code X-RateLimit} headers. */
    TEXT,
    /** {@code messages} is the number 429. */
    NUMBER,
    /** From 8.2: {@code retryAfter} in the body and a {@code Retry-After} header. */
    RETRY_AFTER
}
