package io.crosswalk.routes.pipeline;

import io.crosswalk.routes.transport.Pickups;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * The one error policy of all intake routes: nothing is tried again here, nothing is swallowed.
 *
 * <p>Retrying belongs to the run, which counts attempts; a route that redelivers would turn one bad file into an endless
 * night. The failure is handed to the pick-up, which makes it an error of the run.
 */
final class IntakeFaults extends RouteConfigurationBuilder {

    static final String POLICY = "intake-faults";

    private final Pickups pickups;

    IntakeFaults(Pickups pickups) {
        this.pickups = pickups;
    }

    @Override
    public void configuration() {
        routeConfiguration(POLICY)
                .onException(Throwable.class)
                .maximumRedeliveries(0)
                .logExhausted(false) // logged once, at the edge, with run and feed
                .handled(true)
                .process(pickups::failed);
    }
}
