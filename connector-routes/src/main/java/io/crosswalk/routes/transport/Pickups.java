package io.crosswalk.routes.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/**
 * What the intake routes do with what passes through them: each hands it to the pick-up that runs on that route.
 *
 * <p>A route knows nothing of feeds; its id leads back to the pick-up that started it.
 */
public final class Pickups {

    private final Map<String, Pickup> running = new ConcurrentHashMap<>();

    /** One thing that can be picked up on a route. */
    interface Pickup {

        /** A file, or a page in our terms, has arrived. */
        void arrived(Exchange exchange) throws Exception;

        /** Something on the route failed. */
        void failed(Exception cause);

        /** Puts the next page into the body. */
        default void ask(Exchange exchange) {
            throw new IllegalStateException("this pick-up has no pages");
        }

        /** Whether another page is to be asked for. */
        default boolean unfinished() {
            return false;
        }
    }

    /** Takes what arrived: a file, or an unmarshalled page. */
    public void arrived(Exchange exchange) throws Exception {
        on(exchange).arrived(exchange);
    }

    /** Asks for the next page; its bytes become the body. */
    public void ask(Exchange exchange) {
        on(exchange).ask(exchange);
    }

    /** Whether there is another page. */
    public boolean unfinished(Exchange exchange) {
        return on(exchange).unfinished();
    }

    /** Notes a failure, so that it becomes an error of the run. */
    public void failed(Exchange exchange) {
        on(exchange).failed(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }

    void begin(String route, Pickup pickup) {
        running.put(route, pickup);
    }

    void end(String route) {
        running.remove(route);
    }

    private Pickup on(Exchange exchange) {
        Pickup pickup = running.get(exchange.getFromRouteId());
        if (pickup == null) {
            throw new IllegalStateException("no pick-up runs on route " + exchange.getFromRouteId());
        }
        return pickup;
    }
}
