package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrosswalkTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "run", "validate", "check", "preview", "decode", "lookup", "export", "steward", "replay", "rebuild"})
    void helpsWithEveryVerb(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: crosswalk " + verb).contains("--config").contains("--data").contains("--json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "run --feed", "replay", "lookup", "export", "export --what everything", "decode",
        "decode --kind nonsense x", "serve --port many", "export --what lots --format xlsx", "export --what lots --format csv --json",
        "preview --feed a", "lookup --kind nonsense x", "steward", "steward dance", "steward show", "steward show x", "steward list --limit 0",
        "steward decide 1", "steward decide --choice dismiss", "steward decide --choice dismiss 1", "steward decide --choice dance 1",
        "steward decide --choice merge 1", "steward decide --choice comment 1", "steward decide --choice undo 1 --code NEAR_MATCH"})
    void refusesWhatItCannotUnderstand(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("crosswalk: ").contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesEveryFaultOfTheConfigurationByItsPlace() throws Exception {
        Files.writeString(folder.resolve("crosswalk.yaml"), "apiVersion: crosswalk/v1\nkind: Crosswalk\nnigthly: {}\n");

        assertThat(run("validate", "--config", folder.toString())).isEqualTo(2);

        assertThat(out.toString()).contains("crosswalk.yaml:3:1: ").contains("nightly");
    }

    @Test
    void answersWithOneJsonDocument() throws Exception {
        assertThat(run("validate", "--json", "--config", folder.toString())).isEqualTo(2);

        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toString()).path("valid").asBoolean(true)).isFalse();
    }

    @Test
    void saysWhichChoicesAreNotThereYet() {
        assertThat(run("steward", "decide", "1", "--choice", "split")).isEqualTo(2);

        assertThat(err.toString()).contains("split is not in this version yet").contains("dismiss, mark-shared, mark-placeholder, link, keep-apart");
    }

    @Test
    void previewsAFeedThatExistsOnly() throws Exception {
        Path config = Path.of("../../config").toAbsolutePath().normalize();
        Path file = Files.writeString(folder.resolve("some.csv"), "a,b\n1,2\n");

        assertThat(run("preview", "--config", config.toString(), "--feed", "nobody", file.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("there is no feed 'nobody'");
    }

    private int run(String... line) {
        String[] arguments = new String[line.length + 2];
        arguments[0] = "--data";
        arguments[1] = folder.resolve("data").toString();
        System.arraycopy(line, 0, arguments, 2, line.length);
        return Crosswalk.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    }
}
