package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import java.util.Optional;

/** What becomes of a file that changes while it is read. */
final class StillWritten {

    private static final System.Logger LOG = System.getLogger(StillWritten.class.getName());

    private StillWritten() {
    }

    /**
     * Left for the next run: without a marker nobody said that the file is complete.
     *
     * @throws TransientFault where a marker did say so: then somebody must look at who writes it
     */
    static Optional<Arrival> left(String file, boolean marked) {
        if (marked) {
            throw new TransientFault(file + " is marked as complete and was written to all the same while it was read;"
                    + " its sender must write the marker last", null);
        }
        LOG.log(System.Logger.Level.INFO, "{0} is still being written; it is left for the next run", file);
        return Optional.empty();
    }
}
