package io.crosswalk.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The whole REST API without a server: real routing, real bodies, real problems, and a caller with a role of choice. */
final class ApiUnderTest {

    static final URI BASE = URI.create("http://127.0.0.1:8080/api/v1/");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:15:00Z"), ZoneOffset.UTC);

    final FakeConnector connector;
    private final ApplicationHandler handler;

    ApiUnderTest(FakeConnector connector, Executor threads) {
        this.connector = connector;
        RunJobs jobs = new RunJobs(connector, CLOCK, threads);
        this.handler = new ApplicationHandler(ResourceConfig.forApplication(new RestApplication())
                .register(new Dependencies(connector, jobs)));
    }

    /** Runs happen at once, on the caller's thread. */
    static ApiUnderTest atOnce(FakeConnector connector) {
        return new ApiUnderTest(connector, Runnable::run);
    }

    record Answer(int status, String type, Map<String, List<Object>> headers, String text) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException("not JSON: " + text, e);
            }
        }
    }

    Answer get(Role caller, String path) {
        return call(caller, "GET", path, null, null);
    }

    Answer post(Role caller, String path, String json) {
        return call(caller, "POST", path, json == null ? null : "application/json", json);
    }

    Answer call(Role caller, String method, String path, String type, String body) {
        ContainerRequest request = new ContainerRequest(BASE, BASE.resolve(path), method, new Caller(caller),
                new MapPropertiesDelegate(), null);
        if (body != null) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            return new Answer(response.getStatus(), String.valueOf(response.getMediaType()), Map.copyOf(response.getHeaders()),
                    out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Caller(Role role) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return role == null ? null : () -> "ops";
        }

        @Override
        public boolean isUserInRole(String word) {
            return role != null && role.withLesser().contains(word);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }
}
