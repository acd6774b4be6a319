package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong character and every exchange of neighbours, for each kind with a check, against arithmetic written a second time. */
class CheckedKindsTest {

    private static final int NUMBERS = 60;
    private static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789ABCDEF";
    private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    /**
     * One kind with its check.
     *
     * @param fixed how a value begins; those places stay
     * @param checkAt the first place of the check, and {@code checks} how many characters it has
     * @param sureTranspositions whether the standard's check finds every exchange of unlike neighbours
     */
    record Checked(Kind kind, String fixed, int length, int checkAt, int checks, String alphabet, Predicate<String> holds,
            boolean sureTranspositions) {

        @Override
        public String toString() {
            return kind.code() + " of " + length;
        }
    }

    static Stream<Checked> kinds() {
        return Stream.of(
                new Checked(Kind.GTIN, "3", 8, 7, 1, DIGITS, CheckedKindsTest::mod10Holds, false),
                new Checked(Kind.GTIN, "76", 12, 11, 1, DIGITS, CheckedKindsTest::mod10Holds, false),
                new Checked(Kind.GTIN, "40", 13, 12, 1, DIGITS, CheckedKindsTest::mod10Holds, false),
                new Checked(Kind.GTIN, "140", 14, 13, 1, DIGITS, CheckedKindsTest::mod10Holds, false),
                new Checked(Kind.IMEI, "35", 15, 14, 1, DIGITS, digits -> luhnHolds(digits, 10), false),
                new Checked(Kind.ICCID, "8949", 18, 17, 1, DIGITS, digits -> luhnHolds(digits, 10), false),
                new Checked(Kind.ICCID, "8949", 19, 18, 1, DIGITS, digits -> luhnHolds(digits, 10), false),
                new Checked(Kind.ICCID, "8949", 20, 19, 1, DIGITS, digits -> luhnHolds(digits, 10), false),
                new Checked(Kind.MEID, "A", 15, 14, 1, HEX, digits -> luhnHolds(digits, 16), false),
                new Checked(Kind.MEID, "2684354560", 19, 18, 1, DIGITS, digits -> luhnHolds(digits, 10) && componentHolds(digits), false),
                new Checked(Kind.EID, "89", 32, 30, 2, DIGITS, CheckedKindsTest::mod97Holds, true),
                new Checked(Kind.VIN, "1", 17, 8, 1, VIN, CheckedKindsTest::vinHolds, false));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void acceptsEveryRightCheckAndNoOther(Checked checked) {
        Random random = new Random(31);
        for (int i = 0; i < NUMBERS * 5; i++) {
            String right = right(checked, random);

            assertThat(isValid(checked, right)).describedAs(right).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void judgesEverySingleWrongCharacterAsTheStandardDoes(Checked checked) {
        Random random = new Random(32);
        for (int i = 0; i < NUMBERS; i++) {
            String right = right(checked, random);
            for (int at = checked.fixed().length(); at < checked.length(); at++) {
                for (char c : checked.alphabet().toCharArray()) {
                    String wrong = right.substring(0, at) + c + right.substring(at + 1);

                    assertThat(isValid(checked, wrong)).describedAs(wrong).isEqualTo(checked.holds().test(wrong));
                    if (c != right.charAt(at) && checked.kind() != Kind.VIN) { // letters of one value are one to a VIN's check
                        assertThat(isValid(checked, wrong)).describedAs(wrong).isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void judgesEveryExchangeOfNeighboursAsTheStandardDoes(Checked checked) {
        Random random = new Random(33);
        for (int i = 0; i < NUMBERS * 5; i++) {
            String right = right(checked, random);
            for (int at = checked.fixed().length(); at < checked.length() - 1; at++) {
                String swapped = right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);

                boolean valid = isValid(checked, swapped);

                assertThat(valid).describedAs(swapped).isEqualTo(checked.holds().test(swapped));
                if (checked.sureTranspositions() && !swapped.equals(right)) {
                    assertThat(valid).describedAs(swapped).isFalse();
                }
            }
        }
    }

    private static boolean isValid(Checked checked, String value) {
        return Identifiers.read(checked.kind(), value, ReadContext.NONE).verdict() == Verdict.VALID;
    }

    private static String right(Checked checked, Random random) {
        while (true) {
            StringBuilder value = new StringBuilder(checked.fixed());
            while (value.length() < checked.length()) {
                value.append(checked.alphabet().charAt(random.nextInt(checked.alphabet().length())));
            }
            if (checked.kind() == Kind.GTIN || noise(value)) {
                for (int check = 0; check < (checked.checks() == 2 ? 100 : HEX.length() + 20); check++) {
                    String characters = checked.checks() == 2 ? String.format("%02d", check) : character(checked, check);
                    if (characters.isEmpty()) {
                        break;
                    }
                    value.replace(checked.checkAt(), checked.checkAt() + checked.checks(), characters);
                    if (checked.holds().test(value.toString())) {
                        return value.toString();
                    }
                }
            }
        }
    }

    /** Whether a value is no run of one character, which would be a filler. */
    private static boolean noise(CharSequence value) {
        return value.chars().distinct().count() > 3;
    }

    private static String character(Checked checked, int index) {
        String allowed = checked.kind() == Kind.VIN ? "0123456789X" : checked.alphabet();
        return index < allowed.length() ? allowed.substring(index, index + 1) : "";
    }

    private static boolean mod10Holds(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            sum += Integer.parseInt(digits.substring(digits.length() - 1 - fromRight, digits.length() - fromRight)) * (fromRight % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** With the quotient and the remainder of each product added up, as Luhn's patent describes it. */
    private static boolean luhnHolds(String digits, int base) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int product = Integer.parseInt(digits.substring(digits.length() - 1 - fromRight, digits.length() - fromRight), base) * (1 + fromRight % 2);
            sum += product / base + product % base;
        }
        return sum % base == 0;
    }

    private static boolean componentHolds(String digits) {
        return new BigInteger(digits.substring(0, 10)).bitLength() <= 32 && new BigInteger(digits.substring(10, 18)).bitLength() <= 24;
    }

    private static boolean mod97Holds(String digits) {
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean vinHolds(String vin) {
        String[] letters = {"AJ", "BKS", "CLT", "DMU", "ENV", "FW", "GPX", "HY", "RZ"};
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            String c = vin.substring(i, i + 1);
            int value = DIGITS.indexOf(c);
            for (int v = 0; v < letters.length; v++) {
                value = letters[v].contains(c) ? v + 1 : value;
            }
            sum += value * weights[i];
        }
        return "0123456789X".charAt(sum % 11) == vin.charAt(8);
    }
}
