package io.crosswalk.core.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One look at one place: everything that the register expects there is to be scanned. For example the stocktake of
 * {@code Kiel, room 4} that began on Monday at eight and was closed on Tuesday.
 *
 * @param location as the register writes it
 * @param expected how many assets the register expected there when it began
 */
public record Stocktake(long id, String location, Instant startedAt, String startedBy, Optional<Instant> closedAt, Optional<String> closedBy,
        int expected) {

    public Stocktake {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(startedBy, "startedBy");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(closedBy, "closedBy");
    }

    public boolean open() {
        return closedAt.isEmpty();
    }
}
