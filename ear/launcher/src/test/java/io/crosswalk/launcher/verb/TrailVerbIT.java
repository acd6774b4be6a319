package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Deed;
import io.crosswalk.launcher.server.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit trail and retention on the command line, over the embedded PostgreSQL. */
class TrailVerbIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void showsAndVerifiesTheTrailAndTakesAwayWhatIsOld() throws Exception {
        try (Database kept = Database.embedded(data)) {
            assertThat(verb("trail", "show")).isZero();
            assertThat(out.toString()).contains("Nothing of the kind was done.");
            assertThat(json("trail", "verify").at("/head").asText()).isEqualTo(Trail.START);
            note(kept);

            assertThat(verb("trail", "show", "--user", "ada", "--limit", "1")).isZero();
            assertThat(out.toString()).contains("ada", "ruled", "second").contains("--before 2.0").doesNotContain("first");
            JsonNode shown = json("trail", "show", "--before", "2.0");
            assertThat(shown.at("/entries/0/after").asText()).isEqualTo("first");
            assertThat(shown.at("/next").isNull()).isTrue();

            JsonNode verified = json("trail", "verify");
            assertThat(verified.at("/whole").asBoolean()).isTrue();
            assertThat(verified.at("/entries").asLong()).isEqualTo(2);
            assertThat(verb("trail", "verify", "--head", verified.at("/head").asText())).isZero();
            assertThat(out.toString()).contains("The trail is whole").contains("Head: ");
            assertThat(verb("trail", "verify", "--head", "a".repeat(64))).isEqualTo(1);
            assertThat(out.toString()).contains("NOT whole", "unknown-head");

            assertThat(json("retention", "--dry-run").at("/removed/deliveries").asLong(-1)).isZero();
            assertThat(verb("retention", "--by", "a".repeat(129))).isEqualTo(2);
            assertThat(verb("retention", "--by", "ada")).isZero();
            assertThat(out.toString()).contains("deliveries");

            tamper(kept);
            assertThat(verb("trail", "verify")).isEqualTo(1);
            assertThat(out.toString()).contains("changed-entry", "transaction 1");
        }
    }

    private static void note(Database database) {
        try (Registers registers = Registers.over(database)) {
            registers.repositories().trail().note(new Deed("ada", Instant.EPOCH, null, AuditAction.RULED, null, null, "first"));
            registers.repositories().trail().note(new Deed("ada", Instant.EPOCH, null, AuditAction.RULED, 7L, "was", "second"));
        }
    }

    private static void tamper(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger all; update audit_entry set after = 'other' where transaction_id = 1");
        }
    }

    private JsonNode json(String... line) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(line));
        arguments.add("--json");
        verb(arguments.toArray(String[]::new));
        return new ObjectMapper().readTree(out.toString());
    }

    private int verb(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String config = Path.of("../../config").toAbsolutePath().toString();
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--config", config));
        arguments.addAll(List.of(line));
        return Crosswalk.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments.toArray(String[]::new));
    }
}
