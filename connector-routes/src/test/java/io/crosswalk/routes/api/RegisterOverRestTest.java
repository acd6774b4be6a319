package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.routes.api.ApiUnderTest.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterOverRestTest {

    private final ApiUnderTest api = ApiUnderTest.atOnce(FakeConnector.withRuns(3));

    @Test
    void findsAnAssetByItsSerial() {
        Answer answer = api.get(Role.VIEWER, "assets?serial=S3");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.json().at("/items/0/assetId").asLong()).isEqualTo(3);
        assertThat(answer.json().at("/items/0/identifiers/0/display").asText()).isEqualTo("S3");
        assertThat(answer.json().at("/items/0/values/location/source").asText()).isEqualTo("erp");
        assertThat(answer.json().at("/next").isNull()).isTrue();
    }

    @Test
    void answersWithAnEmptyListWhereNothingIsFound() {
        assertThat(api.get(Role.VIEWER, "assets?tag=unknown").text()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @ParameterizedTest
    @CsvSource({"assets, assetId", "discrepancies, id", "assets/1/history, id", "targets/itam/outbox, assetId"})
    void readsOnWithTheCursorUntilAllIsRead(String list, String id) {
        List<Long> read = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; cursor != null && pages < 10; pages++) {
            JsonNode page = api.get(Role.VIEWER, list + "?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
            page.get("items").forEach(it -> read.add(it.get(id).asLong()));
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        }

        assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void showsNoFurtherPageAfterAnExactlyFullOne() {
        assertThat(api.get(Role.VIEWER, "assets?limit=7").json().at("/next").isNull()).isTrue();
    }

    @Test
    void tellsOneAssetByItsId() {
        assertThat(api.get(Role.VIEWER, "assets/7").json().at("/assetId").asLong()).isEqualTo(7);
        assertThat(api.get(Role.VIEWER, "assets/7").json().at("/events").isArray()).isTrue();
    }

    @Test
    void saysWhatIsMissingBeforeAnAssetMayBeDisposedOf() {
        assertThat(api.get(Role.VIEWER, "assets/7/disposal").text())
                .isEqualTo("{\"assetId\":7,\"state\":\"provisional\",\"lifeStatus\":null,\"allowed\":false,\"missing\":[\"it has no asset tag\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/8", "assets/0", "assets/x", "assets/-1", "assets/99999999999999999999", "targets/nowhere/outbox",
        "discrepancies/3", "discrepancies/x", "discrepancies/-1", "assets/8/history", "assets/8/disposal",
        "assets/x/history", "assets/x/disposal", "nothing"})
    void answers404WhereThereIsNothing(String path) {
        assertProblem(api.get(Role.VIEWER, path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets?limit=0", "assets?limit=501", "assets?limit=x", "assets?cursor=%21", "assets?cursor=eA", "assets?serail=S3",
            "assets?serial=", "assets?serial=%20", "assets?serial=a&serial=b", "assets?serial=a%00b", "discrepancies?limit=-1",
            "discrepancies?cursor=LTE", "assets/1/history?limit=0", "targets/itam/outbox?cursor=x%20y", "runs?limit=1000", "runs?cursor=cjk5"})
    void refusesWhatItCannotMean(String path) {
        assertProblem(api.get(Role.VIEWER, path), 400);
    }

    @Test
    void refusesValuesThatAreTooLong() {
        assertThat(api.get(Role.VIEWER, "assets?q=" + "x".repeat(256)).status()).isEqualTo(200);
        assertProblem(api.get(Role.VIEWER, "assets?q=" + "x".repeat(257)), 400);
    }

    @Test
    void tellsHowFeedsAndTargetsFaredLastWithoutTheirAddresses() {
        Answer feeds = api.get(Role.VIEWER, "feeds");
        Answer targets = api.get(Role.VIEWER, "targets");

        assertThat(feeds.json().at("/items/0/last/run").asText()).isEqualTo("r3");
        assertThat(feeds.json().at("/items/0/last/deliveries/0/state").asText()).isEqualTo("accepted");
        assertThat(targets.json().at("/items/0/last/result/unchanged").asLong()).isEqualTo(400);
        assertThat(feeds.text() + targets.text()).doesNotContain("secret", "example");
    }

    @Test
    void tellsWhichFeedIsLate() {
        assertThat(api.get(Role.VIEWER, "feeds").json().at("/items/0/late").asBoolean()).as("it never delivered").isTrue();

        api.connector.newest = Map.of("erp", Instant.parse("2090-01-01T00:00:00Z"), "gone", Instant.EPOCH);
        Answer feeds = api.get(Role.VIEWER, "feeds");

        assertThat(feeds.json().at("/items")).hasSize(1);
        assertThat(feeds.json().at("/items/0/late").asBoolean()).isFalse();
        assertThat(feeds.json().at("/items/0/newestDelivery").asText()).isEqualTo("2090-01-01T00:00:00Z");
    }

    @Test
    void locksAndUnlocksAValueInTheNameOfTheCaller() {
        Answer locked = api.call(Role.STEWARD, "PUT", "assets/1/locks/location", "application/json", "{\"value\": \"B13\", \"reason\": \"moved\"}");
        Answer unlocked = api.call(Role.STEWARD, "DELETE", "assets/1/locks/location?reason=back", null, null);

        assertThat(locked.json().at("/value").asText()).isEqualTo("B13");
        assertThat(unlocked.json().at("/value").isNull()).isTrue();
        assertThat(api.connector.asked).contains("lock location B13 by ops because moved", "unlock location by ops because back");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PUT|assets/1/locks/serial|{\"reason\": \"x\"}|400", "PUT|assets/1/locks/nonsense|{\"reason\": \"x\"}|400",
        "PUT|assets/1/locks/location|{}|400", "PUT|assets/1/locks/location||400", "PUT|assets/1/locks/location|{\"reazon\": \"x\"}|400",
        "PUT|assets/1/locks/warrantyEnd|{\"value\": \"soon\", \"reason\": \"x\"}|400", "PUT|assets/9/locks/location|{\"reason\": \"x\"}|404",
        "PUT|assets/x/locks/location|{\"reason\": \"x\"}|404", "DELETE|assets/1/locks/owner||409", "DELETE|assets/1/locks/imei||400"})
    void refusesToLockWhatCannotBeLocked(String method, String path, String body, int status) {
        assertProblem(api.call(Role.STEWARD, method, path, body == null ? null : "application/json", body), status);
    }

    @Test
    void showsOneTaskWithItsChoices() {
        Answer answer = api.get(Role.VIEWER, "discrepancies/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/code").asText()).isEqualTo("DUP_SERIAL");
        assertThat(answer.json().at("/choices/0").asText()).isEqualTo("dismiss");
    }

    @ParameterizedTest
    @EnumSource(names = {"STEWARD", "APPROVER", "ADMIN"})
    void takesADecisionOnInTheNameOfTheCaller(Role caller) {
        Answer answer = api.post(caller, "discrepancies/1/decision", "{\"choice\": \"dismiss\", \"reason\": \"known\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/ruling").asLong()).isEqualTo(7);
        assertThat(api.connector.asked).containsExactly("decide [1] dismiss by ops because known");
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "OPERATOR"})
    void takesNoDecisionFromOthers(Role caller) {
        assertProblem(api.post(caller, "discrepancies/1/decision", "{\"choice\": \"dismiss\", \"reason\": \"known\"}"), 403);

        assertThat(api.connector.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1;;400", "1;{};400", "1;{\"choice\": \"dismiss\"};400", "1;{\"choice\": \"dance\", \"reason\": \"x\"};400",
        "1;{\"choice\": \"merge\"};400", "1;{\"choice\": \"link\", \"asset\": \"x\"};400", "1;{\"choice\": \"undo\", \"who\": \"me\"};400",
        "1;{\"choice\": \"comment\", \"comment\": \"a\\u0000b\"};400", "2;{\"choice\": \"dismiss\", \"reason\": \"x\"};409",
        "3;{\"choice\": \"dismiss\", \"reason\": \"x\"};404", "x;{\"choice\": \"dismiss\", \"reason\": \"x\"};404"})
    void refusesDecisionsThatCannotBeTaken(String id, String order, int status) {
        assertProblem(api.post(Role.STEWARD, "discrepancies/" + id + "/decision", order), status);

        assertThat(api.connector.asked).isEmpty();
    }

    @Test
    void decidesAboutAnAssetItself() {
        Answer answer = api.post(Role.STEWARD, "assets/1/decision", "{\"choice\": \"retag\", \"to\": \"CT-000009\"}");

        assertThat(answer.json().at("/awaitsApproval").asBoolean()).isTrue();
        assertThat(api.connector.asked).containsExactly("decide about 1 retag by ops");
        assertProblem(api.post(Role.STEWARD, "assets/2/decision", "{\"choice\": \"undo\"}"), 404);
        assertProblem(api.post(Role.STEWARD, "assets/x/decision", "{\"choice\": \"undo\"}"), 404);
        assertProblem(api.post(Role.STEWARD, "assets/1/decision", ""), 400);
        assertProblem(api.post(Role.STEWARD, "assets/1/decision", "{\"choice\": \"merge\", \"into\": 2}"), 400);
        assertProblem(api.post(Role.OPERATOR, "assets/1/decision", "{\"choice\": \"undo\"}"), 403);
    }

    @Test
    void letsASecondPersonApproveWithTheRoleOnly() {
        assertThat(api.get(Role.STEWARD, "rulings/awaiting").json().at("/items/0/ruling").asLong()).isEqualTo(8);
        assertProblem(api.post(Role.STEWARD, "rulings/8/decision", "{\"choice\": \"approve\"}"), 403);
        assertProblem(api.post(Role.APPROVER, "rulings/9/decision", "{\"choice\": \"approve\"}"), 403);
        assertProblem(api.post(Role.APPROVER, "rulings/7/decision", "{\"choice\": \"approve\"}"), 404);
        assertProblem(api.post(Role.APPROVER, "rulings/-1/decision", "{\"choice\": \"approve\"}"), 404);
        assertThat(api.connector.asked).isEmpty();

        assertThat(api.post(Role.APPROVER, "rulings/8/decision", "{\"choice\": \"approve\"}").status()).isEqualTo(200);
        assertThat(api.connector.asked).containsExactly("settle 8 approve by ops");
    }

    @Test
    void decidesManyAtOnceByIdOrByWhatTheySay() {
        String dismiss = "\"decision\": {\"choice\": \"dismiss\", \"reason\": \"known\"}";
        assertThat(api.post(Role.STEWARD, "discrepancies/decision", "{\"ids\": [1], " + dismiss + "}").json().at("/rulings/0/ruling").asLong()).isEqualTo(7);
        assertThat(api.post(Role.STEWARD, "discrepancies/decision", "{\"code\": \"DUP_SERIAL\", " + dismiss + "}").json().at("/decided").asInt()).isEqualTo(1);
        api.connector.asked.clear();

        Answer dry = api.post(Role.STEWARD, "discrepancies/decision", "{\"code\": \"DUP_SERIAL\", \"dryRun\": true, " + dismiss + "}");
        assertThat(dry.json().at("/decided").asInt()).isEqualTo(1);
        assertThat(api.post(Role.STEWARD, "discrepancies/decision", "{\"code\": \"DUP_TAG\", " + dismiss + "}").json().at("/decided").asInt()).isZero();
        assertThat(api.connector.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {";400", "{};400", "{\"ids\": [1]};400", "{\"ids\": [], \"decision\": {\"choice\": \"undo\"}};400",
        "{\"decision\": {\"choice\": \"undo\"}};400", "{\"ids\": [1], \"code\": \"X\", \"decision\": {\"choice\": \"undo\"}};400",
        "{\"ids\": [\"x\"], \"decision\": {\"choice\": \"undo\"}};400", "{\"ids\": [null], \"decision\": {\"choice\": \"undo\"}};400",
        "{\"ids\": [3], \"decision\": {\"choice\": \"undo\"}};404", "{\"ids\": [2], \"decision\": {\"choice\": \"undo\"}};409",
        "{\"ids\": [1], \"decision\": {\"choice\": \"dance\"}};400", "{\"ids\": [1], \"all\": true, \"decision\": {\"choice\": \"undo\"}};400"})
    void refusesDecisionsOfManyThatCannotBeTaken(String order, int status) {
        assertProblem(api.post(Role.STEWARD, "discrepancies/decision", order), status);

        assertThat(api.connector.asked).isEmpty();
    }

    @Test
    void namesTheMethodsThatWouldDo() {
        Answer answer = api.call(Role.ADMIN, "DELETE", "assets/1", null, null);

        assertProblem(answer, 405);
        assertThat(answer.headers().get("Allow").toString()).contains("GET");
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).isEqualTo("about:blank");
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }
}
