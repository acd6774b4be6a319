package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What ran, how did it end, and what is to run now? */
@Dependent
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RunsResource {

    /** So many of the newest runs are looked through for the last word about a feed or a target. */
    static final int RECENT = 20;

    private static final int OLDEST = 10_000;

    private final Connector connector;
    private final Configuration configuration;
    private final RunJobs jobs;

    @Inject
    public RunsResource(Connector connector, Configuration configuration, RunJobs jobs) {
        this.connector = connector;
        this.configuration = configuration;
        this.jobs = jobs;
    }

    /** A run in one line. */
    public record RunLine(String id, RunView.State state, String started, String finished, RunReport.Outcome outcome, Integer exitCode,
            long rows) {
    }

    /** What {@code POST /runs} takes; everything may be left out. A replay excludes the rest. */
    public record RunOrder(List<String> feeds, Boolean push, Boolean dryRun, Set<String> accept, ReplayOrder replay) {

        RunRequest request() {
            return new RunRequest(feeds == null ? List.of() : feeds, push == null || push, dryRun != null && dryRun,
                    accept == null ? Set.of() : accept);
        }
    }

    /** Which spooled deliveries to work off again: all of a run, of one feed, or one by its digest. */
    public record ReplayOrder(String run, String feed, String delivery) {
    }

    /** The answer to a run that was taken on. */
    public record Accepted(String id) {
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<RunLine> runs(@QueryParam("limit") @DefaultValue(Page.LIMIT) String limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<RunReport> found = cursor == null ? connector.runs(size + 1) : after(Page.opened(cursor), size + 1);
        Page<RunReport> page = Page.cut(found, size, RunReport::run);
        return new Page<>(page.items().stream().map(RunsResource::line).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public RunView run(@PathParam("id") String id) {
        return jobs.job(id).or(() -> connector.run(id).map(RunView::past)).orElseThrow(() -> Refusal.unknown("run", id));
    }

    @POST
    @Needs(Role.OPERATOR)
    public Response begin(RunOrder order, @Context UriInfo uri) {
        RunView begun = order == null ? jobs.run(RunRequest.NIGHTLY) : order.replay() == null ? night(order) : again(order);
        return Response.accepted(new Accepted(begun.id())).location(uri.getAbsolutePathBuilder().path(begun.id()).build()).build();
    }

    private RunView night(RunOrder order) {
        order.request().feeds().forEach(id -> known("feed", id, configuration.feeds().keySet(), configuration.targets().keySet()));
        order.request().accept().forEach(id -> known("target", id, configuration.targets().keySet(), Set.of(RunRequest.REGISTER)));
        return jobs.run(order.request());
    }

    private RunView again(RunOrder order) {
        ReplayOrder replay = order.replay();
        if (order.feeds() != null || order.push() != null || order.dryRun() != null || order.accept() != null) {
            throw Refusal.invalid("A replay stands alone: leave out feeds, push, dryRun and accept.");
        }
        if (replay.run() == null || connector.run(replay.run()).isEmpty()) {
            throw Refusal.invalid("replay.run is the id of an earlier run; /api/v1/runs lists them.");
        }
        return jobs.replay(replay.run(), Optional.ofNullable(replay.feed()), Optional.ofNullable(replay.delivery()));
    }

    private static void known(String what, String id, Collection<String> ids, Collection<String> further) {
        if (!ids.contains(id) && !further.contains(id)) {
            throw Refusal.invalid("There is no " + what + " " + Refusal.shown(id) + " in the configuration.");
        }
    }

    /** The runs after one, newest first; the window grows until it holds that one. */
    private List<RunReport> after(String last, int count) {
        for (int window = 2 * count; ; window = Math.min(2 * window, OLDEST)) {
            List<RunReport> newest = connector.runs(window);
            for (int i = 0; i < newest.size(); i++) {
                if (newest.get(i).run().equals(last) && (newest.size() - i > count || newest.size() < window || window == OLDEST)) {
                    return newest.subList(i + 1, Math.min(newest.size(), i + 1 + count));
                }
            }
            if (newest.size() < window || window == OLDEST) {
                throw Page.foreign();
            }
        }
    }

    private static RunLine line(RunReport it) {
        return new RunLine(it.run(), RunView.State.FINISHED, it.started(), it.finished(), it.outcome(), it.exitCode(),
                it.performance().rows());
    }
}
