package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
    @ValueSource(strings = {"demo", "serve", "run", "validate", "check", "preview", "decode", "lookup", "disposal", "export", "steward", "stocktake",
        "replay", "sweep", "trail", "retention", "rebuild"})
    void helpsWithEveryVerb(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: crosswalk " + verb).contains("--config").contains("--data").contains("--json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "run --feed", "trail", "trail show --limit 0", "trail show --asset x", "trail show --before 17",
        "trail verify --head abc", "retention now", "sweep --feed erp", "sweep everything", "replay", "lookup", "disposal", "disposal --asset x", "export",
        "export --what everything", "decode",
        "decode --kind nonsense x", "serve --port many", "export --what lots --format xlsx", "export --what lots --format csv --json",
        "preview --feed a", "lookup --kind nonsense x", "stocktake", "stocktake dance", "stocktake start", "stocktake show", "stocktake show x",
        "stocktake scan 1", "stocktake scan 1 nowhere.csv", "stocktake list --limit 0", "stocktake close", "stocktake close 1 --labels x.png",
        "stocktake close 1 --code qr", "stocktake close 1 --labels x.pdf --code ean", "stocktake close 1 --labels x.pdf --stock a0",
        "steward", "steward dance", "steward show", "steward show x", "steward list --limit 0", "steward list --code FOO",
        "steward decide 1", "steward decide --choice dismiss", "steward decide --choice dismiss 1", "steward decide --choice dance 1",
        "steward decide --choice merge 1", "steward lock --asset 1", "steward lock --asset x --field location --reason y",
        "steward lock --asset 1 --field serial --reason y", "steward lock --asset 1 --field location", "steward unlock --asset 1 --field nonsense",
        "steward decide --choice lock 1", "steward decide --choice comment 1", "steward decide --choice undo 1 --code NEAR_MATCH",
        "steward decide --choice approve --ruling 1 --by ada", "steward decide --choice approve --ruling 1 --asset 1",
        "steward decide --choice merge --asset 1", "steward decide --choice merge --asset x --into 2 --reason r",
        "steward decide --choice retag --asset 1 --to T 1 --code X"})
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
    void saysWhichChoicesThereAre() {
        assertThat(run("steward", "decide", "1", "--choice", "dance")).isEqualTo(2);

        assertThat(err.toString()).contains("There is no such choice").contains("keep-apart, merge, split, correct, retag, undo");
    }

    @Test
    void previewsAFeedThatExistsOnly() throws Exception {
        Path config = Path.of("../../config").toAbsolutePath().normalize();
        Path file = Files.writeString(folder.resolve("some.csv"), "a,b\n1,2\n");

        assertThat(run("preview", "--config", config.toString(), "--feed", "nobody", file.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("there is no feed 'nobody'");
    }

    @Test
    void answersAFileOfValuesOrNamesTheLineThatItCannotRead() throws Exception {
        Path good = Files.writeString(folder.resolve("good.csv"), "kind,input\nimei,49-015420-323751-8\n");
        Path cut = Files.writeString(folder.resolve("cut.csv"), "kind,input\nserial,ok\nimei,\"49015");
        Path latin = Files.write(folder.resolve("latin.csv"), "kind,input\nserial,ok\nlot,\u00dc1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("decode", "--config", "none", "--file", good.toString())).isZero();
        assertThat(out).hasToString("kind,input,verdict,canonical,reasons\nimei,49-015420-323751-8,VALID,490154203237518,\n");
        assertThat(run("decode", "--config", "none", "--file", cut.toString())).isEqualTo(2);
        assertThat(run("decode", "--config", "none", "--file", latin.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cut.csv: ", "starting at line 3", "latin.csv: line 3 is not UTF-8").doesNotContain("\tat ");
    }

    private int run(String... line) {
        String[] arguments = new String[line.length + 2];
        arguments[0] = "--data";
        arguments[1] = folder.resolve("data").toString();
        System.arraycopy(line, 0, arguments, 2, line.length);
        return Crosswalk.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    }
}
