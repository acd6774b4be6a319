package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorTest {

    @TempDir
    private Path data;
    private FrontDoor door;

    @BeforeEach
    void hasTheLauncherAsItsUser() {
        door = new FrontDoor(new Users(List.of(), new DataFolder(data), (hash, password) -> false, "t0ken"));
    }

    @Test
    void asksNobodyWhoOnlyWantsToKnowWhetherItIsUp() throws AuthenticationException {
        Exchange exchange = new Exchange("GET", "/health", null);

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(exchange.headers).containsEntry("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource(value = {"/api/v1,/runs", "/openapi,", "/metrics,", "/reports,/r1/", "/health,/x", "/healthy,", "/,", "/problem,"})
    void turnsAwayWhoeverIsNotKnown(String servletPath, String pathInfo) throws AuthenticationException, IOException {
        Exchange exchange = new Exchange("GET", servletPath, pathInfo);

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.type).isEqualTo("application/problem+json");
        assertThat(exchange.json().get("status").asInt()).isEqualTo(401);
        assertThat(exchange.headers).containsEntry("WWW-Authenticate", "Basic realm=\"Crosswalk\", charset=\"UTF-8\"")
                .containsEntry("X-Content-Type-Options", "nosniff").containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Cache-Control", "no-store").containsKey("Content-Security-Policy");
    }

    @Test
    void letsInWhoeverIsKnown() throws AuthenticationException {
        Exchange exchange = known("GET");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(exchange.loggedIn).isEqualTo("crosswalk");
        assertThat(exchange.roles.contains("admin")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,,403", "same-site,,403", "same-origin,,200", "none,,200", ",http://evil.example,403", ",null,403", ",:::,403",
            ",http://crosswalk.example:8080,200", "same-origin,http://proxied.example,200", ",,200"})
    void letsNoPageOfAnotherSiteAct(String site, String origin, int status) throws AuthenticationException {
        Exchange exchange = known("POST").with("Sec-Fetch-Site", site).with("Origin", origin).with("Host", "crosswalk.example:8080");

        enter(exchange);

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.loggedIn == null).isEqualTo(status == 403);
    }

    @Test
    void letsALinkOnAnotherSiteLeadHere() throws AuthenticationException {
        assertThat(enter(known("GET").with("Sec-Fetch-Site", "cross-site"))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    private AuthenticationStatus enter(Exchange exchange) throws AuthenticationException {
        return door.validateRequest(exchange.request(), exchange.response(), exchange.context());
    }

    private static Exchange known(String method) {
        return new Exchange(method, "/api/v1", "/runs").with("Authorization", "Bearer t0ken");
    }
}
