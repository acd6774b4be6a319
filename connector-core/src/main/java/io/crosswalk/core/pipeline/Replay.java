package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Logged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One delivery that is worked off again, with the feed as it is configured today. */
record Replay(Logged logged, FeedConfig feed) {

    /**
     * What is asked for, oldest first.
     *
     * @param sha256 the digest of one delivery, or its beginning
     * @throws UnknownRun when there is no such thing, or it cannot be read any more
     */
    static List<Replay> of(String run, Optional<String> feed, Optional<String> sha256, Configuration configuration, Deliveries deliveries, SpoolFolder spool) {
        List<Logged> all = deliveries.replayable(run);
        if (all.isEmpty()) {
            throw new UnknownRun("there is no run " + run + " with deliveries that are still kept; the list of runs shows their ids");
        }
        List<Logged> ofFeed = all.stream().filter(it -> feed.isEmpty() || it.feed().equals(feed.get())).toList();
        if (ofFeed.isEmpty()) {
            throw new UnknownRun("run " + run + " kept no delivery of a feed " + feed.get() + "; it kept deliveries of "
                    + all.stream().map(Logged::feed).distinct().toList());
        }
        List<Logged> wanted = ofFeed.stream().filter(it -> sha256.isEmpty() || !sha256.get().isBlank() && it.sha256().startsWith(sha256.get())).toList();
        if (wanted.isEmpty()) {
            throw new UnknownRun("run " + run + " kept no delivery with SHA-256 " + sha256.get() + "; its report lists them");
        }
        List<Replay> replays = new ArrayList<>();
        for (Logged logged : wanted) {
            FeedConfig config = configuration.feeds().get(logged.feed());
            if (config == null) {
                throw new UnknownRun("feed " + logged.feed() + " of run " + run + " is not configured any more; put its document back, or name another --feed");
            }
            if (!spool.holds(logged.spool())) {
                throw new UnknownRun("the spooled file of delivery " + logged.name() + " (" + logged.sha256() + ") of feed " + logged.feed()
                        + " is gone; have it delivered again");
            }
            replays.add(new Replay(logged, config));
        }
        return replays;
    }
}
