package io.crosswalk.routes.http;

import java.time.Duration;

/**
 * How long and how much one HTTP call may take before it is given up.
 *
 * @param connect for the connection alone
 * @param answer for the whole exchange, body included
 * @param bytes the largest body that is accepted, after decompression
 * @param attempts how often a request that may be repeated is tried in all
 */
public record HttpLimits(Duration connect, Duration answer, long bytes, int attempts) {

    private static final long MIB = 1024L * 1024L;

    public HttpLimits {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 8 || attempts < 1) {
            throw new IllegalArgumentException("limits need 1 byte to 2 GiB and at least one attempt");
        }
    }

    /** Ten seconds to connect, two minutes for an answer of at most 32 MiB, four attempts. */
    public static HttpLimits standard() {
        return new HttpLimits(Duration.ofSeconds(10), Duration.ofMinutes(2), 32 * MIB, 4);
    }

    public HttpLimits withAnswer(Duration limit) {
        return new HttpLimits(connect, limit, bytes, attempts);
    }

    public HttpLimits withBytes(long limit) {
        return new HttpLimits(connect, answer, limit, attempts);
    }

    public HttpLimits withAttempts(int limit) {
        return new HttpLimits(connect, answer, bytes, limit);
    }
}
