package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErpSandboxIT {

    private static final List<Map<String, Object>> ROWS = IntStream.range(0, 450).<Map<String, Object>>mapToObj(i -> Map.of("id", i)).toList();
    private static final Map<String, String> BASIC = Map.of("Authorization",
            "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes(StandardCharsets.UTF_8)));

    private final ErpSandbox erp = ErpSandbox.start(0, "u", "p", ROWS);

    @AfterEach
    void stop() {
        erp.close();
    }

    private HttpResponse<String> get(String query) {
        return Http.get(erp.url() + query, BASIC);
    }

    private JsonNode page(String query) {
        return Json.parse(get(query).body()).orElseThrow();
    }

    @Test
    void givesPagesUpToItsOwnLimit() {
        assertThat(page("").path("data")).hasSize(100);
        assertThat(page("?offset=0&limit=1000").path("data")).hasSize(ErpSandbox.MOST_ROWS);
        assertThat(page("?offset=400&limit=100").path("data")).hasSize(50);
        assertThat(page("?offset=900&limit=100").path("data")).isEmpty();
        assertThat(page("?offset=120&limit=1").path("data").path(0).path("id").asInt()).isEqualTo(120);
        assertThat(page("?offset=900").path("total").asInt()).isEqualTo(450);
    }

    @Test
    void letsInTheRightUserOnly() {
        assertThat(Http.get(erp.url(), Map.of("Authorization", "Bearer p")).statusCode()).isEqualTo(200);
        assertThat(Http.get(erp.url(), Map.of("Authorization", "Bearer q")).statusCode()).isEqualTo(401);
        assertThat(Http.get(erp.url(), Map.of()).headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void refusesWhatItDoesNotOffer() throws Exception {
        assertThat(get("?offset=-1").statusCode()).isEqualTo(400);
        assertThat(get("?limit=0").statusCode()).isEqualTo(400);
        assertThat(Http.get(erp.url() + "x", BASIC).statusCode()).isEqualTo(404);
        assertThat(Http.send("POST", erp.url(), BASIC, "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void failsAsOrdered() {
        erp.inject(new Fault.Throttled(ThrottleShape.RETRY_AFTER, 7), 1);
        erp.inject(new Fault.ServerError(500), 1);
        erp.inject(new Fault.ShortPage(3), 1);

        HttpResponse<String> throttled = get("");
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(get("").statusCode()).isEqualTo(500);
        assertThat(page("?offset=100&limit=100").path("data")).hasSize(3);
        assertThat(page("?offset=103&limit=100").path("data")).hasSize(100);
        assertThat(erp.requests()).hasSize(4);
    }
}
