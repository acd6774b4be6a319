package io.crosswalk.routes.api;

import static io.crosswalk.routes.api.RegisterOverRestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.routes.api.ApiUnderTest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StocktakesOverRestTest {

    private final ApiUnderTest api = ApiUnderTest.atOnce(new FakeConnector());

    @Test
    void beginsAStocktakeInTheNameOfTheCaller() {
        Answer answer = api.post(Role.OPERATOR, "stocktakes", "{\"location\": \"Kiel\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("Location").toString()).contains("/stocktakes/3");
        assertThat(answer.json().at("/expected").asInt()).isEqualTo(7);
        assertThat(api.connector.asked).containsExactly("start at Kiel by ops");
    }

    @Test
    void beginsOneAtANewPlaceOnlyWhenToldSo() {
        assertProblem(api.post(Role.OPERATOR, "stocktakes", "{\"location\": \"Oslo\"}"), 400);

        assertThat(api.post(Role.OPERATOR, "stocktakes", "{\"location\": \"Oslo\", \"newPlace\": true}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"stocktakes;;400", "stocktakes;{};400", "stocktakes;{\"location\": \"Bonn\"};409",
        "stocktakes;{\"place\": \"Kiel\"};400",
        "stocktakes/1/scans;{};400", "stocktakes/1/scans;{\"scans\": 7};400", "stocktakes/9/scans;{\"scans\": []};404", "stocktakes/9/close;{};404",
        "stocktakes/x/close;{};404", "stocktakes/1/close;{\"when\": \"now\"};400"})
    void refusesOrdersThatCannotBeCarriedOut(String path, String order, int status) {
        assertProblem(api.post(Role.OPERATOR, path, order), status);
    }

    @Test
    void takesScansAndAccountsForThem() {
        Answer answer = api.post(Role.OPERATOR, "stocktakes/1/scans", "{\"scans\": [{\"label\": \"CT-000001\"}, {}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/read").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/rejections/0/code").asText()).isEqualTo("SCAN-002");
        assertThat(api.connector.asked).containsExactly("scan 1 by ops");
    }

    @Test
    void showsListsAndCloses() {
        assertThat(api.get(Role.VIEWER, "stocktakes/1").json().at("/stocktake/location").asText()).isEqualTo("Kiel");
        Answer first = api.get(Role.VIEWER, "stocktakes?limit=1");
        assertThat(first.json().at("/items/0/stocktake/id").asInt()).isEqualTo(2);
        Answer second = api.get(Role.VIEWER, "stocktakes?limit=1&cursor=" + first.json().at("/next").asText());
        assertThat(second.json().at("/items/0/stocktake/id").asInt()).isEqualTo(1);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(api.post(Role.OPERATOR, "stocktakes/1/close", "{}").status()).isEqualTo(200);
        assertThat(api.connector.asked).containsExactly("close 1 by ops");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"stocktakes/1/labels;application/pdf;PDF CODE_128 a4-24",
        "stocktakes/1/labels?format=zpl&code=qr;application/zpl;ZPL QR roll",
        "stocktakes/1/labels?format=pdf&code=gs1-datamatrix&stock=a4-65;application/pdf;PDF GS1_DATAMATRIX a4-65"})
    void givesLabels(String path, String type, String content) {
        Answer answer = api.get(Role.VIEWER, path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.text()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stocktakes/1/labels?format=png", "stocktakes/1/labels?code=ean", "stocktakes/1/labels?stock=a0", "stocktakes?limit=0",
        "stocktakes?cursor=x"})
    void refusesWhatItCannotPrintOrPage(String path) {
        assertProblem(api.get(Role.VIEWER, path), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stocktakes/9", "stocktakes/x", "stocktakes/9/labels", "stocktakes/-1"})
    void knowsNoStocktakeThatIsNotThere(String path) {
        assertProblem(api.get(Role.VIEWER, path), 404);
    }
}
