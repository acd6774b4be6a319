package io.crosswalk.routes.http;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One HTTP answer, whole: its status, its headers and its body. Never larger than the caller's limit. */
public final class HttpAnswer {

    private static final int TOO_MANY = 429;

    private final URI from;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Duration retryAfter;
    private final String excerpt;

    HttpAnswer(URI from, int status, HttpHeaders headers, byte[] body, Duration retryAfter, String excerpt) {
        this.from = from;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.retryAfter = retryAfter;
        this.excerpt = excerpt;
    }

    /** The address that answered, after redirects within the same host. */
    public URI from() {
        return from;
    }

    public int status() {
        return status;
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body, decompressed; not a copy. */
    public byte[] body() {
        return body;
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The request was refused because of its rate: it had no effect. */
    public boolean throttled() {
        return status == TOO_MANY;
    }

    /** The pause that the other side asked for, at most two minutes. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The beginning of the body for messages, on one line, without the secrets that were sent. */
    public String excerpt() {
        return excerpt;
    }

    /**
     * This answer, where it is a success.
     *
     * @throws TransientFault for a throttle or a fault of the server (408, 429, 5xx)
     * @throws PermanentFault for every other status; 401 and 403 say that the credential was refused
     */
    public HttpAnswer orFault() {
        if (ok()) {
            return this;
        }
        String what = Redaction.address(from.toString()) + " answered " + status + (excerpt.isEmpty() ? "" : ": " + excerpt);
        if (throttled() || status == 408 || status >= 500) {
            throw new TransientFault(what, retryAfter, null);
        }
        if (status == 401 || status == 403) {
            throw new PermanentFault(what + "; the credential was refused: check it and what it may read");
        }
        throw new PermanentFault(what + "; check the address and the parameters");
    }

    @Override
    public String toString() {
        return status + " from " + Redaction.address(from.toString());
    }
}
