package io.crosswalk.routes.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The REST API as a whole; what is not listed here does not exist. */
@ApplicationPath(RestApplication.PATH)
public final class RestApplication extends Application {

    static final String PATH = "/api/v1";

    static final Set<Class<?>> RESOURCES = Set.of(AssetsResource.class, RunsResource.class, RebuildResource.class,
            SweepResource.class, StocktakesResource.class, FeedsResource.class, DiscrepanciesResource.class, RulingsResource.class,
            LocksResource.class, TargetsResource.class, TrailResource.class);
    private static final Set<Class<?>> MANNERS = Set.of(JsonBodies.class, Problems.class, RoleGate.class);

    /** The server's own way with JSON would win over ours, rename words and drop nulls; its WADL shows what nobody asked for. */
    private static final Map<String, Object> SERVER = Map.of("jersey.config.disableAutoDiscovery", true,
            "jersey.config.disableJsonBinding", true, "jersey.config.server.wadl.disableWadl", true);

    @Override
    public Map<String, Object> getProperties() {
        return SERVER;
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new java.util.HashSet<>(RESOURCES);
        all.addAll(MANNERS);
        return all;
    }
}
