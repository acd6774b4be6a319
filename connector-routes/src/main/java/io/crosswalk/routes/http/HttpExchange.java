package io.crosswalk.routes.http;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** One request and its answer over the wire, once; failures are told apart by their type. */
final class HttpExchange {

    private final HttpClient client;
    private final HttpLimits limits;
    private final Clock clock;

    HttpExchange(HttpClient client, HttpLimits limits, Clock clock) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    HttpAnswer send(HttpAsk ask, URI address, HttpAuth.Grant grant) {
        HttpRequest request = request(ask, address, grant);
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(request, BodyWithin.bytes(limits.bytes()));
        try {
            // the request's own timeout ends with the headers: a body that stalls would hold us for ever
            return answer(pending.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS), grant);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransientFault(ask + " was interrupted", e);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new TransientFault(ask + " had no complete answer within " + limits.answer().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw fault(ask, address, e.getCause());
        } catch (IOException e) {
            throw new TransientFault(ask + " sent an answer that cannot be decompressed", e);
        }
    }

    private static HttpRequest request(HttpAsk ask, URI address, HttpAuth.Grant grant) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).method(ask.method(), ask.body() == null
                    ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(ask.body()));
            ask.headers().forEach(request::setHeader);
            if (grant.header() != null) {
                request.setHeader(grant.header(), grant.value());
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            // its message quotes the header's value, and so may its cause: neither is passed on
            throw new PermanentFault(ask + " cannot be sent: a header or the credential holds a character that HTTP does"
                    + " not allow, such as a line break");
        }
    }

    private HttpAnswer answer(HttpResponse<byte[]> response, HttpAuth.Grant grant) throws IOException {
        boolean zipped = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
        byte[] body = zipped && response.body().length > 0 ? BodyWithin.unzipped(response.body(), limits.bytes()) : response.body();
        boolean success = response.statusCode() < 300;
        String head = success ? "" : new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8);
        return new HttpAnswer(response.uri(), response.statusCode(), response.headers(), body,
                success ? null : RetryAfter.of(response.headers().firstValue("Retry-After"), body, clock).orElse(null),
                Redaction.excerpt(head, grant.secrets()));
    }

    private static RuntimeException fault(HttpAsk ask, URI address, Throwable cause) {
        Optional<PermanentFault> known = linked(cause, PermanentFault.class);
        if (known.isPresent()) {
            return new PermanentFault(ask + ": " + known.get().getMessage());
        }
        Optional<SSLException> tls = linked(cause, SSLException.class);
        if (tls.isPresent() && linked(cause, EOFException.class).isEmpty()) { // hanging up in the handshake is no verdict
            return new PermanentFault("the TLS connection to " + address.getAuthority() + " failed: " + tls.get().getMessage()
                    + "; check that the url is right and that the certificate is valid, trusted and made out to this host",
                    cause);
        }
        if (cause instanceof IOException) {
            return new TransientFault(ask + " failed: " + reason(cause), cause);
        }
        return new IllegalStateException(ask + " failed", cause);
    }

    private static String reason(Throwable cause) {
        if (linked(cause, UnresolvedAddressException.class).isPresent()) {
            return "the host name cannot be resolved";
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        }
        return cause instanceof ConnectException ? "no connection (nothing answers there)"
                : "the connection was lost (" + cause.getClass().getSimpleName() + ")";
    }

    private static <T extends Throwable> Optional<T> linked(Throwable cause, Class<T> type) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).filter(type::isInstance).map(type::cast).findFirst();
    }
}
