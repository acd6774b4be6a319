package io.crosswalk.routes.api;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.stocktake.LabelOrder;
import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.ScansTaken;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeResult;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What did people find when they looked? Begins stocktakes, takes scans, and gives the result and the labels. */
@Dependent
@Path("stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StocktakesResource {

    private static final String PDF = "application/pdf";
    private static final String ZPL = "application/zpl";

    private final Connector connector;

    @Inject
    public StocktakesResource(Connector connector) {
        this.connector = connector;
    }

    /** What {@code POST /stocktakes} takes; {@code newPlace} where the register may know nothing there yet. */
    public record StocktakeOrder(String location, Boolean newPlace) {
    }

    /** A stocktake that has begun. */
    public record StocktakeBegun(long id, String location, int expected, String startedAt) {
    }

    /** Scans as rows of text, with the columns of a file of scans as names. */
    public record ScanOrder(List<Map<String, String>> scans) {
    }

    /** What closing takes: nothing. */
    public record CloseOrder() {
    }

    @GET
    @Needs(Role.VIEWER)
    public Page<StocktakeResult.Summary> list(@QueryParam("limit") @DefaultValue(Page.LIMIT) String limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return Page.cut(connector.stocktakes().list(size + 1, Page.after(cursor)), size, it -> it.stocktake().id());
    }

    @POST
    @Needs(Role.OPERATOR)
    public Response begin(StocktakeOrder order, @Context SecurityContext caller, @Context UriInfo uri) {
        if (order == null || order.location() == null) {
            throw Refusal.invalid("Say where: {\"location\": ...}.");
        }
        Stocktake begun = done(() -> connector.stocktakes().start(order.location(), name(caller), Boolean.TRUE.equals(order.newPlace())));
        return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(begun.id())).build())
                .entity(new StocktakeBegun(begun.id(), begun.location(), begun.expected(), begun.startedAt().toString())).build();
    }

    @GET
    @Path("{id}")
    @Needs(Role.VIEWER)
    public StocktakeResult result(@PathParam("id") String id) {
        return connector.stocktakes().result(number(id)).orElseThrow(() -> Refusal.unknown("stocktake", id));
    }

    @POST
    @Path("{id}/scans")
    @Needs(Role.OPERATOR)
    public ScansTaken scan(@PathParam("id") String id, ScanOrder order, @Context SecurityContext caller) {
        if (order == null || order.scans() == null) {
            throw Refusal.invalid("Give the scans: {\"scans\": [{\"label\": ...}]}.");
        }
        return done(() -> connector.stocktakes().scan(number(id), ScanRows.of(order.scans()), name(caller)));
    }

    @POST
    @Path("{id}/close")
    @Needs(Role.OPERATOR)
    public StocktakeResult close(@PathParam("id") String id, CloseOrder order, @Context SecurityContext caller) {
        return done(() -> connector.stocktakes().close(number(id), name(caller)));
    }

    @GET
    @Path("{id}/labels")
    @Produces({PDF, ZPL})
    @Needs(Role.VIEWER)
    public Response labels(@PathParam("id") String id, @QueryParam("format") @DefaultValue("pdf") String format, @QueryParam("code") String code,
            @QueryParam("stock") String stock) {
        return done(() -> {
            LabelOrder order = LabelOrder.of(format, code, stock);
            ByteArrayOutputStream labels = new ByteArrayOutputStream();
            try {
                connector.stocktakes().labels(number(id), order, labels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Response.ok(labels.toByteArray(), order.format() == LabelOrder.Format.PDF ? PDF : ZPL).build();
        });
    }

    private static <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } catch (StocktakeRefused e) {
            throw new Refusal(switch (e.why()) {
                case UNKNOWN -> 404;
                case INVALID -> 400;
                case CONFLICT -> 409;
            }, e.getMessage());
        }
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.unknown("stocktake", id);
        }
        return Long.parseLong(id);
    }
}
