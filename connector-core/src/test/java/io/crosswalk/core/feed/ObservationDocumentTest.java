package io.crosswalk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationDocumentTest {

    private static Identifier serial(String raw) {
        return new Identifier(Kind.SERIAL, "acme", raw, raw.strip(), raw.strip().replace("-", ""), null,
                Verdict.VALID_UNCHECKED, List.of(), Map.of(), Map.of());
    }

    private static final Identifier IMEI = new Identifier(Kind.IMEI, null, "49-015420-323751-8", "490154203237518",
            "49015420323751", "490154203237518", Verdict.VALID, List.of("a", "b"), Map.of("tac", "49015420", "snr", "323751"),
            Map.of("looks_like", "x"));

    private static Observation full() {
        return new Observation(
                Map.of(CanonicalField.SERIAL, " SN-1 ", CanonicalField.IMEI, IMEI.raw(), CanonicalField.LOCATION, "Köln",
                        CanonicalField.COMPONENT_SERIAL, "A\nB", CanonicalField.LOT, "written otherwise"),
                Map.of(CanonicalField.SERIAL, List.of(serial(" SN-1 ")), CanonicalField.IMEI, List.of(IMEI),
                        CanonicalField.COMPONENT_SERIAL, List.of(serial("A"), serial("B")),
                        CanonicalField.LOT, List.of(serial("L1"))));
    }

    @Test
    void isCompactAndInTheOrderOfTheModel() {
        assertThat(ObservationDocument.write(full())).isEqualTo("{\"values\":{\"lot\":\"written otherwise\",\"location\":\"Köln\"},"
                + "\"identifiers\":{\"serial\":[{\"display\":\"SN-1\",\"raw\":\" SN-1 \",\"key\":\"SN1\",\"scope\":\"acme\","
                + "\"verdict\":\"VALID_UNCHECKED\"}],"
                + "\"lot\":[{\"kind\":\"SERIAL\",\"display\":\"L1\",\"scope\":\"acme\",\"verdict\":\"VALID_UNCHECKED\"}],"
                + "\"imei\":[{\"display\":\"490154203237518\",\"raw\":\"49-015420-323751-8\",\"key\":\"49015420323751\","
                + "\"canonical\":\"490154203237518\",\"verdict\":\"VALID\",\"reasons\":[\"a\",\"b\"],"
                + "\"parts\":{\"snr\":\"323751\",\"tac\":\"49015420\"},\"hints\":{\"looks_like\":\"x\"}}],"
                + "\"componentSerial\":[{\"display\":\"A\",\"scope\":\"acme\",\"verdict\":\"VALID_UNCHECKED\"},"
                + "{\"display\":\"B\",\"scope\":\"acme\",\"verdict\":\"VALID_UNCHECKED\"}]}}");
    }

    @Test
    void readsBackWhatWasWritten() {
        assertThat(ObservationDocument.read(ObservationDocument.write(full()))).isEqualTo(full());
    }

    @Test
    void tellsAMissingValueFromOneThatGoesWithoutSaying() {
        Observation without = new Observation(Map.of(), Map.of(CanonicalField.SERIAL, List.of(serial("SN1"))));
        Observation with = new Observation(Map.of(CanonicalField.SERIAL, "SN1"),
                Map.of(CanonicalField.SERIAL, List.of(serial("SN1"))));

        assertThat(ObservationDocument.read(ObservationDocument.write(without))).isEqualTo(without).isNotEqualTo(with);
        assertThat(ObservationDocument.read(ObservationDocument.write(with))).isEqualTo(with);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"quoted\"", "back\\slash", "tab\tand\r\nlines", "\u0001\u001F", "𝔖 and ü", "\uD800 alone",
        "{\"values\":1}", ""})
    void keepsEveryCharacter(String text) throws Exception {
        Observation observation = new Observation(Map.of(CanonicalField.NAME, text),
                Map.of(CanonicalField.SERIAL, List.of(serial("x" + text))));
        String document = ObservationDocument.write(observation);

        assertThat(ObservationDocument.read(document)).isEqualTo(observation);
        assertThat(new ObjectMapper().readTree(document).at("/values/name").asText()).isEqualTo(text);
    }

    @Test
    void readsAnObservationOfNothing() {
        Observation nothing = new Observation(Map.of(), Map.of());

        assertThat(ObservationDocument.read(ObservationDocument.write(nothing))).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"values\":", "{\"values\":{\"nope\":\"x\"},\"identifiers\":{}}"})
    void refusesWhatIsNoDocument(String text) {
        assertThatThrownBy(() -> ObservationDocument.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesTheSameContentAlikeWhateverTheOrder() {
        Map<CanonicalField, String> forth = new LinkedHashMap<>();
        forth.put(CanonicalField.NAME, "a");
        forth.put(CanonicalField.OWNER, "b");
        Map<CanonicalField, String> back = new LinkedHashMap<>();
        back.put(CanonicalField.OWNER, "b");
        back.put(CanonicalField.NAME, "a");

        assertThat(ObservationDocument.contentHash(new Observation(forth, Map.of())))
                .isEqualTo(ObservationDocument.contentHash(new Observation(back, Map.of())))
                .isNotEqualTo(ObservationDocument.contentHash(new Observation(Map.of(CanonicalField.NAME, "b",
                        CanonicalField.OWNER, "a"), Map.of())));
    }

    @Test
    void noticesADifferenceInRawTextAlone() {
        Observation plain = new Observation(Map.of(), Map.of(CanonicalField.SERIAL, List.of(serial("SN1"))));
        Observation spaced = new Observation(Map.of(), Map.of(CanonicalField.SERIAL, List.of(serial("SN1 "))));

        assertThat(ObservationDocument.contentHash(plain)).isNotEqualTo(ObservationDocument.contentHash(spaced));
    }

    @ParameterizedTest
    @CsvSource({"'',00000000-0000-0000-0000-000000000000", "SN1,a2e35ba2-abc7-b09c-8599-d0526dccee31",
        "12345678,d5c75b85-68ef-b6a5-691b-5c8a39465fab", "123456789,560d2799-f5ca-8cd5-23d8-e39e0071a2eb",
        "The quick brown fox jumps over the lazy dog,c0026631-b551-ae4c-e75f-3e8442567c1c"})
    void hashesAsThePublishedAlgorithmDoes(String text, UUID hash) {
        assertThat(ObservationDocument.contentHash(text)).isEqualTo(hash);
    }
}
