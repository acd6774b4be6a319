package io.crosswalk.routes.boot;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.routes.api.HealthProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Which feeds are older than {@code schedule.freshnessHours} allows: the line {@code feeds} of {@code /health}. */
@Dependent
public class FeedProbe implements HealthProbe {

    private static final System.Logger LOG = System.getLogger(FeedProbe.class.getName());

    private final Configuration configuration;
    private final Connector connector;
    private final Clock clock;

    @Inject
    public FeedProbe(Configuration configuration, Connector connector) {
        this(configuration, connector, Clock.systemUTC());
    }

    FeedProbe(Configuration configuration, Connector connector, Clock clock) {
        this.configuration = configuration;
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feeds";
    }

    /** Never down: that a supplier is late is no reason to take the server out of service. */
    @Override
    public State probe() {
        try {
            Instant now = clock.instant();
            List<Freshness> late = Freshness.of(configuration, connector.newestDeliveries()).stream().filter(feed -> feed.isLate(now)).toList();
            return late.isEmpty() ? State.up(null) : State.attention(late.stream().map(Freshness::lateness).collect(Collectors.joining("; ")));
        } catch (TransientFault away) {
            LOG.log(Level.DEBUG, "the age of the feeds cannot be told", away);
            return State.attention("How old the feeds are cannot be told without the database.");
        }
    }
}
