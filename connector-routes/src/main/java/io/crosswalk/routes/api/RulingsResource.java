package io.crosswalk.routes.api;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.steward.Stewardship.Awaiting;
import io.crosswalk.core.steward.Stewardship.Ruled;
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
import jakarta.ws.rs.core.SecurityContext;

/** What was asked for and waits for a second person, who approves or rejects it? */
@Dependent
@Path("rulings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RulingsResource {

    private final Connector connector;

    @Inject
    public RulingsResource(Connector connector) {
        this.connector = connector;
    }

    @GET
    @Path("awaiting")
    @Needs(Role.STEWARD)
    public Page<Awaiting> awaiting(@QueryParam("limit") @DefaultValue(Page.LIMIT) String limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return Page.cut(connector.stewardship().awaiting(size + 1, Page.after(cursor)), size, Awaiting::ruling);
    }

    @POST
    @Path("{id}/decision")
    @Needs(Role.APPROVER)
    public Ruled settle(@PathParam("id") String id, DecisionOrder order, @Context SecurityContext caller) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.unknown("ruling", id);
        }
        return DecisionOrder.taken(order, decision -> connector.stewardship().settle(Long.parseLong(id), decision, caller.getUserPrincipal().getName()));
    }
}
