package io.crosswalk.core.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One delivery as it lies in the spool: a file, or one complete set of pages.
 *
 * @param name the source's own name for it, for people; never used as a path
 * @param file where it lies in our spool, still in its envelope
 * @param sha256 of the spooled bytes, lower-case hex
 * @param receipt what the transport needs to settle it at the source afterwards
 */
public record Arrival(String name, Path file, long bytes, String sha256, Instant modified, Map<String, String> receipt) {

    public Arrival {
        receipt = Map.copyOf(receipt);
    }
}
