package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Vectors.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Gs1VectorsTest {

    private static final Map<String, Kind> KINDS = Map.of("gs1_bracketed", Kind.GS1_HRI, "gs1_bracketed_domain", Kind.GS1_HRI,
            "gs1_raw_fnc1_as_GS", Kind.GS1_ELEMENT_STRING, "gs1_scan_with_symbology_id", Kind.GS1_ELEMENT_STRING,
            "gs1_digital_link", Kind.DIGITAL_LINK, "gs1_digital_link_lenient", Kind.DIGITAL_LINK, "sscc", Kind.SSCC);

    private final Decoder decoder = new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));

    static Stream<Vector> labels() {
        return Stream.of("gs1_element_string", "digital_link", "gs1_keys").flatMap(file -> Vectors.of(file).stream())
                .filter(vector -> KINDS.containsKey(vector.kind()));
    }

    static Stream<Vector> modelNumbers() {
        return Vectors.of("gs1_keys").stream().filter(vector -> vector.kind().equals("gmn_check_pair"));
    }

    static Stream<Vector> dates() {
        return Vectors.of("gs1_date").stream();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void agreesWithTheTable(Vector vector) {
        Decoder.Decoded decoded = decode(KINDS.get(vector.kind()), vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid()) {
            assertThat(decoded.canonical()).describedAs("%s", decoded.json()).isEqualTo(vector.canonical());
        }
    }

    @ParameterizedTest
    @MethodSource("modelNumbers")
    void checksThePairOfAModelNumber(Vector vector) {
        Decoder.Decoded decoded = decode(Kind.GS1_HRI, "(8013)" + vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid()) {
            assertThat(decoded.canonical()).isEqualTo("(8013)" + vector.canonical());
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void findsTheDayOfADate(Vector vector) {
        Decoder.Decoded decoded = decode(Kind.GS1_HRI, "(01)09521234543213(17)" + vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid()) {
            assertThat(decoded.identifier().parts()).containsEntry("expiryDate", vector.canonical());
        }
    }

    private Decoder.Decoded decode(Kind kind, String input) {
        return decoder.decode(Optional.of(kind), Optional.empty(), input);
    }
}
