package io.crosswalk.core.stocktake;

import java.util.List;
import java.util.Set;

/**
 * Everything that the result of one stocktake is computed from.
 *
 * @param expected assets that were expected when it began; one that was joined since counts as the one it was joined into
 * @param units what the register knows now about these and about all that the scans may name
 */
public record Contents(Stocktake stocktake, Set<Long> expected, List<Scan> scans, List<KnownUnit> units) {

    public Contents {
        expected = Set.copyOf(expected);
        scans = List.copyOf(scans);
        units = List.copyOf(units);
    }

    /** How many scans came in after the close. */
    int late() {
        return (int) stocktake.closedAt().map(closed -> scans.stream().filter(scan -> scan.receivedAt().isAfter(closed)).count()).orElse(0L).longValue();
    }
}
