package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody asks for a run, and at its hour it happens. */
class ScheduleIT {

    private static final Path JAR = Path.of("target/crosswalk.jar").toAbsolutePath();

    @TempDir
    private Path scratch;

    /**
     * The feed alone and the whole night, which has a second feed: both are due every second, and neither keeps the other out. So is
     * a stocktake, which begins once.
     */
    @Test
    void runsTheFeedAndTheNightWhenTheyAreDue() throws Exception {
        SmallNight night = SmallNight.in(scratch);
        night.deliver("parts-1.csv", "serial,tag\nAB12CD34,CT-000001\n");
        String parts = Files.readString(night.config().resolve("feeds/parts.yaml")).replace("map:", "map:\n  location: { const: Kiel }");
        Files.writeString(night.config().resolve("feeds/spares.yaml"), parts.replace("id: parts", "id: spares").replace("parts.*", "spares.*"));
        Files.writeString(night.config().resolve("feeds/parts.yaml"), parts + "schedule: { cron: \"* * * * * ?\", freshnessHours: 1 }\n");
        Path crosswalk = night.config().resolve("crosswalk.yaml");
        Files.writeString(crosswalk, Files.readString(crosswalk).replace("feeds: [ parts ]", "cron: \"* * * * * ?\", feeds: [ parts, spares ]"));
        Files.writeString(crosswalk, Files.readString(crosswalk) + "\nstocktake: { schedules: [ { location: Kiel, cron: \"* * * * * ?\" } ] }\n");
        int port = Programs.freePort();
        String root = "http://127.0.0.1:" + port;

        try (Serving server = Serving.start(List.of(Programs.java(), "-jar", JAR.toString(), "serve", "--config", night.config().toString(), "--data",
                night.data().toString(), "--port", Integer.toString(port)), Map.of(), scratch)) {
            server.until(root);
            JsonNode runs = Programs.until(answer -> answer.path("items").size() >= 2 && both(night, root, answer),
                    () -> night.send(root, "/runs", HttpRequest.newBuilder()));

            assertThat(both(night, root, runs)).as(runs.toString()).isTrue();
            assertThat(runs.path("items")).allMatch(run -> run.path("exitCode").asInt() == 0);
            assertThat(night.send(root, "/assets?tag=CT-000001", HttpRequest.newBuilder()).path("items")).hasSize(1);
            JsonNode stocktakes = Programs.until(answer -> !answer.path("items").isEmpty(), () -> night.send(root, "/stocktakes", HttpRequest.newBuilder()));
            assertThat(stocktakes.path("items")).as(stocktakes.toString()).singleElement().satisfies(it -> {
                assertThat(it.at("/stocktake/startedBy").asText()).isEqualTo("schedule");
                assertThat(it.at("/figures/missing").asInt()).isEqualTo(1);
            });
            assertThat(Programs.get(root + "/health").body()).contains("\"status\":\"UP\"", "\"name\":\"feeds\"", "\"name\":\"schedules\"", "Next: ");
        }
    }

    /** Whether there were runs of the one feed and of the whole night. */
    private static boolean both(SmallNight night, String root, JsonNode runs) {
        List<Integer> feeds = StreamSupport.stream(runs.path("items").spliterator(), false).map(run -> feeds(night, root, run.path("id").asText())).toList();
        return feeds.contains(1) && feeds.contains(2);
    }

    private static int feeds(SmallNight night, String root, String run) {
        try {
            return night.send(root, "/runs/" + run, HttpRequest.newBuilder()).path("report").path("feeds").size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
