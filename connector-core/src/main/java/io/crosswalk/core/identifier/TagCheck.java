package io.crosswalk.core.identifier;

import java.util.Locale;

/**
 * The check digit that an organisation may print at the end of its asset tags, computed over the digits before it:
 * {@code CT-000018} holds under Luhn. {@code MOD43} takes every character of the tag, as Code 39 does.
 */
public enum TagCheck {
    NONE, LUHN, MOD10, MOD11, MOD43;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in the configuration, for example {@code luhn}. */
    public String code() {
        return code;
    }

    /** The check of a word in the configuration. */
    public static TagCheck of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the last digit of a tag in upper case fits those before it; true where nothing is to be checked. */
    boolean holds(String tag) {
        return switch (this) {
            case NONE -> true;
            case LUHN -> CheckDigits.luhnHolds(digits(tag));
            case MOD10 -> CheckDigits.mod10Holds(digits(tag));
            case MOD11 -> mod11Holds(tag);
            case MOD43 -> CheckDigits.mod43Holds(tag);
        };
    }

    /** Weights 2, 3, 4 and on from the right, X for ten (ISO 2108 as it was before 2007). */
    private static boolean mod11Holds(String tag) {
        String digits = digits(tag);
        boolean ten = tag.endsWith("X");
        int sum = ten ? 10 : 0;
        int weight = ten ? 2 : 1;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum = (sum + (digits.charAt(i) - '0') * weight++) % 11;
        }
        return digits.length() > 1 && sum % 11 == 0;
    }

    private static String digits(String tag) {
        StringBuilder digits = new StringBuilder();
        tag.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
