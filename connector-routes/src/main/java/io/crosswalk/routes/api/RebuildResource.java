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

/** Is the register what its sources and rulings imply? Computes it anew, or only compares. */
@Dependent
@Path("rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RebuildResource {

    private final RunJobs jobs;

    @Inject
    public RebuildResource(RunJobs jobs) {
        this.jobs = jobs;
    }

    /** {@code verifyOnly} has no default: a register is not rebuilt by leaving something out. */
    public record RebuildOrder(Boolean verifyOnly) {
    }

    @POST
    @Needs(Role.ADMIN)
    public Response begin(RebuildOrder order, @Context UriInfo uri) {
        if (order == null || order.verifyOnly() == null) {
            throw Refusal.invalid("Say {\"verifyOnly\": true} to compare, or false to rebuild.");
        }
        RunView begun = jobs.rebuild(order.verifyOnly());
        return Response.accepted(new RunsResource.Accepted(begun.id()))
                .location(uri.getBaseUriBuilder().path(RunsResource.class).path(begun.id()).build()).build();
    }
}
