package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every single wrong digit and every exchange of neighbours, against arithmetic written down a second time. */
class CheckDigitsTest {

    private static final int NUMBERS = 200;

    private final Random random = new Random(20);

    @Test
    void findsEverySingleWrongDigitOfAGtin() {
        for (int length : new int[] {8, 12, 13, 14}) {
            eachNumber(length, (digits, wrong) -> {
                assertThat(Identifiers.read(Kind.GTIN, wrong, ReadContext.NONE).verdict()).describedAs(wrong).isEqualTo(Verdict.INVALID);
                return gtinHolds(digits);
            }, CheckDigitsTest::gtinHolds);
        }
    }

    @Test
    void findsEverySingleWrongDigitOfAnImei() {
        eachNumber(15, (digits, wrong) -> {
            assertThat(Identifiers.read(Kind.IMEI, wrong, ReadContext.NONE).usable()).describedAs(wrong).isFalse();
            return imeiHolds(digits);
        }, CheckDigitsTest::imeiHolds);
    }

    @Test
    void findsExactlyTheExchangesOfNeighboursThatTheStandardsFind() {
        for (int i = 0; i < NUMBERS * 20; i++) {
            String gtin = valid(13, "4", CheckDigitsTest::gtinHolds);
            String imei = valid(15, "35", CheckDigitsTest::imeiHolds);
            for (int at = 2; at < gtin.length() - 1; at++) {
                String swapped = swap(gtin, at);
                boolean holds = Identifiers.read(Kind.GTIN, swapped, ReadContext.NONE).verdict() == Verdict.VALID;
                assertThat(holds).describedAs(swapped).isEqualTo(gtinHolds(swapped));
                assertThat(holds).isEqualTo(Math.abs(gtin.charAt(at) - gtin.charAt(at + 1)) % 5 == 0);
            }
            for (int at = 2; at < imei.length() - 1; at++) {
                String swapped = swap(imei, at);
                boolean holds = Identifiers.read(Kind.IMEI, swapped, ReadContext.NONE).verdict() == Verdict.VALID;
                assertThat(holds).describedAs(swapped).isEqualTo(imeiHolds(swapped));
                assertThat(holds).isEqualTo(imei.charAt(at) == imei.charAt(at + 1) || isNineZero(imei, at));
            }
        }
    }

    @Test
    void computesTheDigitsThatTheStandardsPrint() {
        assertThat(CheckDigits.mod10("952012345678")).isEqualTo('8');
        assertThat(CheckDigits.luhn("49015420323751")).isEqualTo('8');
        assertThat(CheckDigits.luhn16("AF0123450ABCDE")).isEqualTo('C');
        assertThat(CheckDigits.vin("1M8GDM9AXKP042788")).isEqualTo('X');
        assertThat(CheckDigits.mod97Holds("89049032123451234512345678901235")).isTrue();
        assertThat(CheckDigits.mod97Holds("89049032123451234512345678901236")).isFalse();
        assertThat(CheckDigits.mod43Holds("+A123BJC5D6E71G")).isTrue();
        assertThat(CheckDigits.mod43Holds("+A123BJC5D6E71H")).isFalse();
    }

    private interface Holds {
        boolean in(String digits);
    }

    private void eachNumber(int length, BiFunction<String, String, Boolean> expectWrong, Holds holds) {
        for (int i = 0; i < NUMBERS; i++) {
            String digits = valid(length, length == 15 ? "35" : "3", holds);
            for (int at = 0; at < length; at++) {
                for (char c = '0'; c <= '9'; c++) {
                    if (c != digits.charAt(at)) {
                        String wrong = digits.substring(0, at) + c + digits.substring(at + 1);
                        assertThat(holds.in(wrong)).isFalse();
                        assertThat(expectWrong.apply(digits, wrong)).isTrue();
                    }
                }
            }
        }
    }

    private String valid(int length, String start, Holds holds) {
        StringBuilder body = new StringBuilder(start);
        while (body.length() < length - 1) {
            body.append((char) ('0' + random.nextInt(10)));
        }
        for (char c = '0'; c <= '9'; c++) {
            if (holds.in(body.toString() + c)) {
                return body.toString() + c;
            }
        }
        throw new IllegalStateException("no check digit for " + body);
    }

    private static String swap(String digits, int at) {
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static boolean isNineZero(String digits, int at) {
        String pair = digits.substring(at, at + 2);
        return pair.equals("09") || pair.equals("90");
    }

    /** As GS1 prints it: right-aligned in 14 places, odd places three times. */
    private static boolean gtinHolds(String digits) {
        String places = "0".repeat(14 - digits.length()) + digits;
        int sum = 0;
        for (int place = 1; place <= 14; place++) {
            sum += (places.charAt(place - 1) - '0') * (place % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** As 3GPP TS 23.003 annex B prints it: even places doubled, digits of the products added up. */
    private static boolean imeiHolds(String digits) {
        int sum = 0;
        for (int place = 1; place <= 15; place++) {
            int digit = digits.charAt(place - 1) - '0';
            sum += place % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
