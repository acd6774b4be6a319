package io.crosswalk.core.identifier.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1LabelsTest {

    private static final String PHONE = "(01)09521234543213(10)LOT-7(21)SN1(11)260131(17)280200(8040)490154203237518"
            + "(8041)352099001761481(8042)89049032123451234512345678901235";

    @Test
    void takesALabelApart() {
        ElementString label = read(PHONE).elements();

        assertThat(label.fields()).isEqualTo(Map.of("gtin", "09521234543213", "lot", "LOT-7", "serial", "SN1",
                "productionDate", "2026-01-31", "expiryDate", "2028-02-29", "imei", "490154203237518",
                "imei2", "352099001761481", "eid", "89049032123451234512345678901235"));
        assertThat(label.value("17")).contains("280200");
        assertThat(label.value("99")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(01)09521234543213(10)A/B(21)SN1", "]C1010952123454321310A/B\u001d21SN1",
        "\u001d010952123454321310A/B\u001d21SN1", "https://shop.example/01/09521234543213/10/A%2FB/21/SN1",
        "(01) 09521234543213 (10) A/B\n(21) SN1"})
    void readsTheSameOutOfEveryForm(String text) {
        assertThat(read(text).elements().bracketed()).isEqualTo("(01)09521234543213(10)A/B(21)SN1");
        assertThat(read(text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"(01)09521234543213(10)A/B(21)SN1(17)280131, https://id.gs1.org/01/09521234543213/10/A%2FB/21/SN1?17=280131",
        "(21)SN1(01)09521234543213, https://id.gs1.org/01/09521234543213/21/SN1",
        "(01)09521234543213(235)X(10)L, https://id.gs1.org/01/09521234543213/235/X?10=L",
        "(8004)0614141FA+1, https://id.gs1.org/8004/0614141FA%2B1"})
    void writesTheCanonicalAddress(String text, String address) {
        assertThat(read(text).elements().digitalLink()).contains(address);
        assertThat(read(address).elements().digitalLink()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(10)LOT", "(01)09521234543213(21)A(8040)490154203237518", "(99)INTERNAL"})
    void writesNoAddressForWhatHasNone(String text) {
        assertThat(read(text).elements().digitalLink()).isEmpty();
    }

    @Test
    void writesNoAddressForStatementsThatNoLabelCanMake() {
        assertThat(new ElementString(List.of(new Element("0", "1"))).digitalLink()).isEmpty();
        assertThat(new ElementString(List.of(new Element("8006", "1"))).gtin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010952123454321310LOT121SN1, suspect_merged_ai", "]C101095212345432131021A21B, suspect_merged_ai",
        "(01)00851997007004(10)5290(17)20231021, nonconformant_date", "https://a/sscc/006141411234567890, withdrawn_alias",
        "https://a/01/9521234543213, zero_suppressed_gtin", "99ABC, missing_fnc1", "(00)000000000000000000, placeholder_all_zero"})
    void readsButDoubts(String text, String doubt) {
        assertThat(read(text).isReadable()).describedAs("%s", read(text)).isTrue();
        assertThat(read(text).doubts()).containsExactly(doubt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(01)09521234543213(10)LOT121SN1", "]d2010952123454321310LOT121SN1\u001d11260131",
        "]d2010952123454321310LOT121SN1\u001d21SN2", "]d2010952123454321310LOT2100", "]d2010952123454321310LOT21",
        "]d2010952123454321310" + "21SN1"})
    void doubtsALotOnlyWhereASerialMayHideInIt(String text) {
        assertThat(read(text).isReadable()).describedAs("%s", read(text)).isTrue();
        assertThat(read(text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(17)20231321", "(17)19231021", "(17)2023102", "(10)LOT(17)2023-10-21"})
    void repairsNoOtherDate(String text) {
        assertThat(read(text).isReadable()).isFalse();
    }

    @Test
    void notesWhatTheAddressOfAKeyHides() {
        assertThat(read("https://id.gs1.org/21/ABC/01/09521234543213").notes()).containsExactly("ai_before_key_ignored");
        assertThat(read("https://id.gs1.org/shop/01/09521234543213").notes()).isEmpty();
    }

    @Test
    void knowsAnUnmarkedScanByItsCheckDigit() {
        assertThat(read("010952123454321321SN1").notes()).containsExactly("missing_fnc1");
        assertThat(read("010952123454321421SN1").fault()).contains("bad_check_digit");
    }

    @Test
    void namesTheStatementThatIsWrong() {
        assertThat(read("(01)09521234543213(21)ABC DEF").faultyAi()).contains("21");
        assertThat(read("(01)09521234543213(77)ABC").faultyAi()).isEmpty();
    }

    @Test
    void refusesMoreStatementsThanASymbolHolds() {
        assertThat(read("(99)A".repeat(64)).isReadable()).isTrue();
        assertThat(read("(99)A".repeat(65)).fault()).contains("too_many_elements");
    }

    private static Gs1Label read(String text) {
        return Gs1Labels.read(text, Strictness.SYNTAX);
    }
}
