package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night as a scheduler starts it: a process of its own, a report, an exit code. */
class RunIT {

    private static final Path JAR = Path.of("target/crosswalk.jar").toAbsolutePath();

    @TempDir
    private Path scratch;

    @Test
    void takesAFolderIntoTheRegisterAndFindsItAgain() throws Exception {
        SmallNight night = SmallNight.in(scratch);
        night.deliver("parts-1.csv", "serial,tag\nAB12CD34,CT-000001\n,CT-000002\nEF56GH78,CT-000003\n");
        Path file = scratch.resolve("report.json");

        Programs.Ended ended = run(night, Map.of(), "run", "--json", "--report", file.toString());

        assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(ended.out());
        JsonNode delivery = report.path("feeds").path(0).path("deliveries").path(0);
        assertThat(delivery.path("read").asLong()).isEqualTo(3);
        assertThat(delivery.path("created").asLong()).isEqualTo(2);
        assertThat(delivery.path("rejections").path(0).path("line").asLong()).isEqualTo(3);
        assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(report);
        assertThat(run(night, Map.of(), "lookup", "ab12-cd34").out()).contains("CT-000001");
        assertThat(run(night, Map.of(), "lookup", "ZZ99ZZ99").exit()).isEqualTo(1);
        assertThat(run(night, Map.of(), "export", "--what", "cross-reference").out().lines()).hasSize(3);
        assertThat(scratch.resolve("data/postgres/data/postmaster.pid")).as("the last user stops the database").doesNotExist();
    }

    @Test
    void saysWhatToDoWhenTheDatabaseIsAway() throws Exception {
        SmallNight night = SmallNight.in(scratch);
        String away = "jdbc:postgresql://127.0.0.1:" + Programs.freePort() + "/crosswalk";

        Programs.Ended ended = run(night, Map.of("CROSSWALK_DB_URL", away, "CROSSWALK_DB_USER", "x", "CROSSWALK_DB_PASSWORD", "tell-nobody"), "run");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("CROSSWALK_DB_URL").doesNotContain("tell-nobody").doesNotContain("\tat ");
    }

    private Programs.Ended run(SmallNight night, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "-jar", JAR.toString(), "--config", night.config().toString(),
                "--data", night.data().toString()));
        command.addAll(List.of(arguments));
        return Programs.run(command, environment, scratch);
    }
}
