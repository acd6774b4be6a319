package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {

    private final RunReport dirty = SampleReports.dirty("2026-11-20T02-15-00Z-1");

    @Test
    void writesThePublishedFieldsInThePublishedOrder() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.write(dirty));

        assertThat(names(json)).containsExactly("run", "started", "finished", "outcome", "feeds", "register", "discrepancies",
                "targets", "performance");
        assertThat(names(json.at("/feeds/2"))).containsExactly("feed", "released", "deliveries", "error");
        assertThat(names(json.at("/feeds/2/deliveries/0"))).containsExactly("name", "sha256", "state", "error", "read", "created",
                "updated", "unchanged", "held", "rejected", "seconds", "rejections", "rejectFile");
        assertThat(names(json.at("/feeds/2/deliveries/0/rejections/0"))).containsExactly("line", "code", "reason", "raw");
        assertThat(names(json.at("/register"))).containsExactly("assets", "identifiers", "crossReferences");
        assertThat(names(json.at("/register/crossReferences"))).containsExactly("confirmed", "provisional", "disputed");
        assertThat(names(json.at("/discrepancies"))).containsExactly("open", "new", "tasks", "byCode");
        assertThat(names(json.at("/targets/0"))).containsExactly("target", "planned", "created", "updated", "unchanged", "refused",
                "deferred", "calls", "seconds", "error");
        assertThat(names(json.at("/performance"))).containsExactly("rows", "rowsPerSecond", "peakHeapMiB");
    }

    @Test
    void writesWordsInLowerCaseAndNothingAsNull() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.write(dirty));

        assertThat(json.at("/outcome").asText()).isEqualTo("failed");
        assertThat(json.at("/feeds/2/deliveries/1/state").asText()).isEqualTo("skipped");
        assertThat(json.at("/feeds/0/error").isNull()).isTrue();
        assertThat(names(json.at("/discrepancies/byCode"))).isSorted();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReportJson.write(dirty, file);

        assertThat(ReportJson.read(ReportJson.write(dirty))).isEqualTo(dirty);
        assertThat(ReportJson.read(new ByteArrayInputStream(file.toByteArray()))).isEqualTo(dirty);
        assertThat(file.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }

    @Test
    void readsAReportOfALaterVersion() throws IOException {
        String later = ReportJson.write(dirty).replaceFirst("\\{", "{\"weather\":\"fine\",");

        assertThat(ReportJson.read(later)).isEqualTo(dirty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"run\":\"x\"}", "{\"run\":\"x\",\"outcome\":\"splendid\"}", "<html>"})
    void refusesWhatIsNoReport(String text) {
        assertThatIOException().isThrownBy(() -> ReportJson.read(text));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
