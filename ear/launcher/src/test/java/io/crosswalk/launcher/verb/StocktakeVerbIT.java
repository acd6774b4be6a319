package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.launcher.server.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stocktake on the command line, over the embedded PostgreSQL. */
class StocktakeVerbIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void beginsScansAndClosesAStocktake() throws Exception {
        try (Database kept = Database.embedded(data)) {
            assertThat(stocktake("list")).isZero();
            assertThat(out.toString()).contains("No stocktake has begun yet.");
            assertThat(stocktake("start", "--location", "Kiel")).isEqualTo(2);
            assertThat(err.toString()).contains("knows nothing at 'Kiel'");
            assertThat(stocktake("show", "1")).isEqualTo(1);
            fill(kept);

            JsonNode begun = json("start", "--location", "kiel", "--by", "ada");
            assertThat(begun.path("location").asText()).isEqualTo("Kiel");
            assertThat(begun.path("expected").asInt()).isEqualTo(2);
            String id = begun.path("id").asText();
            assertThat(stocktake("start", "--location", "Kiel")).isEqualTo(2);
            assertThat(err.toString()).contains("is open at 'Kiel'");

            Path scans = Files.writeString(data.resolve("scans.csv"), "label,legible,scanId\nCT-000001,false,a1\nN/A,,a2\n");
            assertThat(stocktake("scan", id, scans.toString())).isEqualTo(1);
            assertThat(out.toString()).contains("2 scans read: 1 accepted, 0 known already, 1 rejected").contains("line 3, SCAN-002");
            assertThat(json("scan", id, scans.toString()).path("repeated").asInt()).isEqualTo(1);
            assertThat(stocktake("scan", "4711", scans.toString())).isEqualTo(2);

            assertThat(stocktake("show", id)).isEqualTo(1);
            assertThat(out.toString()).contains("still open", "Missing: 1", "SN0002B", "To retag: 1");
            assertThat(stocktake("close", id, "--labels", data.resolve("l.pdf").toString(), "--code", "gs1-datamatrix")).isEqualTo(2);
            assertThat(err.toString()).contains("configure organisation.gs1CompanyPrefix");
            assertThat(json("show", id).at("/stocktake/closedAt").isNull()).as("exit code 2: nothing was done").isTrue();
            Path labels = data.resolve("labels.zpl");
            assertThat(stocktake("close", id, "--labels", labels.toString())).isEqualTo(1);
            assertThat(Files.readString(labels)).startsWith("^XA").contains("CT-000001");
            assertThat(err.toString()).contains("1 label is in");
            assertThat(json("list").at("/stocktakes/0/figures/missing").asInt()).isEqualTo(1);
            assertThat(json("close", id).at("/stocktake/closedAt").isTextual()).isTrue();
        }
    }

    private static void fill(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (int i = 1; i <= 2; i++) {
                statement.execute("insert into asset(id, state, gaps, created_run, changed_run, changed_at, doc) values (" + i + ", 0, 0, 'r1', 'r1', now(),"
                        + " '{\"values\": {\"location\": [\"Kiel\", 0]}, \"by\": [[\"erp\", \"r1\", 0]]}')");
            }
            String name = "insert into identifier(asset_id, kind, scope, key, role, link, display, verdict, sources, valid_from)"
                    + " values (%d, %d, '%s', '%s', 0, %d, '%s', 1, 'erp', now())";
            long link = new io.crosswalk.core.match.StrongKey(io.crosswalk.core.identifier.Kind.ASSET_TAG, "", "CT-000001").link();
            statement.execute(name.formatted(1, io.crosswalk.core.identifier.Kind.ASSET_TAG.ordinal(), "", "CT-000001", link, "CT-000001"));
            statement.execute(name.formatted(2, io.crosswalk.core.identifier.Kind.SERIAL.ordinal(), "DELL", "SN0002B", 7, "SN0002B"));
        }
    }

    private JsonNode json(String... line) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(line));
        arguments.add("--json");
        stocktake(arguments.toArray(String[]::new));
        return new ObjectMapper().readTree(out.toString());
    }

    private int stocktake(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String config = Path.of("../../config").toAbsolutePath().toString();
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--config", config, "stocktake"));
        arguments.addAll(List.of(line));
        return Crosswalk.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments.toArray(String[]::new));
    }
}
