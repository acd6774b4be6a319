package io.crosswalk.core.identifier.epc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcUrnSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgln:0614141.12345.0, (414)0614141123452",
        "urn:epc:id:sgln:0614141.12345.400, (414)0614141123452(254)400",
        "urn:epc:id:gdti:0614141.06012.1234, (253)06141410601221234",
        "urn:epc:id:gsrn:0614141.0000010253, (8018)061414100000102534",
        "urn:epc:id:gsrnp:0614141.0000010253, (8017)061414100000102534",
        "urn:epc:id:cpi:0614141.123ABC.123456789, (8010)0614141123ABC(8011)123456789",
        "urn:epc:id:cpi:0614141.5PQ7%2FZ43.12345, (8010)06141415PQ7/Z43(8011)12345",
        "urn:epc:id:sgcn:4012345.67890.04711, (255)401234567890104711",
        "urn:epc:id:ginc:0614141.xyz3311cba, (401)0614141xyz3311cba",
        "urn:epc:id:gsin:0614141.123456789, (402)06141411234567890",
        "urn:epc:id:itip:4012345.012345.04.04.987, (8006)040123451234560404(21)987",
        "urn:epc:id:upui:1234567.089456.51qIgY)%3C%26Jp3*j7'SDB, (01)01234567894560(235)51qIgY)<&Jp3*j7'SDB",
        "urn:epc:id:pgln:1234567.89012, (417)1234567890128",
        "urn:epc:id:gid:95100000.12345.400, urn:epc:id:gid:95100000.12345.400",
        "urn:epc:id:usdod:2S194.12345678901, urn:epc:id:usdod:2S194.12345678901",
        "urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52, urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52",
        "urn:epc:id:adi:W81X9C..%23HAL9000, urn:epc:id:adi:W81X9C..%23HAL9000",
        "urn:epc:id:bic:CSQU3054383, urn:epc:id:bic:CSQU3054383",
        "urn:epc:id:imovn:9176187, urn:epc:id:imovn:9176187",
        "urn:epc:id:sgtin:0614141.107346.20.18, (01)10614141073464(21)20.18",
        "urn:epc:id:sgtin:0614141.107346.32a%2fb, (01)10614141073464(21)32a/b",
        "URN:EPC:ID:SGTIN:0614141.107346.2018, (01)10614141073464(21)2018",
        "urn:epc:tag:sgtin-96:3.0614141.812345.6789, (01)80614141123458(21)6789",
        "urn:epc:tag:gid-96:31415.271828.1414, urn:epc:id:gid:31415.271828.1414",
        "urn:epc:tag:usdod-96:3.CAGEY.5678, urn:epc:id:usdod:CAGEY.5678",
        "urn:epc:raw:96.x3074257BF7194E4000001A85, (01)80614141123458(21)6789",
        "3074257BF7194E4000001A85, (01)80614141123458(21)6789",
        "E2806894200050012345ABCD, E2806894200050012345ABCD",
    })
    void readsEveryScheme(String urn, String canonical) {
        Identifier read = read(urn);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:0614141.107346, missing_component",
        "urn:epc:id:sgtin:0614141.107346., empty_component",
        "urn:epc:id:sgtin:0614141.107346.123456789012345678901, too_long",
        "urn:epc:id:sgtin:06141.10734600.1, bad_prefix_or_item_length",
        "urn:epc:id:sgtin:0614141.107346.a%2, bad_escape",
        "urn:epc:id:sgtin:0614141.107346.a%00b, bad_escape",
        "urn:epc:id:sgtin:0614141.107346.a b, bad_character",
        "urn:epc:id:sgtin:0614141.107346.a%23b, bad_character",
        "urn:epc:id:sgtin:0614141.107346.a/b, unescaped_character_in_urn",
        "urn:epc:id:sscc:0614141.123456789, bad_prefix_or_item_length",
        "urn:epc:id:sscc:0614141.1234567890.1, non_digit",
        "urn:epc:id:sgcn:4012345.67890.0471A, non_digit",
        "urn:epc:id:itip:4012345.012345.05.04.987, bad_piece_of_total",
        "urn:epc:id:itip:4012345.012345.00.04.987, bad_piece_of_total",
        "urn:epc:id:cpi:0614141.123abc.1, bad_character",
        "urn:epc:id:cpi:0614141.123ABC.01, leading_zero",
        "urn:epc:id:cpi:0614141.123ABC, missing_component",
        "urn:epc:id:cpi:123456..1111, empty_component",
        "urn:epc:id:cpi:6282274.234748947/.94304, unescaped_character_in_urn",
        "urn:epc:id:giai:0614141., bad_asset_reference",
        "urn:epc:id:giai:0614141.123456789012345678901234, too_long",
        "urn:epc:id:gid:1.2, missing_component",
        "urn:epc:id:gid:1.2.03, leading_zero",
        "urn:epc:id:gid:268435456.2.3, value_out_of_range",
        "urn:epc:id:usdod:CAGIO.1, bad_cage_code",
        "urn:epc:id:bic:CSQU3054384, bad_check_digit",
        "urn:epc:id:bic:CSQX3054383, bad_format",
        "urn:epc:id:imovn:9176188, bad_check_digit",
        "urn:epc:id:lgtin:4012345.012345.998877, unknown_scheme",
        "urn:epc:class:sgtin:4012345.012345.998877, unknown_scheme",
        "urn:epc:idpat:sgtin:4012345.*.*, pattern_too_wide",
        "urn:epc:idpat:sgtin:*.*.*, pattern_too_wide",
        "urn:epc:id:sgtin:0614141.107346.*.1.2.3.4.5.6.7.8.9.0, too_long",
        "urn:epc:tag:sgtin-96:3.0614141.812345.A1, serial_out_of_range",
        "urn:epc:tag:sgtin-96:3.0614141.812345.274877906944, serial_out_of_range",
        "urn:epc:tag:sgtin-96:8.0614141.812345.1, bad_filter",
        "urn:epc:tag:sgtin-97:3.0614141.812345.1, unknown_scheme",
        "urn:epc:raw:96.x3074257BF7194E40, bad_length",
        "urn:epc:raw:96.12, bad_format",
        "urn:isbn:0451450523, unknown_scheme",
        "urn:epc:, missing_component",
        "urn:epc:id:sgtin, missing_component",
    })
    void refusesWhatTheStandardRefuses(String urn, String reason) {
        Identifier read = read(urn);

        assertThat(read.usable()).isFalse();
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:idpat:sgtin:4012345.098765.*, product",
        "urn:epc:idpat:cpi:123456.78901234.*, product",
        "urn:epc:class:lgtin:4012345.012345.998877, lot",
        "urn:epc:id:sgln:0614141.12345.400, location",
        "urn:epc:id:sscc:0614141.1234567890, shipment",
    })
    void saysWhatItNamesWhereThatIsNoUnit(String urn, String names) {
        assertThat(read(urn).hints()).containsEntry("names", names);
    }

    @Test
    void givesTheUriTheBitsAndTheLabelOneKey() {
        Identifier label = Identifiers.read(Kind.GS1_ELEMENT_STRING, "(01)80614141123458(21)6789", ReadContext.NONE);

        assertThat(read("urn:epc:id:sgtin:0614141.812345.6789").key()).isEqualTo(label.key())
                .isEqualTo(read("3074257BF7194E4000001A85").key())
                .isEqualTo(Identifiers.read(Kind.EPC_BINARY, "3074257BF7194E4000001A85", ReadContext.NONE).key());
    }

    @Test
    void keepsTheCaseOfASerial() {
        assertThat(read("urn:epc:id:sgtin:0614141.107346.ab").key()).isNotEqualTo(read("urn:epc:id:sgtin:0614141.107346.AB").key());
    }

    @ParameterizedTest
    @CsvSource({"urn:epc:id:bic:CSQU3054383, 4", "urn:epc:id:bic:MSCU6639870, 4", "urn:epc:id:imovn:9176187, 0", "urn:epc:id:imovn:9074729, 0"})
    void judgesEverySlipInCheckedDigitsAsTheStandardDoes(String urn, int firstDigit) {
        int from = urn.lastIndexOf(':') + 1 + firstDigit;
        for (int at = from; at < urn.length(); at++) {
            for (char c = '0'; c <= '9'; c++) {
                String other = urn.substring(0, at) + c + urn.substring(at + 1);
                assertThat(read(other).usable()).describedAs(other).isEqualTo(holds(other));
            }
            if (at + 1 < urn.length()) {
                String other = urn.substring(0, at) + urn.charAt(at + 1) + urn.charAt(at) + urn.substring(at + 2);
                assertThat(read(other).usable()).describedAs(other).isEqualTo(holds(other));
            }
        }
        assertThat(read(urn).verdict()).isEqualTo(Verdict.VALID);
    }

    /** ISO 6346: letters count from 10 and leave out multiples of 11; the IMO number: weights 7 to 2. */
    private static boolean holds(String urn) {
        String value = urn.substring(urn.lastIndexOf(':') + 1);
        int last = value.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            char c = value.charAt(i);
            int number = Character.digit(c, 10);
            if (Character.isLetter(c)) {
                number = 9;
                for (char letter = 'A'; letter <= c; letter++) {
                    number += number % 11 == 10 ? 2 : 1;
                }
            }
            sum += last == 10 ? number * (int) Math.pow(2, i) : number * (7 - i);
        }
        return Character.digit(value.charAt(last), 10) == (last == 10 ? sum % 11 % 10 : sum % 10);
    }

    @Test
    void endsInAVerdictForAnyMutation() {
        Random random = new Random(32);
        List<String> seeds = List.of("urn:epc:id:sgtin:0614141.107346.2018", "urn:epc:id:giai:0614141.A%2FB", "urn:epc:idpat:grai:4012345.66666.*",
                "urn:epc:tag:cpi-var:3.0614141.5PQ7%2FZ43.12345", "urn:epc:raw:96.x3074257BF7194E4000001A85", "urn:epc:id:adi:35962.PQ7VZ4.M37GXB92");
        String salt = "0123456789ABab.:%*#/&\u001d \u00e4x";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(i % seeds.size()));
            for (int n = random.nextInt(5); n >= 0; n--) {
                int at = 8 + random.nextInt(text.length() - 8);
                if (random.nextBoolean()) {
                    text.insert(at, salt.charAt(random.nextInt(salt.length())));
                } else {
                    text.deleteCharAt(at);
                }
            }

            Identifier read = read(text.toString());

            assertThat(read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty()).describedAs("%s", read).isTrue();
        }
    }

    private static Identifier read(String urn) {
        return Identifiers.read(Kind.EPC_URN, urn, ReadContext.NONE);
    }
}
