package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship.Ruled;
import io.crosswalk.core.steward.TaskFile;
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
import java.util.List;

/** What does not fit together and is still open, and what is decided about it? */
@Dependent
@Path("discrepancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DiscrepanciesResource {

    private final Connector connector;

    @Inject
    public DiscrepanciesResource(Connector connector) {
        this.connector = connector;
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<DiscrepancyView> open(@QueryParam("limit") @DefaultValue(Page.LIMIT) String limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return Page.cut(connector.register().discrepancies(size + 1, Page.after(cursor)), size, DiscrepancyView::id);
    }

    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public TaskFile task(@PathParam("id") String id) {
        return connector.stewardship().task(number(id)).orElseThrow(() -> Refusal.unknown("discrepancy", id));
    }

    /** What {@code POST /discrepancies/{id}/decision} takes; what a choice does not need is left out. */
    public record DecisionOrder(String choice, String value, Long asset, Long row, String reason, String comment, String assignee) {
    }

    @POST
    @Path("{id}/decision")
    @Needs(Role.STEWARD)
    public Ruled decide(@PathParam("id") String id, DecisionOrder order, @Context SecurityContext caller) {
        if (order == null) {
            throw Refusal.invalid("Say what is decided: {\"choice\": ...}; GET /api/v1/discrepancies/{id} lists the choices.");
        }
        try {
            Decision decision = new Decision(Decision.choice(order.choice()), order.value(), order.asset(), order.row(), order.reason(), order.comment(),
                    order.assignee());
            return connector.stewardship().decide(List.of(number(id)), decision, caller.getUserPrincipal().getName()).get(0);
        } catch (RulingRefused e) {
            throw Refusal.of(e);
        }
    }

    private static long number(String id) {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.unknown("discrepancy", id);
        }
    }
}
