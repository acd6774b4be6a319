package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.routes.http.HttpAnswer;
import io.crosswalk.routes.http.HttpAsk;
import io.crosswalk.routes.http.HttpCaller;
import io.crosswalk.routes.http.Throttle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Talks to one Snipe-IT server: every answer is classified by its body before anyone sees it. */
final class SnipeItApi implements AutoCloseable {

    private final HttpCaller caller;
    private final Throttle throttle;
    private final Outage outage;
    private Optional<String> rateLimit = Optional.empty();

    SnipeItApi(HttpCaller caller, Throttle throttle, Outage outage) {
        this.caller = caller;
        this.throttle = throttle;
        this.outage = outage;
    }

    /** Text as one segment of a path: a slash, a percent sign or a blank in a serial are part of the serial. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    Answer get(String path) {
        return answer(HttpAsk.get(path));
    }

    /** Sends a change. A TransientFault leaves open whether it took effect, unless {@link #throttled()}. */
    Answer write(String method, String path, JsonNode body) {
        Answer answer = answer(HttpAsk.json(method, path, body.toString()));
        if (answer.ok() && !"success".equals(answer.body().path("status").asText())) {
            throw new TransientFault(method + " " + path + " was answered without a status", null);
        }
        return answer;
    }

    /** Whether the target keeps refusing us because of our pace. */
    boolean throttled() {
        return outage.lasts();
    }

    /** Nothing is sent for so long. */
    void pause(Duration duration) {
        throttle.pause(duration);
    }

    /** What the server states as its own ceiling, as last seen. */
    Optional<String> rateLimit() {
        return rateLimit;
    }

    long calls() {
        return caller.calls();
    }

    @Override
    public void close() {
        caller.close();
    }

    private Answer answer(HttpAsk ask) {
        HttpAnswer answer = caller.call(ask);
        rateLimit = answer.header("X-RateLimit-Limit").or(() -> rateLimit);
        if (answer.throttled()) {
            outage.throttled();
            throw new TransientFault("the target asks us to slow down (429), and still did after two minutes",
                    answer.retryAfter().orElse(null), null);
        }
        return Answer.of(ask.toString(), answer.status(), answer.text());
    }
}
