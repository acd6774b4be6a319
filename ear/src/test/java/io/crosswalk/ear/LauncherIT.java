package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar crosswalk.jar}, as a person starts it. */
class LauncherIT {

    private static final Path JAR = Path.of("target/crosswalk.jar").toAbsolutePath();
    private static final Path CONFIG = Path.of("../config").toAbsolutePath().normalize();

    @TempDir
    private Path scratch;

    @Test
    void tellsItsVersion() throws Exception {
        Programs.Ended ended = crosswalk("--version");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("crosswalk ").doesNotContain("unpackaged");
    }

    @Test
    void takesGlobalOptionsBeforeAndAfterTheVerb() throws Exception {
        Programs.Ended before = crosswalk("--json", "decode", "490154203237518");
        Programs.Ended after = crosswalk("decode", "490154203237518", "--json");

        assertThat(before.exit()).isZero();
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(new ObjectMapper().readTree(after.out()).path(0).path("verdict").asText()).isEqualTo("VALID");
    }

    @Test
    void asksForAPersonWhereAValueIsNotValid() throws Exception {
        Programs.Ended ended = crosswalk("decode", "--kind", "imei", "490154203237519");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("bad_check_digit");
    }

    @Test
    void refusesVerbsAndOptionsThatItDoesNotKnow() throws Exception {
        Programs.Ended verb = crosswalk("dance");
        Programs.Ended option = crosswalk("run", "--dry-ran");

        assertThat(verb.exit()).isEqualTo(2);
        assertThat(verb.err()).contains("dance").contains("--help");
        assertThat(option.exit()).isEqualTo(2);
        assertThat(option.err()).contains("--dry-ran").contains("--dry-run");
        assertThat(option.out()).isEmpty();
    }

    @Test
    void startsNothingWithAFaultyConfiguration() throws Exception {
        Path config = Files.createDirectories(scratch.resolve("config"));
        Files.writeString(config.resolve("crosswalk.yaml"), "apiVersion: crosswalk/v1\nkind: Crosswalk\norganization: { name: X }\n");

        Programs.Ended ended = crosswalk("run", "--config", config.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("crosswalk.yaml:3:").contains("organisation");
        assertThat(scratch.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void unpacksOnceForTwoThatStartTogether() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(Programs.start(command("--version"), Map.of(), scratch.resolve("out" + i), scratch.resolve("err" + i)));
        }
        for (Process process : both) {
            assertThat(process.waitFor(Programs.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        try (Stream<Path> unpacked = Files.list(scratch.resolve("data/runtime"))) {
            assertThat(unpacked.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void servesAndSurvivesAKillAndStopsEverything() throws Exception {
        long postmaster;
        int port = Programs.freePort();
        Serving killed = serve(port);
        try {
            assertThat(killed.process().toHandle().descendants()).as("one process").allMatch(LauncherIT::isPostgres);
            JsonNode note = new ObjectMapper().readTree(scratch.resolve("data/serve.json").toFile());
            assertThat(note.path("port").asInt()).isEqualTo(port);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch.resolve("data/serve.json"))))
                    .isEqualTo("rw-------");
            assertThat(Programs.get("http://127.0.0.1:" + port + "/health").body()).contains("\"UP\"").contains("database");
            assertThat(Programs.get("http://127.0.0.1:" + port + "/api/v1/runs").statusCode()).isEqualTo(401);
            postmaster = postmaster().orElseThrow();
        } finally {
            killed.kill();
        }

        try (Serving again = serve(port)) {
            assertThat(postmaster()).as("joined, not started anew").hasValue(postmaster);
            assertThat(again.process().isAlive()).isTrue();
        }

        assertThat(postmaster()).as("the last user stops the database").isEmpty();
        ProcessHandle.of(postmaster).ifPresent(it -> it.onExit().orTimeout(Programs.PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        assertThat(scratch.resolve("data/serve.json")).doesNotExist();
    }

    private Serving serve(int port) throws IOException {
        Serving serving = Serving.start(command("serve", "--config", CONFIG.toString(), "--port", Integer.toString(port)), Map.of(), scratch);
        serving.until("127.0.0.1:" + port);
        return serving;
    }

    private Optional<Long> postmaster() throws IOException {
        Path note = scratch.resolve("data/postgres/data/postmaster.pid");
        return Files.exists(note) ? Optional.of(Long.parseLong(Files.readAllLines(note).get(0).strip())) : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.endsWith("/postgres")).orElse(true);
    }

    private Programs.Ended crosswalk(String... arguments) throws IOException, InterruptedException {
        return Programs.run(command(arguments), Map.of(), scratch);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "-jar", JAR.toString(), "--data", scratch.resolve("data").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
