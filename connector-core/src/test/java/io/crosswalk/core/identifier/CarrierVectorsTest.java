package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Vectors.Vector;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of radio tags, addresses and industrial and medical labels. */
class CarrierVectorsTest {

    private static final Map<String, Kind> KINDS = Map.of("epc_hex", Kind.EPC_BINARY, "rfid_tid", Kind.TID, "mh10_di", Kind.DI,
            "udi_basic_hibc", Kind.HIBC, "udi_hri", Kind.UDI, "udi_agency", Kind.UDI);

    private final Decoder decoder = new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));

    static Stream<Vector> vectors() {
        return Stream.of("epc_urn", "rfid_nfc", "mac_wwn", "di_15434", "hibc_udi").flatMap(file -> Vectors.of(file).stream())
                .filter(vector -> kind(vector).isPresent());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agreesWithTheTable(Vector vector) {
        Decoder.Decoded decoded = decoder.decode(kind(vector), Optional.empty(), vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid() && vector.canonical().startsWith("LIC=")) {
            tellsTheParts(decoded, vector.canonical());
        } else if (vector.valid()) {
            String[] forms = vector.canonical().split(" = ");
            assertThat(decoded.canonical()).describedAs("%s", decoded.json()).isEqualTo(forms[0]);
            if (forms.length > 1) {
                assertThat(decoded.identifier().parts()).containsEntry("elements", forms[1]);
            }
        }
    }

    private static void tellsTheParts(Decoder.Decoded decoded, String canonical) {
        for (String part : canonical.replaceFirst(" \\|.*", "").split(" ")) {
            String[] said = part.split("=");
            assertThat(decoded.identifier().parts()).containsEntry(said[0].toLowerCase(Locale.ROOT), said[1]);
        }
    }

    private static Optional<Kind> kind(Vector vector) {
        return Optional.ofNullable(KINDS.get(vector.kind())).or(() -> Kind.of(vector.kind()));
    }
}
