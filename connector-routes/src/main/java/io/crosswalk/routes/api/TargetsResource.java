package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Register.OutboxView;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.TargetSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** Which targets are configured, how did each fare, and what must each still learn? */
@Dependent
@Path("targets")
@Produces(MediaType.APPLICATION_JSON)
public final class TargetsResource {

    private final Configuration configuration;
    private final Connector connector;

    @Inject
    public TargetsResource(Configuration configuration, Connector connector) {
        this.configuration = configuration;
        this.connector = connector;
    }

    /** One target; {@code last} is null until a run has written to it. */
    public record TargetView(String id, String description, String type, LastPush last) {
    }

    /** How the target fared in the newest run it took part in. */
    public record LastPush(String run, String at, TargetSection result) {
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<TargetView> targets() {
        List<RunReport> runs = connector.runs(RunsResource.RECENT);
        return Page.whole(configuration.targets().values().stream().sorted(Comparator.comparing(TargetConfig::id))
                .map(target -> new TargetView(target.id(), target.description(), target.to().type(), last(target.id(), runs))).toList());
    }

    @GET
    @Path("{id}/outbox")
    @Needs(Role.VIEWER)
    public Page<OutboxView> outbox(@PathParam("id") String id, @QueryParam("limit") @DefaultValue(Page.LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        if (!configuration.targets().containsKey(id)) {
            throw Refusal.unknown("target", id);
        }
        int size = Page.limit(limit);
        return Page.cut(connector.register().outbox(id, size + 1, Page.after(cursor)), size, OutboxView::assetId);
    }

    private static LastPush last(String target, List<RunReport> runs) {
        return runs.stream()
                .flatMap(run -> run.targets().stream().filter(it -> it.target().equals(target))
                        .map(it -> new LastPush(run.run(), run.finished(), it)))
                .findFirst().orElse(null);
    }
}
