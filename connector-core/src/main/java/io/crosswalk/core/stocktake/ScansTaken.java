package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.Rejection;
import java.util.List;

/**
 * What became of the rows of one file of scans: every row is accepted, repeated or rejected.
 *
 * @param repeated known already; nothing was added
 * @param rejections the first of the rejected ones, in the order of their lines
 */
public record ScansTaken(long stocktake, long read, long accepted, long repeated, long rejected, List<Rejection> rejections) {

    public ScansTaken {
        rejections = List.copyOf(rejections);
        if (read != accepted + repeated + rejected) {
            throw new IllegalStateException("scans do not add up: " + read + " read, " + accepted + " accepted, " + repeated + " repeated, " + rejected
                    + " rejected");
        }
    }
}
