package io.crosswalk.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Talks to a Crosswalk server on this machine, as the launcher that shares its data folder. */
final class RestClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNHEALTHY = 503;
    private static final int REFUSED = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final String root;
    private final String token;

    RestClient(String host, int port, String token) {
        this.root = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
        this.token = token;
    }

    String root() {
        return root;
    }

    boolean isHealthy() {
        return health() == OK;
    }

    /** Whether the product itself answers, however it is; a server without it answers otherwise. */
    boolean isThere() {
        int health = health();
        return health == OK || health == UNHEALTHY;
    }

    private int health() {
        try {
            return send(HttpRequest.newBuilder(URI.create(root + "/health")).timeout(Duration.ofSeconds(10)).build()).statusCode();
        } catch (TransientFault unreachable) {
            return 0;
        }
    }

    JsonNode get(String path) {
        return answer(send(request(path).GET().build()));
    }

    JsonNode post(String path, Object body) {
        try {
            return answer(send(request(path).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + "/api/v1" + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TransientFault("the server at " + root + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("interrupted while the server at " + root + " was at work", e);
        }
    }

    private static JsonNode answer(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the server answered " + response.statusCode() + " without JSON", e);
        }
        if (response.statusCode() >= REFUSED) {
            String detail = body.path("detail").asText(body.path("title").asText("the server answered " + response.statusCode()));
            throw response.statusCode() == REFUSED ? new WrongOrder(detail) : new PermanentFault(detail);
        }
        return body;
    }
}
