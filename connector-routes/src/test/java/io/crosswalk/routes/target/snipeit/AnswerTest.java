package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            017-create-duplicate-tag | asset_tag: The asset tag must be unique.
            018-create-missing-fields | model_id: The model id field is required.; status_id: The status id field is required.
            022-create-unknown-model | model_id: The selected model id is invalid.
            030-patch-unknown-id | Asset does not exist.
            032-patch-duplicate-tag | asset_tag: The asset tag must be unique.
            033-bad-json | Invalid JSON
            059-restore-collides | Error restoring Asset: The asset tag must be unique.
            080-unique-create | serial: The serial must be unique.
            083-unique-patch-other | serial: The serial must be unique.
            """)
    void anErrorIsNoSuccessWhateverTheStatus(String name, String text) {
        Answer answer = Recorded.exchange(name).answer();

        assertThat(answer.meaning()).isEqualTo(Answer.Meaning.REFUSED);
        assertThat(answer.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"007-create-asset", "026-patch-one-field", "008-byserial-hit", "013-bytag-hit", "049-index-beyond", "004-list-statuslabels"})
    void aSuccessIsOne(String name) {
        assertThat(Recorded.exchange(name).answer().ok()).isTrue();
    }

    @Test
    void readsTheShapeOfVersion60() {
        Answer answer = Answer.of("it", 422, """
                {"message": "The given data was invalid.", "errors": {"asset_tag": ["The asset tag must be unique."]}}""");

        assertThat(answer.text()).isEqualTo("asset_tag: The asset tag must be unique.");
        assertThat(answer.blames("asset_tag")).isTrue();
        assertThat(answer.blames("serial")).isFalse();
        assertThat(answer.sentence()).isFalse();
    }

    @Test
    void aMissIsASentenceAndAListOfFaultsIsNone() {
        assertThat(Recorded.exchange("009-byserial-miss").answer().sentence()).isTrue();
        assertThat(Recorded.exchange("031-get-unknown-id").answer().sentence()).isTrue();
        assertThat(Recorded.exchange("017-create-duplicate-tag").answer().sentence()).isFalse();
        assertThat(Recorded.exchange("038-unknown-path").answer().sentence()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"034-no-token", "035-no-token-no-accept", "036-bad-token"})
    void aRefusedTokenIsAFaultOfTheTarget(String name) {
        assertThatThrownBy(() -> Recorded.exchange(name).answer()).isInstanceOf(PermanentFault.class).hasMessageContaining("token");
    }

    @Test
    void aMissingRightIsForbidden() {
        Answer answer = Recorded.exchange("037-no-right").answer();

        assertThat(answer.meaning()).isEqualTo(Answer.Meaning.FORBIDDEN);
        assertThat(answer.text()).isEqualTo("This action is unauthorized.");
        assertThatThrownBy(() -> answer.content("GET /hardware")).isInstanceOf(PermanentFault.class).hasMessageContaining("right");
    }

    @ParameterizedTest
    @CsvSource({"200, <html>", "200, ''", "200, 'null'", "200, '{\"total\": 1, \"rows\": [{'", "502, <html>", "429, ''", "408, ''"})
    void halfAnAnswerIsNone(int status, String body) {
        assertThatThrownBy(() -> Answer.of("it", status, body)).isInstanceOf(TransientFault.class);
    }

    @Test
    void cutsEndlessReasons() {
        Answer answer = Answer.of("it", 400, "{\"messages\": \"" + "x".repeat(10_000) + "\"}");

        assertThat(answer.text()).hasSizeLessThan(600);
    }
}
