package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.RecordReader;
import io.crosswalk.core.identifier.ReadContext;
import java.util.List;

/** From the configuration of a feed to a reader of its deliveries. */
public final class FeedReaders {

    private FeedReaders() {
    }

    /**
     * The reader of one feed. It may be used again and again, and by several threads.
     *
     * @param context the organisation's rules for identifiers
     * @throws PermanentFault when the feed has {@link #problems}
     */
    public static RecordReader reader(FeedConfig feed, ReadContext context) {
        List<String> problems = problems(feed);
        if (!problems.isEmpty()) {
            throw new PermanentFault("feed " + feed.id() + " cannot be read: " + String.join("; ", problems));
        }
        return new FeedReader(feed, context);
    }

    /** What is wrong with format and mapping of a feed, each sentence beginning with the key; empty where nothing is. */
    public static List<String> problems(FeedConfig feed) {
        return MapCompiler.compile(feed).problems();
    }
}
