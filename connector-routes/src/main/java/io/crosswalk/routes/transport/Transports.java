package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.routes.http.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;

/**
 * Picks deliveries up wherever a feed says they lie: {@code file}, {@code ftp} or {@code rest}.
 *
 * <p>Works on the caller's thread, in a server and on a plain JVM alike. One file that cannot be brought does not stop
 * the others; it is told to the caller.
 */
public final class Transports implements FeedTransport {

    private static final System.Logger LOG = System.getLogger(Transports.class.getName());
    private static final Duration STILL_FOR = Duration.ofSeconds(5);

    private final Map<String, Source> sources;

    /**
     * @param camel a started context that holds the templates of {@link Templates}
     * @param pickups the same that the templates were made with
     */
    public Transports(CamelContext camel, Pickups pickups, Clock clock) {
        this(camel, pickups, clock, Sleeper.real(), STILL_FOR, PageLimits.standard());
    }

    Transports(CamelContext camel, Pickups pickups, Clock clock, Sleeper sleeper, Duration stillFor, PageLimits limits) {
        this.sources = Map.of("file", new LocalFolder(camel, pickups, clock, sleeper), "ftp", new FtpFolder(camel, pickups, stillFor),
                "rest", new RestPages(camel, pickups, clock, sleeper, limits));
    }

    /** {@inheritDoc} A refused name is logged; any other file that cannot be brought ends the fetch. */
    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool) {
        return source(feed).fetch(feed, spool, new Troubles(refusal -> LOG.log(System.Logger.Level.WARNING, "feed {0}: {1}",
                feed.id(), refusal.getMessage()), fault -> {
            throw fault;
        }));
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool, Consumer<RuntimeException> troubled) {
        return source(feed).fetch(feed, spool, new Troubles(troubled::accept, troubled));
    }

    @Override
    public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
        source(feed).settle(feed, arrival, accepted);
    }

    @Override
    public List<Check> check(FeedConfig feed) {
        return source(feed).check(feed);
    }

    private Source source(FeedConfig feed) {
        Source source = sources.get(feed.from().type());
        if (source == null) {
            throw new PermanentFault("from.type of feed " + feed.id() + " is " + feed.from().type() + "; known are file, ftp and rest");
        }
        return source;
    }

    private record Troubles(Consumer<PermanentFault> names, Consumer<RuntimeException> files) implements Source.Troubles {

        @Override
        public void file(RuntimeException fault) {
            files.accept(fault);
        }

        @Override
        public void name(PermanentFault refusal) {
            names.accept(refusal);
        }
    }
}
