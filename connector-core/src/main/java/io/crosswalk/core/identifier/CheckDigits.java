package io.crosswalk.core.identifier;

/** The check arithmetic of the standards. It proves that a value was not mistyped, never that the unit exists. */
public final class CheckDigits {

    private static final int[] VIN_VALUES = vinValues("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789");
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String MOD43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private CheckDigits() {
    }

    /** The GS1 check digit (GS1 General Specifications 7.9) for the digits before it. */
    public static char mod10(String digits) {
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    public static boolean mod10Holds(String digits) {
        int last = digits.length() - 1;
        return last > 0 && mod10(digits.substring(0, last)) == digits.charAt(last);
    }

    /** The Luhn digit (3GPP TS 23.003 annex B, ISO/IEC 7812-1) for the digits before it. */
    public static char luhn(String digits) {
        return Character.toUpperCase(Character.forDigit(luhn(digits, 10), 10));
    }

    /** The Luhn digit of base 16 (3GPP2 S.R0048) for the hexadecimal digits before it. */
    public static char luhn16(String digits) {
        return Character.toUpperCase(Character.forDigit(luhn(digits, 16), 16));
    }

    public static boolean luhnHolds(String digits) {
        int last = digits.length() - 1;
        return last > 0 && luhn(digits.substring(0, last)) == digits.charAt(last);
    }

    private static int luhn(String digits, int base) {
        int sum = 0;
        boolean twice = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = Character.digit(digits.charAt(i), base);
            int value = twice ? digit * 2 : digit;
            sum += value >= base ? value - (base - 1) : value;
            twice = !twice;
        }
        return (base - sum % base) % base;
    }

    /** Whether the number leaves 1 when divided by 97 (GSMA SGP.29). */
    public static boolean mod97Holds(String digits) {
        int rest = 0;
        for (int i = 0; i < digits.length(); i++) {
            rest = (rest * 10 + digits.charAt(i) - '0') % 97;
        }
        return rest == 1;
    }

    /** The check character at position 9 of a VIN (49 CFR 565.15), for 17 characters without I, O and Q. */
    public static char vin(String vin) {
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            sum += VIN_VALUES[vin.charAt(i)] * VIN_WEIGHTS[i];
        }
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }

    /** The modulo 43 check character (ANSI/HIBC 2.6) for characters of its alphabet. */
    public static char mod43(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += MOD43.indexOf(text.charAt(i));
        }
        return MOD43.charAt(sum % 43);
    }

    private static int[] vinValues(String letters, String values) {
        int[] table = new int['Z' + 1];
        for (char digit = '0'; digit <= '9'; digit++) {
            table[digit] = digit - '0';
        }
        for (int i = 0; i < letters.length(); i++) {
            table[letters.charAt(i)] = values.charAt(i) - '0';
        }
        return table;
    }

    /** Whether the last character is the modulo 43 check of all before it (ANSI/HIBC 2.6). */
    public static boolean mod43Holds(String text) {
        int sum = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            int value = MOD43.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value;
        }
        return text.length() > 1 && MOD43.charAt(sum % 43) == text.charAt(text.length() - 1);
    }
}
