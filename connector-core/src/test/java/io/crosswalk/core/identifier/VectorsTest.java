package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Vectors.Vector;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {

    private static final Map<String, Kind> KINDS = Map.of("imei14", Kind.IMEI, "serial_placeholder", Kind.SERIAL,
            "serial_real", Kind.SERIAL, "damaged", Kind.SERIAL, "repairable", Kind.SERIAL, "smbios_uuid", Kind.UUID,
            "dell_uuid", Kind.UUID, "hp_server_uuid", Kind.UUID, "dell_board_serial", Kind.SERIAL);
    private static final Map<String, String> INFERRED = Map.ofEntries(Map.entry("product_number", "sku"),
            Map.entry("part_number", "sku"), Map.entry("smbios_uuid", "uuid"), Map.entry("virtual_machine_serial", "serial"),
            Map.entry("dell_board_serial", "serial"), Map.entry("lenovo_1s", "serial"), Map.entry("epc_hex", "epc_binary"),
            Map.entry("imei14", "imei"), Map.entry("dell_service_tag", "serial"), Map.entry("dell_express_code", "serial"),
            Map.entry("cisco_serial", "serial"));

    /** Kinds whose keys are the same elements, whichever carried them. */
    private static final Set<Kind> ONE_FORM = Set.of(Kind.GS1_ELEMENT_STRING, Kind.GS1_HRI, Kind.DIGITAL_LINK, Kind.EPC_URN, Kind.EPC_BINARY);

    private final Decoder decoder = new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));

    static Stream<Vector> declared() {
        return Stream.of("gtin", "imei", "lot", "asset_tag", "serial_placeholder", "spreadsheet_damage", "meid",
                "eid_iccid", "vin", "mac_wwn", "smbios_uuid_serial").flatMap(file -> Vectors.of(file).stream())
                .filter(vector -> KINDS.containsKey(vector.kind()) || Kind.of(vector.kind()).isPresent())
                .filter(vector -> !vector.kind().equals("wwn") && !vector.kind().equals("eui64"));
    }

    static Stream<Vector> undeclared() {
        return Vectors.of("kind_inference").stream();
    }

    @ParameterizedTest
    @MethodSource("declared")
    void agreesWithTheTable(Vector vector) {
        Kind kind = KINDS.containsKey(vector.kind()) ? KINDS.get(vector.kind()) : Kind.of(vector.kind()).orElseThrow();

        Decoder.Decoded decoded = decoder.decode(Optional.of(kind), Optional.empty(), vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        Map<String, String> pieces = pieces(vector.canonical());
        if (vector.valid() && pieces.isEmpty()) {
            assertThat(decoded.canonical()).describedAs("%s", decoded.json()).isEqualTo(vector.canonical());
        }
        assertThat(decoded.identifier().parts()).describedAs("%s", decoded.json()).containsAllEntriesOf(pieces);
    }

    @ParameterizedTest
    @MethodSource("undeclared")
    void infersTheKindOfTheTable(Vector vector) {
        Decoder.Decoded decoded = decoder.decode(Optional.empty(), Optional.empty(), vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid()) {
            assertThat(decoded.kind()).isEqualTo(INFERRED.getOrDefault(vector.canonical(), vector.canonical()));
        }
    }

    static Stream<Vector> pairs() {
        return Vectors.of("serial_compare_pairs").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsWhetherTwoSpellingsAreOneName(Vector vector) {
        String[] pair = vector.input().split(" \\|\\| ");
        Identifier one = named(pair[0], vector.reason());
        Identifier other = one.kind() == Kind.MEID ? Identifiers.read(Kind.MEID, pair[1], ReadContext.NONE) : named(pair[1], vector.reason());

        assertThat(same(one, other)).describedAs("%s and %s", one, other).isEqualTo(vector.valid());
    }

    /** A name as the table writes it, with its maker in brackets or in the remark. */
    private Identifier named(String text, String reason) {
        Matcher byMaker = Pattern.compile("(.*) \\((\\w+)\\)").matcher(text);
        if (byMaker.matches()) {
            return decoder.decode(Optional.of(Kind.SERIAL), Optional.of(byMaker.group(2)), byMaker.group(1)).identifier();
        }
        Optional<String> maker = Optional.of("Dell").filter(reason::startsWith);
        return decoder.decode(Optional.empty(), maker, text).identifier();
    }

    private static boolean same(Identifier one, Identifier other) {
        if (other.kind() == Kind.UUID) {
            return other.parts().containsValue(one.key());
        }
        boolean kinds = one.kind() == other.kind() || ONE_FORM.contains(one.kind()) && ONE_FORM.contains(other.kind());
        return one.usable() && other.usable() && kinds && Objects.equals(one.scope(), other.scope())
                && one.key().equals(other.key());
    }

    static Stream<Vector> years() {
        return Vectors.of("vin_year").stream();
    }

    @ParameterizedTest
    @MethodSource("years")
    void tellsTheYearsOfAModelYearCode(Vector vector) {
        Optional<String> years = vector.input().length() == 1 ? ModelYear.of(vector.input().charAt(0)) : Optional.empty();

        assertThat(years).isEqualTo(Optional.of(vector.canonical()).filter(it -> vector.valid()));
    }

    static Stream<Vector> makers() {
        return Vectors.of("serial_vendor").stream();
    }

    @ParameterizedTest
    @MethodSource("makers")
    void readsSerialsOfTheMakerThatIsDeclared(Vector vector) {
        String issuer = vector.kind().substring(0, vector.kind().indexOf('_'));

        Decoder.Decoded decoded = decoder.decode(Optional.of(Kind.SERIAL), Optional.of(issuer), vector.input());

        assertThat(decoded.valid()).describedAs("%s", decoded.json()).isEqualTo(vector.valid());
        if (vector.valid()) {
            assertThat(decoded.identifier().parts()).describedAs("%s", decoded.json()).containsAllEntriesOf(pieces(vector.canonical()));
        }
    }

    /** Pieces as the tables write them: {@code site=CNF week=12}. */
    private static Map<String, String> pieces(String canonical) {
        return Stream.of(canonical.split(" ")).filter(piece -> piece.contains("=")).map(piece -> piece.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
