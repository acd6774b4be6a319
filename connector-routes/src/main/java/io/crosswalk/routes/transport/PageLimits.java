package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.PermanentFault;

/** How much a REST source may send in one reading before we stop believing that it ends. */
record PageLimits(long pages, long bytes) {

    private static final long GIB = 1L << 30;

    static PageLimits standard() {
        return new PageLimits(100_000, 8 * GIB);
    }

    void check(long pagesRead, long bytesRead) {
        if (pagesRead > pages || bytesRead > bytes) {
            throw new PermanentFault("the source does not end after " + pagesRead + " pages and " + bytesRead
                    + " bytes; check from.paging, or split the feed");
        }
    }
}
