package io.crosswalk.routes.api;

import static io.crosswalk.routes.api.RegisterOverRestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.routes.api.ApiUnderTest.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailOverRestTest {

    private final FakeConnector connector = new FakeConnector();
    private final ApiUnderTest api = ApiUnderTest.atOnce(connector);

    @Test
    void saysWhoChangedWhatPageByPage() {
        List<String> places = new ArrayList<>();
        String path = "trail?asset=7&run=r1&user=engine&limit=4";
        Answer page = api.get(Role.STEWARD, path);
        while (true) {
            page.json().at("/items").forEach(it -> places.add(it.at("/place").asText()));
            if (page.json().at("/next").isNull()) {
                break;
            }
            page = api.get(Role.STEWARD, path + "&cursor=" + page.json().at("/next").asText());
        }

        assertThat(places).hasSize(9).doesNotHaveDuplicates().startsWith("4.8").endsWith("4.0");
        assertThat(page.json().at("/items/0/before").asText()).contains("Bonn");
        assertThat(page.json().at("/items/0/user").asText()).isEqualTo("engine");
        assertThat(connector.asked).first().isEqualTo("trail Question[asset=7, run=r1, user=engine]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail?asset=x", "trail?asset=-1", "trail?asset=9999999999999999999", "trail?run=", "trail?user=%20", "trail?user=a%00b",
        "trail?usr=ada", "trail?limit=0", "trail?limit=501", "trail?cursor=NA", "trail?cursor=!", "trail?cursor=MTc", "trail/verification?head=abc",
        "trail/verification?head="})
    void refusesWhatItDoesNotUnderstand(String path) {
        assertProblem(api.get(Role.STEWARD, path), 400);
        assertThat(connector.asked).isEmpty();
    }

    @Test
    void verifiesTheWholeAndAHeadNotedEarlier() {
        Answer whole = api.get(Role.STEWARD, "trail/verification");

        assertThat(whole.json().at("/whole").asBoolean()).isTrue();
        assertThat(whole.json().at("/transactions").asLong()).isEqualTo(4);
        assertThat(whole.json().at("/head").asText()).hasSize(64);
        assertThat(whole.json().at("/fault").isNull()).isTrue();

        Answer unknown = api.get(Role.STEWARD, "trail/verification?head=" + "b".repeat(64));

        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.json().at("/fault/kind").asText()).isEqualTo("unknown-head");
    }
}
