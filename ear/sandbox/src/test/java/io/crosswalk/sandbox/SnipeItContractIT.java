package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The simulator answers what a real Snipe-IT 6.4.2 answered, to the letter; only host names and write times differ. */
class SnipeItContractIT {

    private static final Path RECORDED = Path.of("src/test/resources/snipe-it-6.4");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T10:05:26Z"), ZoneOffset.UTC);

    private static SnipeItSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = SnipeItSandbox.start(SnipeItOptions.version64().withClock(NOW));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsRecorded() throws IOException {
        List<Path> exchanges;
        try (Stream<Path> files = Files.list(RECORDED)) {
            exchanges = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }

        assertThat(exchanges).hasSize(93);
        return exchanges.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws IOException {
        prepare(file.getFileName().toString().substring(0, 3));
        JsonNode exchange = Json.parse(Files.readString(file)).orElseThrow();
        JsonNode request = exchange.path("request");
        JsonNode recorded = exchange.path("response");

        HttpResponse<String> answer = Http.send(request.path("method").asText(), sandbox.url().replace("/api/v1", "") + request.path("path").asText(),
                headers(request), request.path("body").isNull() ? null : request.path("body").asText());

        assertThat(answer.statusCode()).isEqualTo(recorded.path("status").asInt());
        String expected = recorded.path("body").asText();
        int cut = expected.indexOf("<...truncated");
        String body = masked(answer.body());
        if (cut < 0) {
            assertThat(body).isEqualTo(masked(expected));
        } else {
            String start = masked(expected.substring(0, cut));
            assertThat(body).startsWith(start.substring(0, start.lastIndexOf(',')));
        }
    }

    /** What was done on the server between two recorded exchanges. */
    private static void prepare(String number) {
        switch (number) {
            case "047" -> sandbox.add("hardware", Map.of("model_id", 1, "status_id", 4, "asset_tag", "TAG-ACC", "serial", "R\u00e9f-77"));
            case "080" -> sandbox.uniqueSerials(true);
            case "087" -> sandbox.numberedTags(true);
            case "088" -> sandbox.add("locations", Map.of("name", "L1"));
            case "089" -> sandbox.uniqueSerials(false);
            case "094" -> sandbox.inject(new Fault.Throttled(ThrottleShape.TEXT, 0));
            default -> { }
        }
    }

    private static Map<String, String> headers(JsonNode request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.path("headers").properties().forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()
                .replace("<TOKEN>", SnipeItOptions.version64().token()).replace("<TOKEN_VIEW_ONLY>", SnipeItOptions.version64().viewToken())));
        return headers;
    }

    private static String masked(String body) {
        return body.replaceAll("2026-11-20T\\d\\d:\\d\\d:\\d\\d\\.000000Z", "<NOW>").replaceAll("2026-11-20 \\d\\d:\\d\\d(:\\d\\d| [AP]M)", "<NOW>")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "<HOST>");
    }
}
