package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.PastValueView;
import io.crosswalk.core.pipeline.Connector;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which asset carries this name, and what is known about it? */
@Dependent
@Path("assets")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetsResource {

    private static final Set<String> KEYS = Set.of("serial", "tag", "lot", "imei", "vin", "mac", "q");
    private static final Set<String> PAGING = Set.of("limit", "cursor");
    private static final int LONGEST = 256;

    private final Connector connector;

    @Inject
    public AssetsResource(Connector connector) {
        this.connector = connector;
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<AssetView> find(@Context UriInfo uri, @QueryParam("limit") @DefaultValue(Page.LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<AssetView> found = connector.register().find(keys(uri.getQueryParameters()), size + 1, Page.after(cursor));
        return Page.cut(found, size, AssetView::assetId);
    }

    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public AssetView asset(@PathParam("id") String id) {
        return connector.register().asset(number(id)).orElseThrow(() -> Refusal.unknown("asset", id));
    }

    /** A decision that no task asks for: merge, split, correct, retag, or undo of the newest. */
    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.STEWARD)
    public Ruled decide(@PathParam("id") String id, DecisionOrder order, @Context SecurityContext caller) {
        return DecisionOrder.taken(order, decision -> connector.stewardship().decideAbout(number(id), decision, caller.getUserPrincipal().getName()));
    }

    @GET
    @Path("{id}/disposal")
    @Needs(Role.VIEWER)
    public Disposal disposal(@PathParam("id") String id) {
        return connector.register().disposal(number(id)).orElseThrow(() -> Refusal.unknown("asset", id));
    }

    /** What was believed about it before: from whom, and until when. */
    @GET
    @Path("{id}/history")
    @Needs(Role.VIEWER)
    public Page<PastValueView> history(@PathParam("id") String id, @QueryParam("limit") @DefaultValue(Page.LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        long asset = asset(id).assetId();
        return Page.cut(connector.register().history(asset, size + 1, Page.after(cursor)), size, PastValueView::id);
    }

    static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.unknown("asset", id);
        }
        return Long.parseLong(id);
    }

    /** A misspelt or blank key is refused: ignored, it would answer with assets nobody asked for. */
    private static Map<String, String> keys(MultivaluedMap<String, String> asked) {
        Map<String, String> keys = new TreeMap<>();
        asked.forEach((name, values) -> {
            if (KEYS.contains(name)) {
                keys.put(name, value(name, values));
            } else if (!PAGING.contains(name)) {
                throw Refusal.invalid("There is no parameter " + Refusal.shown(name) + "; there are serial, tag, lot, imei, vin, mac, q, limit, cursor.");
            }
        });
        return keys;
    }

    private static String value(String name, List<String> values) {
        String value = values.get(0).strip();
        if (values.size() > 1 || value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw Refusal.invalid(name + " needs one value of 1 to " + LONGEST + " characters.");
        }
        return value;
    }
}
