package io.crosswalk.core.identifier.maker;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakerFormsTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @CsvSource({"Dell,Dell", "DELL Inc.,Dell", "Hewlett-Packard,HP", "HP Inc.,HP", "HPE,HP", "hp,HP", "Apple Inc.,Apple", "Cisco Systems,Cisco",
            "LENOVO,Lenovo", "IBM,Lenovo", "APC by Schneider Electric,APC", "Oracle Corporation,Oracle", "Samsung Electronics,Samsung"})
    void knowsMakersUnderTheirNames(String name, String maker) {
        assertThat(MakerForms.of(name)).map(MakerForm::maker).contains(maker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "HPX", "Dellwood", "Acme", "Cisco Meraki", "Zebra", "Makita", "\u00c4pple", "N/A"})
    void hasNoFormForOthers(String name) {
        assertThat(MakerForms.of(name)).isEmpty();
        assertThat(MakerForms.of(null)).isEmpty();
        assertThat(MakerForms.of("Dell ".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HP,CZC1339HNO,CZC1339HN0", "HP,CNC940QNID,CNC940QN1D", "Cisco,FOC12O1X0AB,FOC1201X0AB", "Lenovo,GMORVKOS,GM0RVK0S",
            "Dell,77TXMO3,77TXM03", "Apple,C02L13ECF8JO,C02L13ECF8J0", "APC,9B22O9A00001,9B2209A00001"})
    void namesTheOneReadingThatTheAlphabetLeaves(String maker, String typed, String meant) {
        Identifier read = read(maker, typed);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).containsExactly("look_alike");
        assertThat(read.hints()).containsEntry("repair", meant).containsKey("makers_form");
        assertThat(read.key()).isEqualTo(typed);
        assertThat(read(maker, meant).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @ParameterizedTest
    @CsvSource({"HP,5CDP336KFSW", "HP,CZC4146G6", "HP,5CG9992N43", "Dell,8B3", "Dell,3FHW8Z", "Dell,78364164096", "Cisco,FOC1299X0AB",
            "Cisco,FOC1200X0AB", "Cisco,FO11234X0AB", "Cisco,FOC1234X0ABC", "Apple,C02L13E", "Apple,C02L13ECF8J2C02", "Lenovo,ABCDE"})
    void doubtsWhatHasNoFormOfItsMakerAndComparesItAsItStands(String maker, String serial) {
        Identifier read = read(maker, serial);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).containsExactly("not_makers_form");
        assertThat(read.hints()).containsKey("makers_form").doesNotContainKey("repair");
        assertThat(read.usable()).isTrue();
        assertThat(Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @ParameterizedTest
    @CsvSource({"Dell,CN7161561F0D94,component_serial", "Bosch,FD9504,date_code", "Dell,VN-0WYGX3,serial_is_part_number", "Dell,VNOWYGX3,serial_is_part_number",
            "HP,8C920EA#BH5,serial_is_part_number", "Apple,MD101LL/A,serial_is_part_number", "Apple,'MacBookPro11,1',serial_is_model",
            "Lenovo,-[84803AX]-,serial_is_model", "Cisco,359852050062075,serial_is_imei"})
    void usesNothingThatIsSomethingElse(String maker, String value, String reason) {
        Identifier read = read(maker, value);

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains(reason);
        assertThat(read.usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Dell,SN202600012345", "Dell,SN000001", "Dell,PF0000A1", "Bosch,0001", "Dell,0000ABC1"})
    void usesWhatOnlyLooksLikeSomethingElse(String maker, String serial) {
        assertThat(read(maker, serial).usable()).isTrue();
        assertThat(read(maker, serial).key()).isEqualTo(serial);
    }

    @ParameterizedTest
    @CsvSource({"12542331601,5RFDP01", "125-423-316-01,5RFDP01", "SC02L13ECF8J2,C02L13ECF8J2", "1S20QES1AB001F1ABCDE,1F1ABCDE"})
    void findsAValueUnderTheSerialThatItsMakerMakesOfIt(String scanned, String serial) {
        assertThat(Identifiers.keysOf(Kind.SERIAL, scanned)).contains(serial).startsWith(Identifiers.keyOf(Kind.SERIAL, scanned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5RFDP01", "78364164096", "0254233160", "SAAAQ7459", "", "N/A"})
    void findsOtherValuesUnderThemselvesOnly(String serial) {
        assertThat(Identifiers.keysOf(Kind.SERIAL, serial)).containsExactly(Identifiers.keyOf(Kind.SERIAL, serial));
    }

    @Test
    void readsAnExpressServiceCodeAsItsTagAndBack() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder tag = new StringBuilder();
            while (tag.length() < 7) {
                tag.append("0123456789BCDFGHJKLMNPQRSTVWXYZ".charAt(random.nextInt(31)));
            }
            String express = new java.math.BigInteger(tag.toString(), 36).toString();
            Identifier read = read("Dell", tag.toString());
            if (read.verdict() == Verdict.VALID_UNCHECKED && express.length() >= 10) {
                assertThat(read.parts()).containsEntry("express", express);
                assertThat(read("Dell", express).key()).isEqualTo(tag.toString());
            }
        }
        assertThat(read("Dell", "125-423-316-01").key()).isEqualTo("5RFDP01");
        assertThat(read("HP", "12542331601").key()).isEqualTo("12542331601");
    }

    @Test
    void datesASerialAsAHintThatNamesEveryDecade() {
        assertThat(read("HP", "CNF01207X6").hints()).containsAllEntriesOf(Map.of("year", "2010|2020", "week", "12", "confidence", "convention"));
        assertThat(read("HP", "2823S41139").hints()).containsAllEntriesOf(Map.of("year", "1988", "week", "23"));
        assertThat(read("Cisco", "JAE2445044T").hints()).containsAllEntriesOf(Map.of("year", "2020", "week", "45"));
        assertThat(read("Apple", "C02CX0ABDTTN").hints()).containsEntry("half", "2010H1|2020H1");
        assertThat(read("APC", "3B1742X12345").hints()).containsAllEntriesOf(Map.of("year", "2017", "week", "42"));
        assertThat(read("Oracle", "1634NM1100").hints()).containsAllEntriesOf(Map.of("year", "2016", "week", "34", "confidence", "weak"));
        assertThat(read("Samsung", "ZPSLG4KB00123Y").verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
        assertThat(read("HID", "23140042").hints()).containsAllEntriesOf(Map.of("year", "2023", "week", "14"));
    }

    @Test
    void decodesNothingOfARandomAppleSerial() {
        Identifier read = read("Apple", "H4TYG2XK9P");

        assertThat(read.verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
        assertThat(read.parts()).isEmpty();
        assertThat(read.hints()).isEmpty();
    }

    @Test
    void dropsTheDataIdentifierOfAnAppleBarcodeOnlyWhereTheRestProvesIt() {
        assertThat(read("Apple", "SC02L13ECF8J2").key()).isEqualTo("C02L13ECF8J2");
        assertThat(read("Apple", "SC02L13ECF8J2").reasons()).containsExactly("di_s_removed");
        assertThat(read("Apple", "SH4TYG2XK9P").key()).isEqualTo("SH4TYG2XK9P");
        assertThat(Identifiers.read(Kind.SERIAL, "SC02L13ECF8J2", ReadContext.NONE).key()).isEqualTo("SC02L13ECF8J2");
        assertThat(read("Lenovo", "SAAAQ7459").key()).isEqualTo("SAAAQ7459");
    }

    @Test
    void takesABoardOfDellForItsOwnSerialAndNamesTheMachine() {
        Identifier read = Identifiers.read(Kind.SERIAL, "/640HP72/CE129536461378/", ReadContext.NONE);

        assertThat(read.parts()).containsEntry("service_tag", "640HP72").containsEntry("board", "CE129536461378");
        assertThat(read.key()).isNotEqualTo("640HP72");
        assertThat(Identifiers.read(Kind.SERIAL, "/640/CE129536461378/", ReadContext.NONE).parts()).isEmpty();
        assertThat(Identifiers.read(Kind.SERIAL, "//////////////", ReadContext.NONE).usable()).isFalse();
    }

    @Test
    void endsInAFindingForAnyText() {
        Random random = new Random(6);
        for (String maker : new String[] {"Dell", "HP", "Apple", "Lenovo", "Cisco", "Samsung", "APC", "HID", "Sun", "Bosch"}) {
            for (int i = 0; i < 10_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = 1 + random.nextInt(24); length > 0; length--) {
                    text.append(random.nextInt(20) == 0 ? (char) (33 + random.nextInt(300)) : ALPHABET.charAt(random.nextInt(36)));
                }
                Identifier read = read(maker, text.toString());

                assertThat(read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty()).describedAs("%s", read).isTrue();
                if (read.hints().containsKey("repair") && read.reasons().contains("look_alike")) {
                    assertThat(read(maker, read.hints().get("repair")).hints()).describedAs("%s", read).doesNotContainKey("repair");
                }
            }
        }
    }

    private static Identifier read(String maker, String serial) {
        return Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE.issuedBy(maker));
    }
}
