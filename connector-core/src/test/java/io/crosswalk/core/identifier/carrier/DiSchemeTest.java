package io.crosswalk.core.identifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiSchemeTest {

    private static final Set<String> OWN_WORDS = Set.of("uii", "cage", "company", "expiryText");

    @ParameterizedTest
    @CsvSource({"SSA10197, serial, SA10197", "1TL0T-7, lot, L0T-7", "1P5530-00, sku, 5530-00", "11SCT-000001, assetTag, CT-000001",
        "18S0CVA512345, serial, 12345", "18S0CVA512345, cage, 0CVA5", "23SD0509984A2A0, mac, D0:50:99:84:A2:A0", "14D20260131, expiryDate, 2026-01-31",
        "15D31012026, expiryDate, 2026-01-31", "16D20240131, productionDate, 2024-01-31", "8P09521234543213, gtin, 09521234543213",
        "I1M8GDM9AXKP042788, vin, 1M8GDM9AXKP042788", "Q25, quantity, 25", "37SUN123456789PN+SN1, uii, UN123456789PN+SN1", "KPO-4711, purchaseOrder, PO-4711"})
    void tellsWhatTheValueMeans(String text, String word, String value) {
        Identifier read = read(text);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.parts()).containsEntry(word, value);
    }

    @ParameterizedTest
    @CsvSource({"S, empty_element", "123, unknown_data_identifier", "ABC, unknown_data_identifier", "0SABC, unknown_data_identifier",
        "1234SABC, unknown_data_identifier", "sABC, unknown_data_identifier", "16D20240132, bad_date", "16D2024013, bad_date", "D240230, bad_date",
        "10D2454, bad_date", "4D24367, bad_date", "8P09521234543214, bad_value", "13V12345678, too_short", "13V12345678A, non_digit", "Q1X, non_digit",
        "17V9889, too_short", "43S8949, bad_value"})
    void refusesWhatCannotStandBehindTheIdentifier(String text, String reason) {
        Identifier read = read(text);

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    @Test
    void doubtsAnIdentifierThatTheTableDoesNotList() {
        assertThat(read("93TABC").verdict()).isEqualTo(Verdict.SUSPECT);
    }

    @Test
    void keepsTheFirstLetterOfTheValue() {
        assertThat(read("SSA10197").canonical()).isEqualTo("S=SA10197");
        assertThat(read("SS").canonical()).isEqualTo("S=S");
    }

    @Test
    void namesOnlyFieldsThatExist() throws IOException {
        for (String line : table()) {
            String field = line.split(" ")[2];
            assertThat(field.equals("-") || OWN_WORDS.contains(field) || CanonicalField.of(field).isPresent()).describedAs(line).isTrue();
        }
    }

    @Test
    void appliesEveryRuleOfTheTable() throws IOException {
        for (String line : table()) {
            String code = line.split(" ")[0];

            assertThat(read(code + "\u00e4").usable()).describedAs(line).isFalse();
            assertThat(read(code + "1".repeat(60)).usable()).describedAs(line).isFalse();
            assertThat(read(code).usable()).describedAs(line).isFalse();
        }
    }

    @Test
    void endsInAVerdictForAnyText() {
        Random random = new Random(10);
        String alphabet = "0123456789STPDVQKLIJZA -/\u001d\u00e4";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            Identifier read = read(text.toString());

            assertThat(read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty()).describedAs("%s", read).isTrue();
        }
    }

    private static List<String> table() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(DiScheme.class.getResourceAsStream("data-identifiers.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
        }
    }

    private static Identifier read(String text) {
        return Identifiers.read(Kind.DI, text, ReadContext.NONE);
    }
}
