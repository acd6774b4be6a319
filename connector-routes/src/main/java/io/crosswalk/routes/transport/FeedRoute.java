package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

/** One instance of an intake template: made for a feed, used once on the caller's thread, taken away again. */
final class FeedRoute implements AutoCloseable {

    private static final AtomicLong COUNT = new AtomicLong();

    private final CamelContext camel;
    private final Pickups pickups;
    private final String id;

    private FeedRoute(CamelContext camel, Pickups pickups, String id) {
        this.camel = camel;
        this.pickups = pickups;
        this.id = id;
    }

    static String idFor(FeedConfig feed) {
        return "feed-" + feed.id() + "-" + COUNT.incrementAndGet();
    }

    static FeedRoute open(CamelContext camel, Pickups pickups, String id, String template, Map<String, String> parameters,
            Pickups.Pickup pickup) throws Exception {
        FeedRoute route = new FeedRoute(camel, pickups, id);
        pickups.begin(id, pickup);
        try {
            TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(camel, template).routeId(id);
            parameters.forEach(builder::parameter);
            builder.add();
            return route;
        } catch (Exception e) {
            pickups.end(id);
            throw e;
        }
    }

    /** Polls the route's consumer exactly once; files pass through the route on this thread. */
    void poll() {
        ((ScheduledPollConsumer) camel.getRoute(id).getConsumer()).run();
    }

    /** Sends one empty message through the route. */
    void start(String endpoint) {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            Exchange done = producer.request(endpoint, exchange -> { });
            if (done.getException() != null) {
                throw new IllegalStateException("the route " + id + " let a failure pass", done.getException());
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        } catch (Exception e) {
            throw new IllegalStateException("the route " + id + " cannot be taken away", e);
        } finally {
            pickups.end(id);
        }
    }
}
