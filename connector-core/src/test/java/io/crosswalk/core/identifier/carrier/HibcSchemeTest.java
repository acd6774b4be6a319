package io.crosswalk.core.identifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HibcSchemeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    /** The table of examples in ANSI/HIBC 2.6, with the check character reckoned here: {@code L} is the link. */
    @ParameterizedTest
    @CsvSource({
        "+05271L, , , 2005-09-28, ",
        "+$3C001L, 3C001, , , ",
        "+$$09053C001L, 3C001, , 2005-09-30, ",
        "+$$20928053C001L, 3C001, , 2005-09-28, ",
        "+$$30509283C001L, 3C001, , 2005-09-28, ",
        "+$$4050928223C001L, 3C001, , 2005-09-28, ",
        "+$$5052713C001L, 3C001, , 2005-09-28, ",
        "+$$605271223C001L, 3C001, , 2005-09-28, ",
        "+$$73C001L, 3C001, , , ",
        "+$$82409053C001L, 3C001, , 2005-09-30, 24",
        "+$$82420928053C001L, 3C001, , 2005-09-28, 24",
        "+$$8244050928223C001L, 3C001, , 2005-09-28, 24",
        "+$$824605271223C001L, 3C001, , 2005-09-28, 24",
        "+$$82473C001L, 3C001, , , 24",
        "+$$824L, , , , 24",
        "+$$90010009053C001L, 3C001, , 2005-09-30, 100",
        "+$$9001005052713C001L, 3C001, , 2005-09-28, 100",
        "+$$90010073C001L, 3C001, , , 100",
        "+$$+09050001L, , 0001, 2005-09-30, ",
        "+$$+3050928XYZ456789012345678L, , XYZ456789012345678, 2005-09-28, ",
        "+$$+70001L, , 0001, , ",
        "+$+0001L, , 0001, , ",
        "+A99912345/9901510X3, 10X3, , 1999-01-15, ",
        "+A99912345/$$52001510X3, 10X3, , 2020-01-15, ",
        "+A99912345/$$52001510X3/16D20111212/S77DEFG45, 10X3, 77DEFG45, 2020-01-15, ",
        "+A99912345/$$52001510X3/14D20200131/Q500, 10X3, , 2020-01-15, 500",
        "+A99912345/S77DEFG45/16D20111212, , 77DEFG45, , ",
        "+E20831269/$$8020423286539, 286539, , 2023-04-30, 2",
        "+H124009993019351/1715160668893E07, 60668893E07, , 2017-05-31, ",
    })
    void readsEveryFormOfTheSecondPart(String unchecked, String lot, String serial, String expiry, String quantity) {
        Identifier read = read(unchecked + check(unchecked));

        assertThat(read.verdict()).describedAs("%s", read).isEqualTo(Verdict.VALID);
        assertThat(read.parts().get("lot")).isEqualTo(lot);
        assertThat(read.parts().get("serial")).isEqualTo(serial);
        assertThat(read.parts().get("expiryDate")).isEqualTo(expiry);
        assertThat(read.parts().get("quantity") == null ? null : Integer.valueOf(read.parts().get("quantity")))
                .isEqualTo(quantity == null ? null : Integer.valueOf(quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "+$$13053C001L, bad_date", "+$$20931053C001L, bad_date", "+$$30513283C001L, bad_date", "+$$4050928253C001L, bad_date",
        "+$$5053673C001L, bad_date", "+$$8A409053C001L, bad_quantity", "+$$A3C001L, bad_date_flag", "+$$L, empty_element", "+$L, empty_element",
        "+$$+L, empty_element", "+05400L, bad_date", "+A999123456789012345678905, bad_length", "+A9991234A, bad_format", "+A9995, bad_length",
        "+A9991-345, bad_format", "+A99912345/, empty_element", "+A99912345//S1, empty_element", "+A99912345/16D20111312, bad_date",
        "+A99912345/FX, unknown_data_identifier", "+$$71234567890123456789L, too_long", "+$$09L, bad_date"})
    void refusesAFaultyPartThoughItsCheckHolds(String unchecked, String reason) {
        Identifier read = read(unchecked + check(unchecked));

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    @Test
    void judgesEverySingleWrongCharacterAsTheStandardDoes() {
        for (String right : new String[] {"+A123BJC5D6E71G", "+H373VBJR062502A3F", "+A99912345/$$52001510X33"}) {
            for (int at = 1; at < right.length(); at++) {
                for (char c : ALPHABET.toCharArray()) {
                    String wrong = right.substring(0, at) + c + right.substring(at + 1);

                    assertThat(read(wrong).verdict() == Verdict.VALID).describedAs(wrong).isEqualTo(wrong.equals(right));
                }
            }
        }
    }

    @Test
    void knowsThatASumMissesExchangedNeighbours() {
        assertThat(read("+A123BCJ5D6E71G").verdict()).isEqualTo(Verdict.VALID); // modulo 43 has no weights
        assertThat(read("+A123BJC5D6E7G1").verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void acceptsTheRightCheckCharacterForAnyProduct() {
        Random random = new Random(43);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder("+H");
            for (int n = 4 + random.nextInt(16); n > 0; n--) {
                text.append(ALPHABET.charAt(random.nextInt(36)));
            }
            text.append(random.nextInt(10));
            String right = text.toString() + check(text.toString());

            assertThat(read(right).verdict()).describedAs(right).isEqualTo(Verdict.VALID);
            assertThat(read(right).canonical()).isEqualTo(right);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"*+A123BJC5D6E71G*|+A123BJC5D6E71G", "]C0+A123BJC5D6E71G|+A123BJC5D6E71G", "  +A123BJC5D6E71G  |+A123BJC5D6E71G",
        "* +A123BJC5D6E71G *|"}, delimiter = '|')
    void knowsWhatIsPrintedAround(String text, String canonical) {
        assertThat(read(text).canonical()).isEqualTo(canonical);
    }

    @Test
    void keepsABlankThatIsTheCheckCharacter() {
        String unchecked = "+A123BJC5D6E" + unchecked("+A123BJC5D6E", ' ');

        assertThat(read(unchecked + ' ').verdict()).isEqualTo(Verdict.VALID);
        assertThat(read(unchecked + '_').key()).isEqualTo(read(unchecked + ' ').key());
        assertThat(read('*' + unchecked + " *").key()).isEqualTo(read(unchecked + ' ').key());
        assertThat(read(unchecked).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Identifiers.read(Kind.UDI, "UDI: " + unchecked + "  ", ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID);
        assertThat(ScannedLabels.read(unchecked + ' ').isReadable()).isTrue();
    }

    @Test
    void readsTwoBarCodesScannedTogether() {
        Identifier read = read("+A123BJC5D6E71G+$$52001510X3GD");

        assertThat(read.verdict()).isEqualTo(Verdict.VALID);
        assertThat(read.parts()).containsEntry("pcn", "BJC5D6E7").containsEntry("lot", "10X3");
        String otherLink = "+$$52001510X3H";
        assertThat(read("+A123BJC5D6E71G" + otherLink + check(otherLink)).reasons()).contains("bad_link_character");
    }

    @Test
    void readsTwoBarCodesWhoseCheckCharactersArePlusAndBlank() {
        Identifier read = read("+A123BJCMD6E79++$$52001510X3+ ");

        assertThat(read.verdict()).isEqualTo(Verdict.VALID);
        assertThat(read.parts()).containsEntry("pcn", "BJCMD6E7").containsEntry("lot", "10X3");
        assertThat(read("+A123BJCMD6E79++$$52001510X3+").verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+A99912345/$10X3/17D20111231", "+A99912345/$10X3/1T55", "+A99912345/$10X3/16D2011123"})
    void refusesWhatMayNotStandBehindALot(String unchecked) {
        assertThat(read(unchecked + check(unchecked)).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesAtOnceWhatIsLongerThanAnyBarCode() {
        assertThat(read("+$".repeat(2_000)).reasons()).contains("too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"++A999MODELIDENTIFIER11S9", "++A999MODELIDENTIFIER12S8", "++1999MODELIDENTIFIER11S8", "++A999S8",
        "++A999MODELIDENTIFIERTOOLONG11S8"})
    void refusesAFaultyNameOfAModel(String text) {
        assertThat(read(text).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void provesTheNameOfAModel() {
        Identifier read = read("++A999MODELIDENTIFIER11S8");

        assertThat(read.verdict()).isEqualTo(Verdict.VALID);
        assertThat(read.parts()).containsEntry("basicUdiDi", "++A999MODELIDENTIFIER11S8").doesNotContainKey("serial");
    }

    @Test
    void saysWhatIsNamed() {
        assertThat(read("+A123BJC5D6E71G").hints()).containsEntry("names", "product");
        assertThat(read("+A99912345/$$52001510X33").hints()).containsEntry("names", "lot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+A", "+A1", "+AB", "+$", "+$$", "+a123bjc5d6e71g", "A123BJC5D6E71G", "+A123BJC5D6E7#G", "*", "**", "+++", "+ "})
    void refusesFragments(String text) {
        assertThat(read(text).usable()).isFalse();
    }

    private static String unchecked(String start, char wanted) {
        for (char c : ALPHABET.substring(0, 36).toCharArray()) {
            if (check(start + c + '1') == wanted) {
                return c + "1";
            }
        }
        throw new IllegalStateException("no character gives " + wanted);
    }

    private static char check(String text) {
        return ALPHABET.charAt(text.chars().map(ALPHABET::indexOf).sum() % 43);
    }

    private static Identifier read(String text) {
        return Identifiers.read(Kind.HIBC, text, ReadContext.NONE);
    }
}
