package io.crosswalk.routes.http;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.fault.PermanentFault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/**
 * How a request says on whose behalf it is made.
 *
 * <p>Secrets are resolved when a request is made, and go to the configured host only.
 */
public interface HttpAuth {

    /**
     * The header for the next request.
     *
     * @param sender sends a request without authentication, for schemes that need a token first
     */
    Grant grant(Sender sender);

    /** The last grant was refused (401): whether asking for another one may help. */
    default boolean renewable() {
        return false;
    }

    /** Nobody is named. */
    static HttpAuth none() {
        return sender -> new Grant(null, null, List.of());
    }

    /** HTTP Basic (RFC 7617). */
    static HttpAuth basic(String username, SecretRef password) {
        return sender -> {
            String secret = password.resolve();
            String pair = Base64.getEncoder().encodeToString((username + ":" + secret).getBytes(StandardCharsets.UTF_8));
            return new Grant("Authorization", "Basic " + pair, List.of(secret, pair));
        };
    }

    /** A bearer token (RFC 6750). */
    static HttpAuth bearer(SecretRef token) {
        return header("Authorization", "Bearer ", token);
    }

    /** A key in a header of its own. */
    static HttpAuth apiKey(String header, SecretRef key) {
        return header(header, "", key);
    }

    /** OAuth 2 client credentials (RFC 6749 4.4); the token is kept until shortly before it expires. */
    static HttpAuth oauth2(URI tokenUrl, String clientId, SecretRef clientSecret, String scope, Clock clock) {
        return new ClientCredentials(tokenUrl, clientId, clientSecret, scope, clock);
    }

    /** What {@code from.auth} of a feed says. */
    static HttpAuth of(FeedConfig.From from, Clock clock) {
        FeedConfig.Auth auth = from.auth();
        if (auth == null || auth.type() == null || "none".equals(auth.type())) {
            return none();
        }
        SecretRef secret = auth.credentialRef() == null ? from.credentialRef() : auth.credentialRef();
        if (secret == null) {
            throw new PermanentFault("from.auth of type " + auth.type() + " needs a credentialRef");
        }
        String user = auth.username() == null ? from.username() : auth.username();
        return switch (auth.type()) {
            case "basic" -> basic(required(user, "username"), secret);
            case "bearer" -> bearer(secret);
            case "apiKey" -> apiKey(auth.header() == null ? "X-API-Key" : auth.header(), secret);
            case "oauth2" -> oauth2(URI.create(required(auth.tokenUrl(), "tokenUrl")),
                    required(auth.clientId() == null ? user : auth.clientId(), "clientId"), secret, auth.scope(), clock);
            default -> throw new PermanentFault("from.auth.type is " + auth.type()
                    + "; known are none, basic, bearer, apiKey and oauth2");
        };
    }

    private static String required(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new PermanentFault("from.auth needs " + name);
        }
        return value;
    }

    private static HttpAuth header(String name, String prefix, SecretRef reference) {
        return sender -> {
            String secret = reference.resolve();
            return new Grant(name, prefix + secret, List.of(secret));
        };
    }

    /**
     * One header, and what of it must never be shown.
     *
     * @param header null where none is sent
     */
    record Grant(String header, String value, List<String> secrets) {

        public Grant {
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return header == null ? "no credential" : header + ": ***";
        }
    }

    /** Sends a request as it is. */
    @FunctionalInterface
    interface Sender {

        HttpAnswer send(HttpAsk ask);
    }
}
