package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.FeedSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Which feeds are configured, and how did each fare last time? */
@Dependent
@Path("feeds")
@Produces(MediaType.APPLICATION_JSON)
public final class FeedsResource {

    private final Configuration configuration;
    private final Connector connector;

    @Inject
    public FeedsResource(Configuration configuration, Connector connector) {
        this.configuration = configuration;
        this.connector = connector;
    }

    /**
     * One feed.
     *
     * @param newestDelivery when a delivery was accepted or confirmed last, or null
     * @param late whether that is longer ago than {@code schedule.freshnessHours} allows
     * @param last null until a run has pulled it
     */
    public record FeedView(String id, String source, String description, String type, String format, String mode, String newestDelivery, boolean late,
            LastPull last) {
    }

    /** How the feed fared in the newest run it took part in. */
    public record LastPull(String run, String at, String error, List<DeliveryView> deliveries) {
    }

    /** What became of one delivery of a pull. */
    public record DeliveryView(String name, String sha256, DeliverySection.State state, long read, long held, long rejected, String error) {
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<FeedView> feeds() {
        List<RunReport> runs = connector.runs(RunsResource.RECENT);
        Instant now = Clock.systemUTC().instant();
        return Page.whole(Freshness.of(configuration, connector.newestDeliveries()).stream()
                .map(age -> view(configuration.feeds().get(age.feed()), age, now, runs)).toList());
    }

    private static FeedView view(FeedConfig feed, Freshness age, Instant now, List<RunReport> runs) {
        LastPull last = runs.stream()
                .flatMap(run -> run.feeds().stream().filter(it -> it.feed().equals(feed.id())).map(it -> pull(run, it)))
                .findFirst().orElse(null);
        return new FeedView(feed.id(), feed.source(), feed.description(), feed.from().type(), feed.format().type(),
                feed.mode().kind().name().toLowerCase(Locale.ROOT), age.newest() == null ? null : age.newest().toString(), age.isLate(now), last);
    }

    private static LastPull pull(RunReport run, FeedSection section) {
        List<DeliveryView> deliveries = section.deliveries().stream()
                .map(it -> new DeliveryView(it.name(), it.sha256(), it.state(), it.read(), it.held(), it.rejected(), it.error())).toList();
        return new LastPull(run.run(), run.finished(), section.error(), deliveries);
    }
}
