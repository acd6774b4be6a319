package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.routes.http.HttpAnswer;
import io.crosswalk.routes.http.HttpAsk;
import io.crosswalk.routes.http.HttpAuth;
import io.crosswalk.routes.http.HttpCaller;
import io.crosswalk.routes.http.HttpLimits;
import io.crosswalk.routes.http.Sleeper;
import io.crosswalk.routes.http.Throttle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;

/**
 * A REST source: all its pages are one delivery, spooled as one JSON array with every record's text as it was sent.
 *
 * <p>Every reading is complete: without a stored state a watermark filters nothing, so that rows without a timestamp are
 * not lost. {@code asOf} in the receipt is the peer's own time at the start, for the day a state is kept. A source in
 * another format than JSON is one request whose body is the delivery.
 */
final class RestPages implements Source {

    private static final int READINGS = 3;

    private final CamelContext camel;
    private final Pickups pickups;
    private final Clock clock;
    private final Sleeper sleeper;
    private final PageLimits limits;

    RestPages(CamelContext camel, Pickups pickups, Clock clock, Sleeper sleeper, PageLimits limits) {
        this.camel = camel;
        this.pickups = pickups;
        this.clock = clock;
        this.sleeper = sleeper;
        this.limits = limits;
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool, Troubles troubles) {
        Instant asOf = clock.instant();
        try (HttpCaller http = caller(feed)) {
            Spool target = new Spool(spool);
            return List.of(json(feed) ? pages(feed, http, target, asOf) : whole(feed, http, target, asOf));
        } catch (IOException e) {
            throw new TransientFault("the spool folder " + spool + " cannot be written; check its disk and permissions", e);
        }
    }

    private Arrival pages(FeedConfig feed, HttpCaller http, Spool spool, Instant asOf) throws IOException {
        for (int reading = 1; reading <= READINGS; reading++) {
            try (Spool.Draft draft = spool.draft()) {
                PagePickup pickup = pickup(feed, http, draft);
                run(feed, pickup);
                pickup.raise();
                if (!pickup.moved()) {
                    return arrival(feed, pickup.finish(), pickup.lastAnswer(), asOf);
                }
            }
        }
        throw new TransientFault("the total of " + feed.id() + " moved or was not reached in " + READINGS
                + " readings; nothing was taken over. If this stays, check that paging.total points at the number of records", null);
    }

    private PagePickup pickup(FeedConfig feed, HttpCaller http, Spool.Draft draft) throws IOException {
        PageOrder order = new PageOrder(feed.from().url(), feed.from().paging());
        long ceiling = order.parameter("maxPages").map(Long::parseLong).orElse(limits.pages());
        return new PagePickup(ask -> http.call(withHeaders(feed, ask)), order, new PageLimits(ceiling, limits.bytes()), draft);
    }

    private void run(FeedConfig feed, PagePickup pickup) {
        String id = FeedRoute.idFor(feed);
        String endpoint = "direct:" + id;
        camel.getRegistry().bind(id, PageFormat.at(feed.from().records()));
        try (FeedRoute route = FeedRoute.open(camel, pickups, id, Templates.PAGES,
                Map.of(Templates.FROM, endpoint, Templates.FORMAT, id), pickup)) {
            route.start(endpoint);
        } catch (PermanentFault | TransientFault e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the route of feed " + feed.id() + " failed", e);
        } finally {
            camel.getRegistry().unbind(id);
        }
    }

    private Arrival whole(FeedConfig feed, HttpCaller http, Spool spool, Instant asOf) throws IOException {
        HttpAnswer answer = http.call(withHeaders(feed, HttpAsk.get(feed.from().url()).header("Accept", "*/*"))).orFault();
        try (Spool.Draft draft = spool.draft()) {
            draft.write(answer.body(), 0, answer.body().length);
            return arrival(feed, draft.finish(), answer, asOf);
        }
    }

    private static Arrival arrival(FeedConfig feed, Spool.Spooled spooled, HttpAnswer answer, Instant asOf) {
        String type = feed.format() == null || feed.format().type() == null ? "json" : feed.format().type();
        return new Arrival(feed.id() + "." + type, spooled.file(), spooled.bytes(), spooled.sha256(), asOf,
                Map.of("asOf", answer.header("Date").orElse(asOf.toString())));
    }

    @Override
    public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
        // reading left nothing behind at the source
    }

    @Override
    public List<Check> check(FeedConfig feed) {
        return new RestCheck(feed, this::caller, this::firstPage).run();
    }

    /** How many records the first page holds. */
    private int firstPage(FeedConfig feed, HttpCaller http) {
        HttpAnswer answer = http.call(withHeaders(feed, new PageOrder(feed.from().url(), feed.from().paging()).first())).orFault();
        if (!json(feed)) {
            return answer.body().length;
        }
        try {
            Page page = PageFormat.at(feed.from().records()).getObjectMapper().readValue(Utf8.of(answer.body()), Page.class);
            return Optional.ofNullable(page.records()).orElseThrow(() -> new PermanentFault(
                    "there is no list where from.records points; lists are at " + String.join(", ", page.lists()))).size();
        } catch (IOException e) {
            // the cause would quote the answer
            throw new PermanentFault("the first page is not JSON (" + answer.header("Content-Type").orElse("no content type") + ")");
        }
    }

    private HttpCaller caller(FeedConfig feed) {
        if (feed.from().url() == null) {
            throw new PermanentFault("feed " + feed.id() + " needs from.url");
        }
        try {
            return new HttpCaller(URI.create(feed.from().url()), HttpAuth.of(feed.from(), clock), Throttle.unlimited(clock, sleeper),
                    HttpLimits.standard(), clock);
        } catch (IllegalArgumentException e) {
            throw new PermanentFault("from.url of feed " + feed.id() + " is not a valid address; encode special characters");
        }
    }

    private static HttpAsk withHeaders(FeedConfig feed, HttpAsk ask) {
        HttpAsk all = ask;
        for (Map.Entry<String, String> header : feed.from().headers().entrySet()) {
            all = all.header(header.getKey(), header.getValue());
        }
        return all;
    }

    private static boolean json(FeedConfig feed) {
        return feed.format() == null || feed.format().type() == null || "json".equals(feed.format().type());
    }
}
