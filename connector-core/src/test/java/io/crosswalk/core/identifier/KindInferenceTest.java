package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindInferenceTest {

    @ParameterizedTest
    @CsvSource({"359852050062075,imei", "IMEI 35-209900-176148-1,imei", "A0000012345678,meid", "AF0123450abcdeC,meid", "00:1b:44:11:3a:b7,mac48",
            "001B.4411.3AB7,mac48", "00-1B-63-FF-FE-84-45-E6,eui64", "50:06:01:60:3b:a0:12:34,wwn", "04:A2:24:9A:E1:5E:80,nfc_uid",
            "E004015012345678,nfc_uid", "E2801160600002084E8F2A1B,tid", "3074257BF7194E4000001A85,epc_binary", "1M8GDM9AXKP042788,vin",
            "WDDZF4KB1JA398744,vin", "VIN: 5GZCZ43D13S812715,vin", "7501031311309,gtin", "38425876095074,gtin", "8949210031984800442,iccid",
            "89044045118427150200001000056721,eid", "urn:epc:id:giai:0614141.FA000123,epc_urn", "17081557,serial", "3FHW8Z1,serial",
            "SN3FHW8Z1,serial", "WDDZF4KB1JA39874X,serial", "VMware-42 1b ba bd 5f 4e af 7e-3a 56 b5 af 1c e1 a9 77,serial",
            "]d20109521234543213,gs1_element_string", "(01)09521234543213,gs1_element_string", "https://example.com/01/09521234543213,digital_link",
            "8934013132319434302F,iccid", "8934013132319434303F,serial", "*+A123BJC5D6E71G*,hibc", "*CT-000123*,serial",
            "S/N: 3FHW8Z1,serial", "Asset Tag: CT-000123,asset_tag", "Lot: JT13607,lot"})
    void infersTheKindFromMarksLengthAndCheck(String value, String kind) {
        assertThat(Identifiers.infer(value, ReadContext.NONE).kind().code()).isEqualTo(kind);
    }

    @Test
    void seesElementsBetweenGroupSeparators() {
        assertThat(Identifiers.infer("010952123454321310LOT1\u001d21ABC", ReadContext.NONE).kind()).isEqualTo(Kind.GS1_ELEMENT_STRING);
        assertThat(Identifiers.infer("\u001d0109521234543213", ReadContext.NONE).kind()).isEqualTo(Kind.GS1_ELEMENT_STRING);
        assertThat(Identifiers.infer("[)>\u001e06\u001dSSA10197\u001e\u0004", ReadContext.NONE).kind()).isEqualTo(Kind.ISO15434);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "", "35", "6.37702E+15", "DEADBEEFCAFE", "201312345678", "#####", "3546, 3710", "000000000000000", "release-keys",
            "490154203237518/352099001761481", "1M8GDM9AXKP042788 | 5GZCZ43D13S812715"})
    void trustsNothingThatSaysLittle(String value) {
        assertThat(Identifiers.infer(value, ReadContext.NONE).usable()).isFalse();
    }

    @Test
    void namesTheKindOfSeveralValuesInOne() {
        Identifier cell = Identifiers.infer("490154203237518/352099001761481", ReadContext.NONE);

        assertThat(cell.kind()).isEqualTo(Kind.IMEI);
        assertThat(cell.reasons()).contains("multiple_values");
        assertThat(Identifiers.infer("490154203237518/CT-000123", ReadContext.NONE).kind()).isEqualTo(Kind.SERIAL);
    }

    @Test
    void believesTheFormOfTheMakerThatIsNamed() {
        assertThat(Identifiers.infer("12542331601", ReadContext.NONE.issuedBy("Dell")).key()).isEqualTo("5RFDP01");
        assertThat(Identifiers.infer("12542331601", ReadContext.NONE).key()).isEqualTo("12542331601");
    }

    @ParameterizedTest
    @CsvSource({"serial,359852050062075,imei", "gtin,490154203237518,imei", "imei,1M8GDM9AXKP042788,vin", "vin,490154203237518,imei",
            "iccid,89044045118427150200001000056721,eid", "serial,1M8GDM9AXKP042788,vin", "serial,A0000012345678,meid",
            "mac48,A0000012345678,meid"})
    void namesTheOtherKindAndKeepsTheDeclaredOne(String declared, String value, String kind) {
        Identifier read = Identifiers.read(Kind.of(declared).orElseThrow(), value, ReadContext.NONE);

        assertThat(read.kind().code()).isEqualTo(declared);
        assertThat(read.reasons()).contains("kind_mismatch");
        assertThat(read.hints()).containsEntry("kind", kind);
    }
}
