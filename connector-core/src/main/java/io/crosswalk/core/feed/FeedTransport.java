package io.crosswalk.core.feed;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings deliveries from a source into the spool, and settles them there once we are through.
 *
 * <p>Fetching changes nothing at the source. Settling follows {@code files.afterSuccess} and {@code files.afterFailure},
 * and happens only after our commit. A dead server, a refused login or a missing folder is a
 * {@link io.crosswalk.core.fault.TransientFault} or {@link io.crosswalk.core.fault.PermanentFault}, never an empty list.
 */
public interface FeedTransport {

    /** Everything that waits and is complete, oldest first; names were checked and never decide where a file is put. */
    List<Arrival> fetch(FeedConfig feed, Path spool);

    /**
     * As {@link #fetch(FeedConfig, Path)}, except that a single file that cannot be brought does not stop the others.
     *
     * @param troubled hears of each such file as a transient or permanent fault; may throw to end the fetch
     */
    default List<Arrival> fetch(FeedConfig feed, Path spool, Consumer<RuntimeException> troubled) {
        return fetch(feed, spool);
    }

    /** Archives, keeps or deletes the delivery at the source. */
    void settle(FeedConfig feed, Arrival arrival, boolean accepted);

    /** Connects, authenticates, lists and reads a little; changes nothing. */
    List<Check> check(FeedConfig feed);
}
