package io.crosswalk.routes.http;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks HTTP with one outside system: authenticates, keeps its pace, never lets a credential leave its host.
 *
 * <p>A throttle (429) is waited for and the request sent again, whatever its method: it had no effect. A fault of the
 * server (5xx) or of the connection is tried again for GET and HEAD only; for other methods it may have had its effect
 * and is the caller's question. All waiting of one call together costs at most two minutes beyond our own pace; what
 * remains is returned as it is (5xx, 429) or thrown as a {@link TransientFault} (connection). 401 and 403 are answers, not
 * faults. Redirects are followed for GET within the same scheme, host and port only. Safe for several threads.
 */
public final class HttpCaller implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final int UNAUTHORISED = 401;

    private final URI base;
    private final HttpAuth auth;
    private final Throttle throttle;
    private final HttpLimits limits;
    private final AtomicLong calls = new AtomicLong();
    private final ExecutorService threads;
    private final HttpExchange exchange;

    /**
     * @param base the address that relative requests continue; requests to another origin are refused
     * @param clock for dates in Retry-After
     */
    public HttpCaller(URI base, HttpAuth auth, Throttle throttle, HttpLimits limits, Clock clock) {
        this.base = Origin.checked(base);
        this.auth = auth;
        this.throttle = throttle;
        this.limits = limits;
        this.threads = Executors.newCachedThreadPool(HttpCaller::daemon);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER).executor(threads).build();
        this.exchange = new HttpExchange(client, limits, clock);
    }

    /** A caller with standard limits and real time. */
    public HttpCaller(URI base, HttpAuth auth, Throttle throttle) {
        this(base, auth, throttle, HttpLimits.standard(), Clock.systemUTC());
    }

    /**
     * Sends a request and returns the whole answer.
     *
     * @throws TransientFault the connection was refused, dropped or too slow; a request that is not a GET may have had
     *     its effect all the same
     * @throws PermanentFault TLS does not fit, the answer is too large, the request or a redirect leads to another host
     */
    public HttpAnswer call(HttpAsk ask) {
        URI address = Origin.resolve(base, ask.target());
        if (!Origin.same(base, address)) {
            throw new PermanentFault(Redaction.address(address.toString()) + " is not on the configured host "
                    + base.getAuthority() + "; nothing was sent there");
        }
        HttpAnswer answer = redirected(ask, patiently(ask, address));
        if (answer.status() == UNAUTHORISED && auth.renewable()) {
            answer = redirected(ask, patiently(ask, address));
        }
        return answer;
    }

    /** How many HTTP requests went out in all, repeats and token requests included. */
    public long calls() {
        return calls.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private HttpAnswer redirected(HttpAsk ask, HttpAnswer first) {
        HttpAnswer answer = first;
        for (int hops = 0; ask.repeatable() && redirects(answer.status()); hops++) {
            URI next = answer.from().resolve(URI.create(answer.header("Location").orElse("")));
            if (!Origin.same(base, next)) {
                throw new PermanentFault(ask + " redirects to " + Redaction.address(next.toString())
                        + ", another host than the configured one; nothing was sent there, correct the url");
            }
            if (hops == REDIRECTS) {
                throw new PermanentFault(ask + " redirects more than " + REDIRECTS + " times; check the url");
            }
            answer = patiently(ask, next);
        }
        return answer;
    }

    private static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private HttpAnswer patiently(HttpAsk ask, URI address) {
        Patience patience = new Patience(limits.attempts());
        while (true) {
            try {
                HttpAnswer answer = once(ask, address, auth.grant(this::token));
                boolean mayRepeat = answer.throttled() || answer.status() >= 500 && ask.repeatable();
                if (!mayRepeat || !patience.allows(pauseAfter(answer, patience))) {
                    return answer;
                }
            } catch (TransientFault e) {
                if (!ask.repeatable() || Thread.currentThread().isInterrupted() || !patience.allows(backOff(patience))) {
                    throw e;
                }
            }
        }
    }

    private Duration pauseAfter(HttpAnswer answer, Patience patience) {
        return answer.throttled() ? throttle.refused(answer.retryAfter()) : answer.retryAfter().map(this::paused)
                .orElseGet(() -> backOff(patience));
    }

    private Duration backOff(Patience patience) {
        return paused(patience.backOff());
    }

    private Duration paused(Duration pause) {
        throttle.pause(pause);
        return pause;
    }

    private HttpAnswer token(HttpAsk ask) {
        return once(ask, Origin.checked(URI.create(ask.target())), new HttpAuth.Grant(null, null, List.of()));
    }

    private HttpAnswer once(HttpAsk ask, URI address, HttpAuth.Grant grant) {
        try {
            throttle.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault(ask + " was interrupted while it waited", e);
        }
        calls.incrementAndGet();
        HttpAnswer answer = exchange.send(ask, address, grant);
        if (!answer.throttled()) {
            throttle.accepted();
        }
        return answer;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "http");
        thread.setDaemon(true);
        return thread;
    }
}
