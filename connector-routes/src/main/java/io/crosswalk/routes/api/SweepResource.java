package io.crosswalk.routes.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What does not fit together in the whole register? Looks it over now; the report is a run's like any other. */
@Dependent
@Path("sweep")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SweepResource {

    private final RunJobs jobs;

    @Inject
    public SweepResource(RunJobs jobs) {
        this.jobs = jobs;
    }

    /** What {@code POST /sweep} takes: nothing. */
    public record SweepOrder() {
    }

    @POST
    @Needs(Role.OPERATOR)
    public Response begin(SweepOrder order, @Context UriInfo uri) {
        RunView begun = jobs.sweep();
        return Response.accepted(new RunsResource.Accepted(begun.id()))
                .location(uri.getBaseUriBuilder().path(RunsResource.class).path(begun.id()).build()).build();
    }
}
