package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.launcher.server.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks on the command line, over the embedded PostgreSQL. */
class StewardVerbIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void listsShowsAndDecidesTasks() throws Exception {
        try (Database kept = Database.embedded(data)) {
            assertThat(steward("list")).isZero();
            assertThat(out.toString()).contains("Nothing waits for a decision.");
            assertThat(steward("show", "1")).isEqualTo(1);
            assertThat(steward("decide", "1", "--choice", "dismiss", "--reason", "known")).isEqualTo(2);
            assertThat(err.toString()).contains("There is no discrepancy 1.");
            assertThat(steward("lock", "--asset", "1", "--field", "location", "--value", "B12", "--reason", "seen")).isEqualTo(2);
            assertThat(err.toString()).contains("There is no asset 1");
            assertThat(steward("unlock", "--asset", "1", "--field", "location")).isEqualTo(2);
            raise(kept);

            assertThat(steward("list")).isEqualTo(1);
            assertThat(out.toString()).contains("NEAR_MATCH").contains("serial SN0001A (DELL)");
            assertThat(json("show", "1").at("/choices").toString()).contains("keep-apart", "dismiss");
            assertThat(steward("decide", "1", "--choice", "link")).isEqualTo(2);

            JsonNode decided = json("decide", "--code", "NEAR_MATCH", "--choice", "keep-apart", "--by", "ada");
            assertThat(decided.at("/decided/0/choice").asText()).isEqualTo("keep-apart");
            assertThat(steward("list")).isZero();
            assertThat(steward("show", "1")).isZero();
            assertThat(out.toString()).contains("ada").contains("different units");
            assertThat(steward("decide", "--code", "NEAR_MATCH", "--choice", "keep-apart")).as("nothing fits any more").isEqualTo(1);
            assertThat(steward("decide", "1", "--choice", "undo")).isZero();
            assertThat(json("list").at("/tasks/0/id").asLong()).isEqualTo(1);
        }
    }

    private static void raise(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into discrepancy(identity_hash, code, severity, keys, link, evidence, origin, open, opened_run, opened_at, seen_run)"
                    + " values (gen_random_uuid(), 'NEAR_MATCH', 'task', array['serial SN0001A (DELL)', 'serial SN0O01A (DELL)'], 7, 'they look alike', 'near',"
                    + " true, 'r1', now(), 'r1')");
        }
    }

    private JsonNode json(String... line) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(line));
        arguments.add("--json");
        steward(arguments.toArray(String[]::new));
        return new ObjectMapper().readTree(out.toString());
    }

    private int steward(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String config = Path.of("../../config").toAbsolutePath().toString();
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--config", config, "steward"));
        arguments.addAll(List.of(line));
        return Crosswalk.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments.toArray(String[]::new));
    }
}
