package io.crosswalk.routes.api;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship.Locked;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Which value stays, whatever sources and targets say? */
@Dependent
@Path("assets/{id}/locks/{field}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LocksResource {

    private final Connector connector;

    @Inject
    public LocksResource(Connector connector) {
        this.connector = connector;
    }

    /** What {@code PUT} takes; without a value, what is believed now stays. */
    public record LockBody(String value, String reason) {
    }

    @PUT
    @Needs(Role.STEWARD)
    public Locked lock(@PathParam("id") String id, @PathParam("field") String field, LockBody body, @Context SecurityContext caller) {
        if (body == null) {
            throw Refusal.invalid("Say why: {\"value\": ..., \"reason\": ...}.");
        }
        try {
            LockOrder order = new LockOrder(AssetsResource.number(id), LockOrder.field(field), body.value(), body.reason());
            return connector.stewardship().lock(order, caller.getUserPrincipal().getName());
        } catch (RulingRefused e) {
            throw Refusal.of(e);
        }
    }

    @DELETE
    @Needs(Role.STEWARD)
    public Locked unlock(@PathParam("id") String id, @PathParam("field") String field, @QueryParam("reason") String reason,
            @Context SecurityContext caller) {
        try {
            return connector.stewardship().unlock(AssetsResource.number(id), LockOrder.field(field), LockOrder.reason(reason),
                    caller.getUserPrincipal().getName());
        } catch (RulingRefused e) {
            throw Refusal.of(e);
        }
    }
}
