package io.crosswalk.routes.api;

import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Line;
import io.crosswalk.core.audit.Trail.Place;
import io.crosswalk.core.audit.Trail.Question;
import io.crosswalk.core.audit.Trail.Verification;
import io.crosswalk.core.pipeline.Connector;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;

/** Who changed what, when, on whose word, and is that the whole truth? */
@Dependent
@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
public final class TrailResource {

    private static final Set<String> ASKED = Set.of("asset", "run", "user", "limit", "cursor");
    private static final int LONGEST = 128;

    private final Connector connector;

    @Inject
    public TrailResource(Connector connector) {
        this.connector = connector;
    }

    @GET
    @Needs(Role.STEWARD)
    public Page<Line> lines(@QueryParam("asset") String asset, @QueryParam("run") String run, @QueryParam("user") String user,
            @QueryParam("limit") @DefaultValue(Page.LIMIT) String limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        uri.getQueryParameters().keySet().stream().filter(name -> !ASKED.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.invalid("There is no parameter " + Refusal.shown(name) + "; there are asset, run, user, limit, cursor.");
        });
        int size = Page.limit(limit);
        Question question = new Question(number(asset), text("run", run), text("user", user));
        return Page.cut(connector.trail().lines(question, size + 1, place(cursor)), size, Line::place);
    }

    @GET
    @Path("verification")
    @Needs(Role.STEWARD)
    public Verification verify(@QueryParam("head") String head) {
        if (head != null && !Trail.isHead(head)) {
            throw Refusal.invalid("head is the " + Trail.START.length() + " hexadecimal digits that an earlier verification gave.");
        }
        return connector.trail().verify(Optional.ofNullable(head));
    }

    private static Optional<Place> place(String cursor) {
        try {
            return Optional.ofNullable(cursor).map(Page::opened).map(Place::of);
        } catch (IllegalArgumentException e) {
            throw Page.foreign();
        }
    }

    private static Long number(String asset) {
        if (asset != null && !asset.matches("[0-9]{1,18}")) {
            throw Refusal.invalid("asset is the number of an asset.");
        }
        return asset == null ? null : Long.valueOf(asset);
    }

    private static String text(String name, String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw Refusal.invalid(name + " needs 1 to " + LONGEST + " characters.");
        }
        return value;
    }
}
