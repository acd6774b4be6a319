package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from the jar, on an embedded everything. */
class DemoIT {

    private static final Path JAR = Path.of("target/crosswalk.jar").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path scratch;

    @Test
    void endsWithZeroWhenTheNightWentAsPlanned() throws Exception {
        Programs.Ended ended = Programs.run(command("demo", "--exit", "--port", "0"), Map.of(), scratch);

        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.err()).as("nothing of the libraries").doesNotContain("WARN", "INFO", "FINE", "SEVERE", "Exception");
        JsonNode report = report();
        assertThat(report.path("outcome").asText()).isEqualTo("attention");
        for (JsonNode feed : report.path("feeds")) {
            for (JsonNode it : feed.path("deliveries")) {
                assertThat(it.path("read").asLong()).as(feed.path("feed").asText()).isEqualTo(it.path("created").asLong()
                        + it.path("updated").asLong() + it.path("unchanged").asLong() + it.path("held").asLong() + it.path("rejected").asLong());
            }
        }
        assertThat(report.path("targets").path(0).path("created").asLong()).isPositive();
        assertThat(ended.out()).contains("index.html", "KEYS_DISAGREE", "Worth a look").doesNotContain("stays up");
    }

    @Test
    void changesAndPushesNothingInASecondNight() throws Exception {
        try (Serving demo = Serving.start(command("demo", "--port", "0"), Map.of(), scratch)) {
            List<String> second = secondCommand(demo);
            String before = itam();

            Programs.Ended ended = Programs.run(Stream.concat(second.stream(), Stream.of("--json")).toList(), Map.of(), scratch);

            assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
            JsonNode report = JSON.readTree(ended.out());
            for (JsonNode feed : report.path("feeds")) {
                assertThat(feed.path("error").isNull()).isTrue();
                for (JsonNode it : feed.path("deliveries")) {
                    assertThat(it.path("created").asLong() + it.path("updated").asLong()).as(feed.toString()).isZero();
                }
            }
            assertThat(report.path("targets").path(0).path("planned").asLong()).isZero();
            assertThat(report.path("discrepancies").path("new").asLong()).isZero();
            assertThat(itam()).isEqualTo(before);
            List<String> verify = new ArrayList<>(second);
            verify.set(verify.indexOf("run"), "rebuild");
            verify.add("--verify");
            assertThat(Programs.run(verify, Map.of(), scratch).exit()).as("the register is what its records say").isZero();
        }
        assertThat(scratch.resolve("data/demo/postgres/data/postmaster.pid")).doesNotExist();
    }

    /** Exactly what the demo prints, once it is up. */
    private static List<String> secondCommand(Serving demo) throws IOException {
        List<String> second = demo.until("stays up").stream().filter(line -> line.contains(" run --config ")).findFirst()
                .map(line -> List.of(line.strip().split(" "))).orElse(List.of());
        assertThat(second).as("the printed command").startsWith("java", "-jar").contains("run");
        List<String> command = new ArrayList<>(second);
        command.set(0, Programs.java());
        return command;
    }

    private JsonNode report() throws IOException {
        try (Stream<Path> runs = Files.list(scratch.resolve("data/demo/reports"))) {
            return JSON.readTree(runs.findFirst().orElseThrow().resolve("report.json").toFile());
        }
    }

    /** All assets of the ITAM, with the time of their last change. */
    private String itam() throws IOException, InterruptedException {
        Path demo = scratch.resolve("data/demo");
        String url = Files.readString(demo.resolve("config/targets/itam.yaml")).replaceAll("(?s).*url: (\\S+).*", "$1");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(
                        URI.create(url + "/hardware?limit=500&sort=id&order=asc")).header("Accept", "application/json")
                .header("Authorization", "Bearer " + Files.readString(demo.resolve("peers/secrets/itam-token")).strip()).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "-jar", JAR.toString(), "--data", scratch.resolve("data").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
