package io.crosswalk.core.identifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UdiSchemeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UDI: (01)00844588018800(21)SN1|DI=00844588018800 serial=SN1",
        "GS1: (01)00844588018800(21)SN1|DI=00844588018800 serial=SN1",
        "UDI: 00718175003305|DI=00718175003305",
        "]d20100844588018442172804301 0L1|",
        "https://id.gs1.org/01/00844588018800/21/SN1|DI=00844588018800 serial=SN1",
        "+A99912345/$$52001510X33|DI=A99912345 exp=2020-01-15 lot=10X3",
        "HIBCC: +A123BJC5D6E71G|DI=A123BJC5D6E71",
        "+A99912345/$$52001510X3/16D20111212/S77DEFG457|DI=A99912345 exp=2020-01-15 lot=10X3 mfg=2011-12-12 serial=77DEFG45",
        "=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123|"
            + "DI=A9999XYZ100T0944 serial=000025 donation=A99971312345600 exp=2014-02-01 mfg=2013-02-01 lot=000000000000XYZ123",
        "ICCBBA:=/A9999XYZ100T0944=,000025|DI=A9999XYZ100T0944 serial=000025",
        "=+06000=/A9999XYZ100T0944=,000025|DI=A9999XYZ100T0944 serial=000025",
    })
    void bringsAllAgenciesIntoOneForm(String label, String canonical) {
        Identifier read = read(label);

        assertThat(read.usable()).describedAs("%s", read).isEqualTo(canonical != null);
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @Test
    void readsDatesOfEightDigitsButDoubtsThem() {
        Identifier read = read("UDI: (01)00851997007004(10)5290-201001(17)20231021(11)20201021");

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains("nonconformant_date");
        assertThat(read.parts()).containsEntry("di", "00851997007004").containsEntry("lot", "5290-201001").containsEntry("exp", "2023-10-21")
                .containsEntry("mfg", "2020-10-21");
    }

    @ParameterizedTest
    @CsvSource({
        "HIBCC:00841523106432, bad_check_digit", "HIBCC:00841523106431, agency_mismatch", "GS1:+A123BJC5D6E71G, agency_mismatch",
        "(01)00844588018924(10)L1, bad_check_digit", "(10)L1, missing_device_identifier", "UDI:, empty", "UDI: 1234, bad_length",
        "+A123BJC5D6E71H, bad_check_character", "=/A9999XYZ100T094, too_short", "=>014400=/A9999XYZ100T0944, bad_date",
        "=!A9999, unknown_data_identifier", "(01)00844588018800(99, bad_format"})
    void refusesWhatBreaksTheRulesOfItsAgency(String label, String reason) {
        Identifier read = read(label);

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    /** 250 of 1057 identifiers of this agency in the FDA's register have no check character, and none has its plus. */
    @ParameterizedTest
    @CsvSource({"H373V06050L38, H373V06050L3", "M204518083AA0, M204518083AA0"})
    void readsIdentifiersAsARegisterKeepsThemButDoubtsThem(String stored, String device) {
        Identifier read = read(stored);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.canonical()).isEqualTo("DI=" + device);
        assertThat(read.reasons()).contains("missing_plus");
    }

    @Test
    void tellsAModelFromAUnit() {
        assertThat(read("++A999MODELIDENTIFIER11S8").canonical()).isEqualTo("++A999MODELIDENTIFIER11S8");
        assertThat(read("(8013)1987654Ad4X4bL5ttr2310c2K").parts()).doesNotContainKeys("di", "serial");
        assertThat(read("(01)00844588018800").hints()).containsEntry("names", "product");
        assertThat(read("(01)00844588018800(10)L1").hints()).containsEntry("names", "lot");
        assertThat(read("(01)00844588018800(21)S1").hints()).doesNotContainKey("names");
    }

    private static Identifier read(String label) {
        return Identifiers.read(Kind.UDI, label, ReadContext.NONE);
    }
}
