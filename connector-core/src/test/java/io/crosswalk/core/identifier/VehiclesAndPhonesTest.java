package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VehiclesAndPhonesTest {

    @Test
    void takesAVinApart() {
        Identifier read = read(Kind.VIN, "1M8GDM9AXKP042788");

        assertThat(read.parts()).isEqualTo(Map.of("wmi", "1M8", "vds", "GDM9AX", "vis", "KP042788", "plant", "P", "sequence", "042788"));
        assertThat(read.hints()).containsEntry("model_year", "1989");
        assertThat(read(Kind.VIN, "vin: 1m8-gdm9ax-kp042788").parts()).isEqualTo(read.parts());
    }

    @ParameterizedTest
    @CsvSource({"19XFB2F89CE308518,2012", "5GZCZ43D13S812715,2003", "4T1BD1FK5CU061770,2012", "WDDZF4KB1JA398744,1988|2018"})
    void tellsTheModelYearByPositionSevenInNorthAmericaOnly(String vin, String year) {
        assertThat(read(Kind.VIN, vin).hints()).containsEntry("model_year", year);
    }

    @Test
    void findsTheMakerOfFewVehiclesInTheSequence() {
        assertThat(read(Kind.VIN, "SA9AA00000B123456").parts()).containsEntry("maker_code", "123").containsEntry("sequence", "456");
    }

    @ParameterizedTest
    @CsvSource({"1M8GDM9AXKPO42788,1M8GDM9AXKP042788", "IM8GDM9AXKP042788,1M8GDM9AXKP042788", "1M8GDM9AXKPQ42788,1M8GDM9AXKP042788"})
    void readsATypedLetterAsTheDigitThatTheCheckProves(String typed, String meant) {
        Identifier read = read(Kind.VIN, typed);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.canonical()).isEqualTo(meant);
        assertThat(read.reasons()).containsExactly("look_alike_repaired");
        assertThat(read.usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1GCHK23164F1O4321", "WBAEV534X2KM1611O", "AAAAAAAIAAAAAAAAA", "1M8GDM9AXKP0427\u0130\u0131", "00000000000000000",
            "11111111111111111", "1M8GDM9AXKP04278", "II1M8GDM9AXKP0427", "1M8GDM9A_KP042788X"})
    void refusesWhatTheCheckDoesNotProve(String vin) {
        assertThat(read(Kind.VIN, vin).verdict()).isIn(Verdict.INVALID, Verdict.PLACEHOLDER);
    }

    @Test
    void namesTheSharedValuesOfTestSets() {
        assertThat(read(Kind.IMEI, "358240051111110").hints()).containsEntry("shared", "test_value");
        assertThat(read(Kind.IMEI, "004999010640000").verdict()).isEqualTo(Verdict.VALID);
        assertThat(read(Kind.IMEI, "004999010640000").hints()).containsEntry("shared", "test_value");
        assertThat(read(Kind.IMEI, "004999010640018").verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read(Kind.IMEI, "000000000000000").verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(read(Kind.EID, "89049032123451234512345678901235").hints()).containsEntry("shared", "test_value");
        assertThat(read(Kind.EID, "00000000000000000000000000000001").usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"49015420323751,490154203237518,no_check_digit_supplied", "4901542032375199,490154203237518,imeisv_supplied",
            "IMEI1: 49 015420 323751 8,490154203237518,label_stripped"})
    void completesAnImei(String typed, String canonical, String reason) {
        Identifier read = read(Kind.IMEI, typed);

        assertThat(read.usable()).isTrue();
        assertThat(read.canonical()).isEqualTo(canonical);
        assertThat(read.reasons()).contains(reason);
        assertThat(read.parts()).containsEntry("tac", "49015420").containsEntry("snr", "323751");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMEI1: 490154203237518 IMEI2: 352099001761481", "490154203237518 / IMEI2: 352099001761481",
            "490154203237518/352099001761481", "490154203237518\n352099001761481", "IMEI 490154203237518, IMEI 352099001761481"})
    void takesTheTwoRadiosOfACellApart(String cell) {
        assertThat(read(Kind.IMEI, cell).reasons()).contains("multiple_values");
        assertThat(Identifiers.readAll(Kind.IMEI, cell, ReadContext.NONE)).extracting(Identifier::key)
                .containsExactly("490154203237518", "352099001761481");
    }

    @Test
    void namesTheCheckDigitWhereTheAirsSpareZeroStandsInItsPlace() {
        Identifier read = read(Kind.IMEI, "490154203237510");

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.hints()).containsEntry("repair", "490154203237518");
    }

    @ParameterizedTest
    @CsvSource({"A0000012345678,meid", "AF0123450ABCDEC,meid"})
    void namesAnMeidInAnImeiColumn(String meid, String kind) {
        assertThat(read(Kind.IMEI, meid).hints()).containsEntry("kind", kind);
        assertThat(read(Kind.IMEI, meid).reasons()).contains("kind_mismatch");
    }

    @ParameterizedTest
    @CsvSource({"8949210031984800442,49", "89441100640012345676,44", "8934013132319434302F,34"})
    void tellsTheCountryOfASim(String iccid, String country) {
        assertThat(read(Kind.ICCID, iccid).parts()).containsEntry("country_code", country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8934013132319434302FF", "89441100640012345676F", "F8934013132319434302", "8934013132319434302f0"})
    void refusesPaddingThatPadsNothing(String iccid) {
        assertThat(read(Kind.ICCID, iccid).usable()).isFalse();
    }

    @Test
    void takesAnMeidApart() {
        assertThat(read(Kind.MEID, "29360 87365 0070 3710 0").parts()).isEqualTo(Map.of("manufacturer", "AF012345", "unit", "0ABCDE"));
        assertThat(read(Kind.MEID, "80ABCDEF").reasons()).contains("pseudo_esn");
    }

    private static Identifier read(Kind kind, String value) {
        return Identifiers.read(kind, value, ReadContext.NONE);
    }
}
