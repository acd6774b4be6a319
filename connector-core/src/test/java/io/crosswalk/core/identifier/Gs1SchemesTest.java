package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1SchemesTest {

    private static final ReadContext OWN_TAGS = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of(), null);

    @Test
    void tellsTheStatementsOfALabelAsParts() {
        Identifier read = read(Kind.GS1_ELEMENT_STRING, "]d2010952123454321310LOT1\u001d21SN1\u001d17280131");

        assertThat(read.verdict()).isEqualTo(Verdict.VALID);
        assertThat(read.canonical()).isEqualTo("(01)09521234543213(10)LOT1(21)SN1(17)280131");
        assertThat(read.parts()).containsEntry("01", "09521234543213").containsEntry("gtin", "09521234543213")
                .containsEntry("serial", "SN1").containsEntry("lot", "LOT1").containsEntry("expiryDate", "2028-01-31");
        assertThat(read.display()).isEqualTo(read.raw());
    }

    @Test
    void tellsTheCanonicalAddressOfADigitalLink() {
        Identifier read = read(Kind.DIGITAL_LINK, "HTTPS://SHOP.EXAMPLE/p/01/09521234543213/21/A%2fB?17=280131&utm=mail#top");

        assertThat(read.canonical()).isEqualTo("(01)09521234543213(21)A/B(17)280131");
        assertThat(read.parts()).containsEntry("digitalLink", "https://id.gs1.org/01/09521234543213/21/A%2FB?17=280131");
    }

    @Test
    void givesTwoLabelsThatSayTheSameOneKey() {
        String key = read(Kind.GS1_HRI, "(21)ABC(01)09521234543213").key();

        assertThat(read(Kind.DIGITAL_LINK, "https://id.gs1.org/01/09521234543213/21/ABC").key()).isEqualTo(key);
        assertThat(read(Kind.GS1_HRI, "(01)09521234543213(21)ABC(21)ABC").key()).isEqualTo(key);
        assertThat(read(Kind.GS1_HRI, "(01)09521234543213(21)abc").key()).isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"gs1_hri, (400)PO-1", "gs1_element_string, ]C199INTERNAL", "digital_link, https://a/8004/0614141FA1"})
    void saysThatALabelWithoutACheckDigitIsUnchecked(String kind, String text) {
        assertThat(read(Kind.of(kind).orElseThrow(), text).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @ParameterizedTest
    @CsvSource({"gs1_element_string, 010952123454321310LOT121SN1, suspect_merged_ai", "gs1_element_string, 99INTERNAL, missing_fnc1",
        "gs1_hri, (01)00851997007004(10)5290-201001(17)20231021(11)20201021, nonconformant_date",
        "digital_link, https://a/sscc/006141411234567890, withdrawn_alias",
        "digital_link, https://brand.example.com/01/9520123456788, zero_suppressed_gtin"})
    void takesADoubtfulLabelApartButDoesNotTrustIt(String kind, String text, String reason) {
        Identifier read = read(Kind.of(kind).orElseThrow(), text);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains(reason);
        assertThat(read.canonical()).startsWith("(");
    }

    @ParameterizedTest
    @CsvSource({"gs1_element_string, 'https://a/01/12312312312333', unknown_ai", "gs1_hri, '\u001d0112345678901231', bad_format",
        "digital_link, '(01)12345678901231', bad_scheme", "digital_link, ']d2https://a/01/12312312312333', bad_scheme",
        "gs1_element_string, 'A\u0661', non_ascii_digit", "gs1_hri, '(10)LOT\ufffd', broken_text", "gs1_hri, '   ', empty",
        "gs1_hri, 'n/a', placeholder_listed", "gs1_element_string, '0112345678901234', bad_check_digit"})
    void refusesWhatIsNoSuchLabel(String kind, String text, String reason) {
        Identifier read = read(Kind.of(kind).orElseThrow(), text);

        assertThat(read.usable()).isFalse();
        assertThat(read.verdict()).isNotEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains(reason);
    }

    @Test
    void refusesLongLabelsEarly() {
        assertThat(read(Kind.GS1_HRI, "(99)" + "A".repeat(1 << 20)).reasons()).contains("too_long");
        assertThat(read(Kind.GS1_HRI, "(99)" + "A".repeat(91)).reasons()).contains("too_long");
        assertThat(read(Kind.GS1_HRI, "(99)" + "A".repeat(90)).usable()).isTrue();
        assertThat(read(Kind.GS1_HRI, "(99)A" + " ".repeat(1 << 20)).canonical()).isEqualTo("(99)A");
    }

    @Test
    void namesTheStatementThatIsWrong() {
        assertThat(read(Kind.GS1_HRI, "(01)09521234543213(21)ABC DEF").parts()).containsEntry("faultyAi", "21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(8004)0614141FA000123", "]C180040614141FA000123", "https://id.gs1.org/8004/0614141FA000123",
        "http://tags.example/x/8004/0614141FA000123?linkType=gs1:pip", "urn:epc:id:giai:0614141.FA000123"})
    void readsAnAssetTagOutOfEveryCarrier(String text) {
        Identifier read = Identifiers.read(Kind.ASSET_TAG, text, OWN_TAGS);

        assertThat(read.verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
        assertThat(read.canonical()).isEqualTo("(8004)0614141FA000123");
    }

    @ParameterizedTest
    @CsvSource({"(8003)00614141123452ABC, (8003)00614141123452ABC", "urn:epc:id:grai:0614141.12345.ABC, (8003)00614141123452ABC",
        "https://id.gs1.org/8003/00614141123452ABC, (8003)00614141123452ABC"})
    void readsAReturnableAssetAsATag(String text, String canonical) {
        assertThat(Identifiers.read(Kind.ASSET_TAG, text, OWN_TAGS).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"(8003)00614141123453ABC, bad_check_digit", "(8004)FA000123, bad_company_prefix", "(8004), empty_value",
        "https://id.gs1.org/8004/0614141FA%20000123, bad_character", "urn:epc:id:grai:0614141.123456.ABC, bad_prefix_or_item_length",
        "(8003)00000000000000, placeholder_all_zero"})
    void refusesATagOnAFaultyCarrier(String text, String reason) {
        Identifier read = Identifiers.read(Kind.ASSET_TAG, text, OWN_TAGS);

        assertThat(read.usable()).isFalse();
        assertThat(read.reasons()).contains(reason);
    }

    private static Identifier read(Kind kind, String text) {
        return Identifiers.read(kind, text, ReadContext.NONE);
    }
}
