package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.Arrival;
import java.nio.file.Path;
import java.util.List;

/** One kind of place that deliveries come from; the contract is {@link io.crosswalk.core.feed.FeedTransport}'s. */
interface Source {

    List<Arrival> fetch(FeedConfig feed, Path spool, Troubles troubles);

    void settle(FeedConfig feed, Arrival arrival, boolean accepted);

    List<Check> check(FeedConfig feed);

    /** Hears of what could not be brought while the rest goes on. */
    interface Troubles {

        /** A file could not be brought. */
        void file(RuntimeException fault);

        /** A listing named something that is never touched. */
        void name(PermanentFault refusal);
    }
}
