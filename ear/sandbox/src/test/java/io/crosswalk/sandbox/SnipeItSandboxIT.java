package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the recorded exchanges do not show: settings, version 8, paging, states, and counting. */
class SnipeItSandboxIT {

    private SnipeItSandbox sandbox;
    private int model;
    private String lot;

    @BeforeEach
    void furnish() {
        open(SnipeItOptions.version8());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void open(SnipeItOptions options) {
        sandbox = SnipeItSandbox.start(options);
        int fieldset = sandbox.add("fieldsets", Map.of("name", "FS"));
        lot = sandbox.join(fieldset, sandbox.add("fields", Map.of("name", "Lot", "format", "ANY")));
        model = sandbox.add("models", Map.of("name", "X100", "model_number", "X1", "category_id", 1,
                "manufacturer_id", sandbox.add("manufacturers", Map.of("name", "ACME")), "fieldset_id", fieldset));
    }

    private void reopen(SnipeItOptions options) {
        sandbox.close();
        open(options);
    }

    private int asset(String tag, String serial) {
        return sandbox.add("hardware", Map.of("model_id", model, "status_id", 2, "asset_tag", tag, "serial", serial));
    }

    private JsonNode call(String method, String path, String body) {
        try {
            HttpResponse<String> answer = Http.send(method, sandbox.url() + path, Http.bearer(sandbox.token()), body);
            assertThat(answer.statusCode()).isEqualTo(200);
            return Json.parse(answer.body()).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) {
        return call("GET", path, null);
    }

    @Test
    void neverListsMoreThanFiveHundredRows() {
        IntStream.range(0, 620).forEach(i -> asset("T" + i, "S" + i));

        assertThat(get("/hardware?limit=1000").path("total").asInt()).isEqualTo(620);
        assertThat(get("/hardware?limit=1000").path("rows")).hasSize(500);
        assertThat(get("/hardware?limit=500&offset=500&sort=id&order=asc").path("rows")).hasSize(120);
        assertThat(get("/hardware?limit=2&offset=3&sort=id&order=asc").path("rows").path(0).path("asset_tag").asText()).isEqualTo("T3");
    }

    @Test
    void listsArchivedAndDeletedRowsOnlyWhenAsked() {
        asset("T1", "S1");
        sandbox.add("hardware", Map.of("model_id", model, "status_id", 3, "asset_tag", "T2", "serial", "S2"));
        sandbox.add("hardware", Map.of("model_id", model, "status_id", 2, "asset_tag", "T3", "serial", "S3", "deleted", true));

        assertThat(tags(get("/hardware"))).containsExactly("T1");
        assertThat(tags(get("/hardware?status=Archived"))).containsExactly("T2");
        assertThat(tags(get("/hardware?status=Deleted"))).containsExactly("T3");
        assertThat(get("/hardware/byserial/S2").path("total").asInt()).isEqualTo(1);
        assertThat(get("/hardware/byserial/S3").path("status").asText()).isEqualTo("error");
        assertThat(tags(get("/hardware/byserial/S3?deleted=true"))).containsExactly("T3");
    }

    private static List<String> tags(JsonNode page) {
        return IntStream.range(0, page.path("rows").size()).mapToObj(i -> page.path("rows").path(i).path("asset_tag").asText()).toList();
    }

    @Test
    void refusesACustomFieldOutsideOfTheFieldsetSinceVersion8() {
        int id = asset("T1", "S1");
        int bare = sandbox.add("models", Map.of("name", "Bare", "category_id", 1));

        JsonNode refused = call("POST", "/hardware", "{\"model_id\":" + bare + ",\"status_id\":2,\"asset_tag\":\"T2\",\"" + lot + "\":\"L1\"}");
        JsonNode unknown = call("PATCH", "/hardware/" + id, "{\"_snipeit_nope_99\":\"x\"}");
        JsonNode accepted = call("PATCH", "/hardware/" + id, "{\"" + lot + "\":\"L1\"}");

        assertThat(refused.path("messages").path(lot).path(0).asText()).contains("not available on this Asset Model's fieldset");
        assertThat(unknown.path("messages").path("_snipeit_nope_99").path(0).asText()).contains("does not seem to exist");
        assertThat(accepted.path("status").asText()).isEqualTo("success");
        assertThat(sandbox.assets()).singleElement().satisfies(it -> assertThat(it.value("Lot")).isEqualTo("L1"));
    }

    @Test
    void refusesTheOwnSerialOnlyWhereThatFaultIsOn() {
        int accepting = asset("T1", "S1");
        assertThat(call("PATCH", "/hardware/" + accepting, "{\"serial\":\"S1\",\"notes\":\"n\"}").path("status").asText()).isEqualTo("success");

        reopen(SnipeItOptions.version8().withUniqueSerials(true).withOwnSerialRefused(true));
        int refusing = asset("T1", "S1");

        assertThat(call("PATCH", "/hardware/" + refusing, "{\"serial\":\"S1\",\"notes\":\"n\"}").path("messages").path("serial").path(0).asText())
                .isEqualTo("The serial must be unique.");
        assertThat(call("PATCH", "/hardware/" + refusing, "{\"notes\":\"n\"}").path("status").asText()).isEqualTo("success");
    }

    @Test
    void trimsBlanksSinceVersion8() {
        call("POST", "/hardware", "{\"model_id\":" + model + ",\"status_id\":2,\"asset_tag\":\" T1 \",\"serial\":\"  \"}");

        assertThat(sandbox.assets()).singleElement().satisfies(it -> {
            assertThat(it.tag()).isEqualTo("T1");
            assertThat(it.serial()).isEmpty();
        });
    }

    @Test
    void countsOnlyWhatReallyChanges() {
        int id = asset("T1", "S1");
        call("PATCH", "/hardware/" + id, "{\"order_number\":\"PO-1\"}");
        call("PATCH", "/hardware/" + id, "{\"order_number\":\"PO-1\"}");
        call("PATCH", "/hardware/" + id, "{\"purchase_date\":\"28.02.2026\"}");
        get("/hardware/" + id);

        assertThat(sandbox.writes()).isEqualTo(1);
        assertThat(sandbox.actions()).containsExactly("update Asset " + id);
        assertThat(sandbox.requests().stream().map(Request::method).collect(Collectors.joining(" "))).isEqualTo("PATCH PATCH PATCH GET");
        sandbox.forget();
        assertThat(sandbox.writes()).isZero();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void createsWhatAssetsReferToOnce() {
        JsonNode created = call("POST", "/manufacturers", "{\"name\":\"HP & Co\"}");
        JsonNode again = call("POST", "/manufacturers", "{\"name\":\"hp & co\"}");
        JsonNode nameless = call("POST", "/models", "{\"model_number\":\"1\"}");

        assertThat(created.path("payload").path("id").asInt()).isPositive();
        assertThat(again.path("messages").path("name").path(0).asText()).isEqualTo("The name has already been taken.");
        assertThat(nameless.path("messages").properties()).extracting(Map.Entry::getKey).containsExactly("name", "category_id");
        assertThat(get("/manufacturers?search=hp").path("rows").path(0).path("name").asText()).isEqualTo("HP &amp; Co");
        assertThat(get("/models?search=X100").path("rows").path(0).path("fieldset").path("name").asText()).isEqualTo("FS");
        assertThat(get("/fieldsets").path("rows").path(1).path("fields").path("rows").path(0).path("db_column_name").asText()).isEqualTo(lot);
    }

    @Test
    void keepsMaintenancesByAsset() {
        int id = asset("T1", "S1");
        call("POST", "/maintenances", "{\"asset_id\":" + id
                + ",\"supplier_id\":1,\"asset_maintenance_type\":\"Repair\",\"title\":\"Recall R-1\",\"start_date\":\"2026-11-01\"}");
        JsonNode incomplete = call("POST", "/maintenances", "{\"asset_id\":" + id + "}");

        assertThat(get("/maintenances?asset_id=" + id).path("rows").path(0).path("title").asText()).isEqualTo("Recall R-1");
        assertThat(get("/maintenances?asset_id=77").path("total").asInt()).isZero();
        assertThat(incomplete.path("status").asText()).isEqualTo("error");
    }

    @Test
    void saysWhichPortItCannotHave() {
        int taken = Integer.parseInt(sandbox.url().replaceAll("\\D*127\\.0\\.0\\.1:(\\d+).*", "$1"));

        assertThatThrownBy(() -> SnipeItSandbox.start(SnipeItOptions.version8().withPort(taken))).hasMessageContaining("127.0.0.1:" + taken);
    }

    @Test
    void namesNoTokenInItsOptions() {
        assertThat(SnipeItOptions.version8().withToken("very-secret").toString()).doesNotContain("very-secret");
    }
}
