package io.crosswalk.core.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One look that could have found a unit: a scan of it, or, where {@code at} is empty, a stocktake that expected it.
 *
 * @param startedAt when that stocktake began
 * @param readTag whether the scan read a tag from the unit
 */
public record Look(long stocktake, Instant startedAt, Optional<Instant> at, boolean readTag) {

    public Look {
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(at, "at");
    }
}
