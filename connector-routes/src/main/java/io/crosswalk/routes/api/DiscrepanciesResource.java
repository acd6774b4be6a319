package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.pipeline.Connector;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What does not fit together and is still open? */
@Dependent
@Path("discrepancies")
@Produces(MediaType.APPLICATION_JSON)
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

    @POST
    @Path("{id}/decision")
    @Needs(Role.STEWARD)
    public void decide(@PathParam("id") String id) {
        throw new Refusal(501, "This version cannot take decisions yet; correct the source, and the discrepancy closes itself.");
    }
}
