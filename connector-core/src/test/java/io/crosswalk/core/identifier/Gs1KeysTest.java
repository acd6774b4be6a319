package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of GS1 by themselves, and their check digits against arithmetic written down a second time. */
class Gs1KeysTest {

    private static final int NUMBERS = 200;
    private static final String PRIMES = "2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83";

    private final Random random = new Random(8003);

    @ParameterizedTest
    @CsvSource({"sscc, 106141412345678908, 106141412345678908", "sscc, 1 0614141 234567890 8, 106141412345678908",
        "sscc, (00)106141412345678908, 106141412345678908", "sscc, 00106141412345678908, 106141412345678908",
        "sscc, https://id.gs1.org/00/106141412345678908, 106141412345678908", "sscc, ]C100106141412345678908, 106141412345678908",
        "grai, 00614141123452ABC, 00614141123452ABC", "grai, 0614141123452ABC, 00614141123452ABC", "grai, 0614141123452, 00614141123452",
        "grai, (8003)00614141123452ABC, 00614141123452ABC", "giai, 06141419999960MH80312, 06141419999960MH80312",
        "giai, (8004)0614141FA/1, 0614141FA/1", "giai, https://id.gs1.org/8004/0614141FA%2F1, 0614141FA/1"})
    void readsAKeyInTheWaysItIsWritten(String kind, String text, String canonical) {
        Identifier read = read(Kind.of(kind).orElseThrow(), text);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(canonical);
        assertThat(read.key()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"sscc, 10614141234567890X, non_digit", "sscc, 10614141234567890, bad_length", "sscc, 1061414123456789080, bad_length",
        "sscc, 106141412345678905, bad_check_digit", "sscc, 000000000000000000, placeholder_all_zero", "sscc, (01)09521234543213, not_on_label",
        "sscc, (00)106141412345678905, bad_check_digit", "sscc, 01106141412345678908, bad_length",
        "grai, 00614141123453ABC, bad_check_digit",
        "grai, 10614141123452ABC, not_zero", "grai, 0614141, bad_length", "grai, 0614141123453, bad_check_digit",
        "grai, 00614141123452ABCDEFGHIJKLMNOPQ, bad_length",
        "grai, 00614141123452AB#C, bad_character", "giai, ABC123, bad_company_prefix", "giai, 0614141FA 000123, bad_character",
        "giai, 0614141FA00012345678901234567890, bad_length"})
    void refusesWhatIsNoKey(String kind, String text, String reason) {
        Identifier read = read(Kind.of(kind).orElseThrow(), text);

        assertThat(read.usable()).describedAs("%s", read).isFalse();
        assertThat(read.reasons()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0614141fa1", "0614141FA1"})
    void keepsTheCaseOfAnAssetsReference(String giai) {
        assertThat(read(Kind.GIAI, giai).key()).isEqualTo(giai);
    }

    @Test
    void tellsTheTypeAndTheUnitOfAReturnableAsset() {
        assertThat(read(Kind.GRAI, "00614141123452ABC").parts()).containsEntry("assetType", "0614141123452").containsEntry("serial", "ABC");
        assertThat(read(Kind.GRAI, "00614141123452").parts()).doesNotContainKey("serial");
        assertThat(read(Kind.SSCC, "106141412345678908").parts()).containsEntry("extensionDigit", "1");
    }

    @Test
    void findsEveryWrongDigitAndEveryExchangeThatTheCheckDigitCanFind() {
        for (int i = 0; i < NUMBERS; i++) {
            String sscc = checked(random.nextInt(10) + digits(16));
            for (int at = 0; at < sscc.length(); at++) {
                for (char c = '0'; c <= '9'; c++) {
                    String changed = sscc.substring(0, at) + c + sscc.substring(at + 1);
                    assertThat(read(Kind.SSCC, changed).usable()).describedAs(changed).isEqualTo(c == sscc.charAt(at));
                }
            }
            for (int at = 0; at + 1 < sscc.length(); at++) {
                String swapped = sscc.substring(0, at) + sscc.charAt(at + 1) + sscc.charAt(at) + sscc.substring(at + 2);
                assertThat(read(Kind.SSCC, swapped).usable()).describedAs(swapped).isEqualTo(holds(swapped));
            }
        }
    }

    @Test
    void findsEveryWrongDigitOfAReturnableAssetOnItsLabel() {
        for (int i = 0; i < NUMBERS; i++) {
            String type = checked("4" + digits(11));
            for (int at = 0; at < type.length(); at++) {
                for (char c = '0'; c <= '9'; c++) {
                    String changed = type.substring(0, at) + c + type.substring(at + 1);
                    Identifier read = read(Kind.GS1_HRI, "(8003)0" + changed + "X1");
                    assertThat(read.usable()).describedAs(changed).isEqualTo(c == type.charAt(at));
                }
            }
        }
    }

    @Test
    void findsEveryWrongCharacterAndEveryExchangeInAModelNumber() {
        String alphabet = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        for (int i = 0; i < NUMBERS / 10; i++) {
            String model = "1987" + digits(3) + "Ad4X4" + digits(4);
            String whole = model + pair(model, alphabet);
            assertThat(read(Kind.GS1_HRI, "(8013)" + whole).usable()).describedAs(whole).isTrue();
            for (int at = 4; at < model.length(); at++) {
                for (char c : "09AZaz".toCharArray()) {
                    String changed = whole.substring(0, at) + c + whole.substring(at + 1);
                    assertThat(read(Kind.GS1_HRI, "(8013)" + changed).usable()).describedAs(changed).isEqualTo(c == whole.charAt(at));
                }
            }
            for (int at = 4; at + 1 < model.length(); at++) {
                String swapped = whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
                assertThat(read(Kind.GS1_HRI, "(8013)" + swapped).usable()).describedAs(swapped).isEqualTo(swapped.equals(whole));
            }
        }
    }

    private static Identifier read(Kind kind, String text) {
        return Identifiers.read(kind, text, ReadContext.NONE);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String checked(String body) {
        for (char c = '0'; c <= '9'; c++) {
            if (holds(body + c)) {
                return body + c;
            }
        }
        throw new IllegalStateException("no check digit for " + body);
    }

    /** As GS1 prints it: right-aligned in 18 places, odd places three times. */
    private static boolean holds(String digits) {
        String places = "0".repeat(18 - digits.length()) + digits;
        int sum = 0;
        for (int place = 1; place <= places.length(); place++) {
            sum += (places.charAt(place - 1) - '0') * (place % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    private static String pair(String model, String alphabet) {
        String[] primes = PRIMES.split(" ");
        String reversed = new StringBuilder(model).reverse().toString();
        int sum = 0;
        for (int i = 0; i < reversed.length(); i++) {
            sum = (sum + alphabet.indexOf(reversed.charAt(i)) * Integer.parseInt(primes[i])) % 1021;
        }
        String letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        return "" + letters.charAt(sum >> 5) + letters.charAt(sum & 31);
    }
}
