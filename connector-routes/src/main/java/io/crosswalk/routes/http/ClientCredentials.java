package io.crosswalk.routes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OAuth 2 client credentials: a token is asked for when needed and kept until shortly before it expires. */
final class ClientCredentials implements HttpAuth {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final long ASSUMED_SECONDS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI tokenUrl;
    private final String clientId;
    private final SecretRef clientSecret;
    private final String scope;
    private final Clock clock;
    private Grant grant;
    private Instant expires = Instant.MIN;

    ClientCredentials(URI tokenUrl, String clientId, SecretRef clientSecret, String scope, Clock clock) {
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public synchronized Grant grant(Sender sender) {
        if (grant == null || !clock.instant().isBefore(expires)) {
            grant = ask(sender);
        }
        return grant;
    }

    @Override
    public synchronized boolean renewable() {
        boolean had = grant != null;
        grant = null;
        return had;
    }

    private Grant ask(Sender sender) {
        String secret = clientSecret.resolve();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        if (scope != null) {
            fields.put("scope", scope);
        }
        String pair = Base64.getEncoder().encodeToString(
                (HttpAsk.encoded(clientId) + ":" + HttpAsk.encoded(secret)).getBytes(StandardCharsets.UTF_8));
        HttpAnswer answer = sender.send(HttpAsk.form(tokenUrl.toString(), fields).header("Authorization", "Basic " + pair));
        if (answer.status() == 400 || answer.status() == 401) {
            throw new PermanentFault("the token endpoint " + Redaction.address(tokenUrl.toString()) + " refused the client ("
                    + answer.status() + "); check clientId, credentialRef and scope");
        }
        return read(answer.orFault(), secret);
    }

    private Grant read(HttpAnswer answer, String secret) {
        try {
            JsonNode token = JSON.readTree(answer.body());
            String text = token.path("access_token").asText("");
            if (text.isEmpty()) {
                throw new PermanentFault("the token endpoint " + Redaction.address(tokenUrl.toString())
                        + " answered without an access_token");
            }
            Duration life = Duration.ofSeconds(token.path("expires_in").asLong(ASSUMED_SECONDS));
            expires = clock.instant().plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2));
            return new Grant("Authorization", "Bearer " + text, List.of(text, secret));
        } catch (IOException e) {
            // the cause would quote the answer, which may hold the token
            throw new PermanentFault("the token endpoint " + Redaction.address(tokenUrl.toString()) + " did not answer in JSON");
        }
    }
}
