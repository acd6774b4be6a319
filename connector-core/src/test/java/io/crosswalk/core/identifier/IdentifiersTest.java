package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final ReadContext TAGS = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of(), null);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsEveryKind(Kind kind) {
        assertThat(Identifiers.read(kind, "N/A", ReadContext.NONE).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(kind, "", ReadContext.NONE).reasons()).containsExactly("empty");
        assertThat(Identifiers.schemeVersions()).contains(kind.code() + "=");
    }

    @Test
    void namesTheVersionsOfWhatReadingDependsOn() {
        assertThat(Identifiers.schemeVersions()).matches("front_end=\\d+,placeholders=\\d+,([a-z0-9_]+=\\d+,?)+")
                .contains("serial=", "gtin=", "imei=");
    }

    @ParameterizedTest
    @CsvSource({"PF-0042,PF0042", "pf 0042,PF0042", "PF_00.42/x,PF0042X", "0042,0042", "8C920EA#BH5,8C920EA#BH5"})
    void comparesSerialsWithoutCaseAndSeparators(String raw, String key) {
        assertThat(Identifiers.keyOf(Kind.SERIAL, raw)).isEqualTo(key);
        assertThat(Identifiers.read(Kind.SERIAL, raw, ReadContext.NONE).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PF42", "PF0O42", "PF-OO42", "SPF0042"})
    void keepsZerosAndLookAlikesAndPrefixesOfSerialsApart(String other) {
        assertThat(Identifiers.keyOf(Kind.SERIAL, other)).isNotEqualTo(Identifiers.keyOf(Kind.SERIAL, "PF-0042"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE4SN1", "TEST123456X", "SN1.2", "8BN1000DEFAULT", "005", "006", "UNKN0WN7", "123456789012", "AAA1"})
    void letsRealSerialsThroughThatLookLikeFillers(String serial) {
        assertThat(Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "0123456789", "aaaa", "To be filled by O.E.M", "1234567890", "98765", "SerNum0", "*****", "n. a.", "\u2014"})
    void seesFillersInSerials(String filler) {
        assertThat(Identifiers.read(Kind.SERIAL, filler, ReadContext.NONE).verdict()).isEqualTo(Verdict.PLACEHOLDER);
    }

    @Test
    void takesNumbersAsTagsThatWouldBeFillersAsSerials() {
        assertThat(Identifiers.read(Kind.ASSET_TAG, "12345", ReadContext.NONE).usable()).isTrue();
        assertThat(Identifiers.read(Kind.LOT, "1", ReadContext.NONE).usable()).isTrue();
        assertThat(Identifiers.read(Kind.SERIAL, "12345", ReadContext.NONE).usable()).isFalse();
    }

    @Test
    void knowsTheOrganisationsOwnFillersInAnySpelling() {
        ReadContext own = new ReadContext(null, Set.of("Nicht lesbar", "0815-4711"), null);

        assertThat(Identifiers.read(Kind.SERIAL, "08154711", own).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(Kind.ASSET_TAG, "NICHT LESBAR", own).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(Kind.SERIAL, "08154711", ReadContext.NONE).usable()).isTrue();
    }

    @Test
    void trustsOnlyTagsThatFitTheOrganisationsPattern() {
        assertThat(Identifiers.read(Kind.ASSET_TAG, " ct-000123", TAGS).key()).isEqualTo("CT-000123");
        assertThat(Identifiers.read(Kind.ASSET_TAG, "CT-000123", TAGS).usable()).isTrue();
        assertThat(Identifiers.read(Kind.ASSET_TAG, "11SCT-000123", TAGS).key()).isEqualTo("CT-000123");
        Identifier other = Identifiers.read(Kind.ASSET_TAG, "4338", TAGS);
        assertThat(other.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(other.reasons()).containsExactly("not_tag_pattern");
    }

    @Test
    void takesRunsOfDigitsAsTagsWhereThePatternSaysSo() {
        ReadContext digits = new ReadContext(Pattern.compile("[0-9]{6}"), Set.of(), null);

        assertThat(Identifiers.read(Kind.ASSET_TAG, "111111", digits).usable()).isTrue();
        assertThat(Identifiers.read(Kind.ASSET_TAG, "000000", digits).usable()).isFalse();
        assertThat(Identifiers.read(Kind.ASSET_TAG, "111111", ReadContext.NONE).usable()).isFalse();
    }

    @Test
    void seesAnImeiInASerialColumn() {
        Identifier read = Identifiers.read(Kind.SERIAL, "359852050062075", ReadContext.NONE);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).containsExactly("serial_is_imei", "kind_mismatch");
        assertThat(read.hints()).containsEntry("kind", "imei");
        assertThat(read.key()).isEqualTo("359852050062075");
        assertThat(Identifiers.looksLikeImei(read.key())).isTrue();
        assertThat(Identifiers.looksLikeImei("359852050062076")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8C920EA#BH5", "8c920ea#bh5", "VN-0WYGX3", "VN-OWYGX3", "MD101LL/A"})
    void seesAPartNumberInASerialColumn(String part) {
        Identifier read = Identifiers.read(Kind.SERIAL, part, ReadContext.NONE);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains("serial_is_part_number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CT-000123", "PF-000042", "VN-000123", "CN-0WYGX3-74261-7AB-0C1L", "SN-0A1B2C"})
    void takesOtherHyphensForSerials(String serial) {
        assertThat(Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE).usable()).isTrue();
        assertThat(Identifiers.read(Kind.SERIAL, "VN-0WYGX3", ReadContext.NONE.issuedBy("Acme")).usable()).isTrue();
    }

    @Test
    void takesTheSerialOutOfALenovoBarcodeOnly() {
        String barcode = "1S20QES1AB00PF1ABCDE";

        assertThat(Identifiers.read(Kind.SERIAL, barcode, ReadContext.NONE.issuedBy("Lenovo")).key()).isEqualTo("PF1ABCDE");
        assertThat(Identifiers.read(Kind.SERIAL, barcode, ReadContext.NONE.issuedBy("Acme")).key()).isEqualTo(barcode);
    }

    @Test
    void namesTheKindThatAFailedValueIs() {
        Identifier read = Identifiers.read(Kind.GTIN, "490154203237518", ReadContext.NONE);

        assertThat(read.reasons()).containsExactly("bad_length", "kind_mismatch");
        assertThat(read.hints()).containsEntry("kind", "imei");
    }

    @Test
    void takesACellApartWhereTheKindAllows() {
        assertThat(keys(Kind.IMEI, "490154203237518/352099001761481")).containsExactly("490154203237518", "352099001761481");
        assertThat(keys(Kind.SERIAL, "PF01\nPF02, PF03;PF04\n")).containsExactly("PF01", "PF02", "PF03", "PF04");
        assertThat(keys(Kind.SERIAL, "PF000001,PF000002")).containsExactly("PF000001", "PF000002");
        assertThat(keys(Kind.IMEI, "352099/00/176148/1")).containsExactly("352099001761481");
        assertThat(keys(Kind.SERIAL, "AB/12")).containsExactly("AB12");
        assertThat(keys(Kind.LOT, "L1; L2")).containsExactly("L1", "L2");
        assertThat(keys(Kind.LOT, "CV041020/A")).containsExactly("CV041020/A");
        assertThat(keys(Kind.ASSET_TAG, "3546, 3710")).containsExactly("3546", "3710");
        assertThat(Identifiers.readAll(Kind.SERIAL, "  ", ReadContext.NONE)).isEmpty();
        assertThat(Identifiers.readAll(Kind.LOT, "For Lot Numbers, see Attachment F.", ReadContext.NONE)).hasSize(1);
    }

    @Test
    void refusesACellOfManyAsOneValue() {
        assertThat(Identifiers.read(Kind.SERIAL, "PF01\nPF02", ReadContext.NONE).reasons()).containsExactly("multiple_values");
        assertThat(Identifiers.read(Kind.LOT, "L1; L2", ReadContext.NONE).reasons()).containsExactly("multiple_values");
    }

    @ParameterizedTest
    @CsvSource({"S/N: 3FHW8Z1,3FHW8Z1", "Serial No. 3FHW8Z1,3FHW8Z1", "SN 3FHW8Z1,3FHW8Z1", "SN3FHW8Z1,SN3FHW8Z1",
            "'=\"0503E000\"',0503E000", "'\"3FHW8Z1\"',3FHW8Z1", "'''0503',0503"})
    void takesLabelsAndWrappersOffButNoPrefix(String raw, String key) {
        assertThat(Identifiers.read(Kind.SERIAL, raw, ReadContext.NONE).key()).isEqualTo(key);
    }

    @Test
    void keepsWhatWasReceived() {
        Identifier read = Identifiers.read(Kind.GTIN, " 0 76847 61701 5 ", ReadContext.NONE);

        assertThat(read.raw()).isEqualTo(" 0 76847 61701 5 ");
        assertThat(read.display()).isEqualTo("0 76847 61701 5");
        assertThat(read.key()).isEqualTo("00076847617015");
    }

    @ParameterizedTest
    @CsvSource({"4.00638E+12", "'4,00638E+12'", "#####", "#N/A", "#REF!", "1-Jan", "Jan-01", "1. Jan", "01.Mrz", "1-Jan 2020", "1111222233334440"})
    void seesWhatSpreadsheetsDestroyed(String damaged) {
        Identifier read = Identifiers.read(Kind.SERIAL, damaged, ReadContext.NONE);

        assertThat(read.usable()).isFalse();
        assertThat(read.key()).isEmpty();
        assertThat(read.verdict()).isIn(Verdict.DAMAGED, Verdict.PLACEHOLDER);
    }

    @Test
    void aNumberThatACompanyKeepsToItselfIsValidThere() {
        Identifier read = Identifiers.read(Kind.GTIN, "416000336108", ReadContext.NONE);

        assertThat(read.verdict()).isEqualTo(Verdict.VALID);
        assertThat(read.reasons()).containsExactly("restricted_circulation");
    }

    @ParameterizedTest
    @CsvSource({"2012345678900,restricted_circulation", "0201234567894,restricted_circulation", "9912345678905,coupon"})
    void doubtsProductNumbersThatHoldInOneShopOnly(String digits, String reason) {
        String gtin = digits.substring(0, 12) + CheckDigits.mod10(digits.substring(0, 12));

        Identifier read = Identifiers.read(Kind.GTIN, gtin, ReadContext.NONE);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"1234567890123,1", "0201234567890,1", "9912345678900,3"})
    void takesAPackageForNoNumberOfAShop(String contained, String indicator) {
        String body = indicator + contained.substring(0, 12);

        assertThat(Identifiers.read(Kind.GTIN, body + CheckDigits.mod10(body), ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void findsLookAlikesAndSingleSlips() {
        assertThat(Identifiers.confusableKey("ITKFS1138QKT")).isEqualTo(Identifiers.confusableKey("1TKFS1138QKT"));
        assertThat(Identifiers.nearMatch("ITKFS1138QKT", "1TKFS1138QKT")).isTrue();
        assertThat(Identifiers.nearMatch("GMORVKOS", "GM0RVK0S")).isTrue();
        assertThat(Identifiers.nearMatch("5CDP336KFSW", "5CD336KFSW")).isTrue();
        assertThat(Identifiers.nearMatch("8CG00932XX", "8CG00932XZ")).isTrue();
        assertThat(Identifiers.nearMatch("8CG00932XX", "8CG00932XX")).isFalse();
        assertThat(Identifiers.nearMatch("CZC1339HN2", "CZC13301HN2")).isFalse();
        assertThat(Identifiers.nearMatch("", "1")).isFalse();
    }

    private static List<String> keys(Kind kind, String cell) {
        return Identifiers.readAll(kind, cell, ReadContext.NONE).stream().map(Identifier::key).toList();
    }

    @ParameterizedTest
    @CsvSource({"CZC1339HN2, CZC1389HN2", "CZC1339HN2, CZC139HN2", "CZC1339HN2, CZC13339HN2", "8CG009321Z, 8CG00932IZ", "1TKFS1138QKT, ITKFS1138QKT"})
    void takesOneEditForASlip(String one, String other) {
        assertThat(Identifiers.slip(one, other)).isTrue();
        assertThat(Identifiers.slip(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8CG00932XX, 8CG00932XZ", "8CG00932X7, 8CG00932Y7", "8CG00932XX, 8CG00932X", "AB123, XB123", "CZC1339HN2, CZC1339HN2", "CZC1339HN2, CZX1389HN2",
        "'', A"})
    void takesNeighboursForNeighbours(String one, String other) {
        assertThat(Identifiers.slip(one, other)).isFalse();
        assertThat(Identifiers.slip(other, one)).isFalse();
    }
}
