package io.crosswalk.core.identifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "(01)09521234543213(10)LOT-7(21)SN1, LOT-7, SN1",
        "[)>{RS}06{GS}1TLOT-7{GS}SSN1{RS}{EOT}, LOT-7, SN1",
        "+A99912345/$$52001510X3/S77DEFG45Z, , ",
        "https://id.gs1.org/01/09521234543213/10/LOT-7/21/SN1, LOT-7, SN1",
        "urn:epc:id:sgtin:0614141.107346.2018, , 2018",
        "S/N: SN1 LOT: LOT-7, LOT-7, SN1",
        "LOT LOT-7; SN SN1, LOT-7, SN1",
        "REF 4711/LOT LOT-7/SN SN1, LOT-7, SN1",
        "UDI: (01)09521234543213(10)LOT-7(21)SN1, LOT-7, SN1",
    })
    void takesSerialAndLotApart(String label, String lot, String serial) {
        LabelContent content = ScannedLabels.read(label);

        assertThat(content.fields().get("lot")).isEqualTo(lot);
        assertThat(content.fields().get("serial")).isEqualTo(serial);
    }

    @Test
    void readsWordsWithTheirDates() {
        assertThat(ScannedLabels.read("SN: A1 EXP: 2027-01-31 MFG: 20250131 QTY 5 REF X-1").fields()).isEqualTo(Map.of("serial", "A1",
                "expiryDate", "2027-01-31", "productionDate", "2025-01-31", "quantity", "5", "sku", "X-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123 LOT 45", "A123 LOT:L45", "SN A123-LOT45", "SN: A1 SN: A2"})
    void doubtsWhatCannotBeTakenApartSafely(String label) {
        LabelContent content = ScannedLabels.read(label);

        assertThat(content.isReadable()).isTrue();
        assertThat(content.doubts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain text", "A123/B45", "(01)09521234543214", "+A123BJC5D6E71H", "urn:epc:id:sgtin:1.2.3", "[)>", "]d2"})
    void refusesWhatIsNoLabel(String label) {
        assertThat(ScannedLabels.read(label).isReadable()).isFalse();
    }

    @Test
    void refusesAMebibyteAtOnce() {
        assertThat(ScannedLabels.read("SN 1 ".repeat(200_000)).fault()).contains("too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123 LOT 45", "A123-LOT45", "SN123LOT456", "SN: A123 LOT: 45", "5CG0342N43 Batch 7"})
    void flagsASerialThatHoldsALot(String serial) {
        Identifier read = Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains("composite_suspect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PILOT5", "LOT5", "5CG0342N43", "A1LOTUS", "BATCHELOR1", "XLOT7", "HARLOT-9"})
    void leavesSerialsThatOnlyLookSo(String serial) {
        assertThat(Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE).usable()).isTrue();
    }
}
