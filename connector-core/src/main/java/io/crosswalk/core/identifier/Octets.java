package io.crosswalk.core.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The bytes of an address, a tag or a chip, in the notations in which systems print them: bare ({@code D0509984A2A0}), in
 * groups of one length parted by colons, hyphens, dots or blanks ({@code D0:50:99:84:A2:A0}, {@code d050.9984.a2a0}), and
 * with {@code 0x} before them.
 */
public final class Octets {

    private static final String SEPARATORS = ":-. ";

    private Octets() {
    }

    /**
     * Reads a value that is nothing but bytes: cleaned, not longer than the kind can be, in one of the notations.
     *
     * @param digits reads what the bytes mean, as upper-case hexadecimal digits
     */
    public static Identifier read(Kind kind, String raw, ReadContext context, int longest, BiFunction<Reading, String, Identifier> digits) {
        Reading reading = Reading.of(kind, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        if (reading.text().length() > longest) {
            return reading.fails("too_long");
        }
        Optional<String> read = digits(reading.text());
        return read.isEmpty() ? reading.fails("non_hex") : digits.apply(reading, read.get());
    }

    /**
     * The hexadecimal digits without separators and in upper case.
     *
     * @return empty where anything else is in the text, where two separators are mixed or where the groups differ in length
     */
    public static Optional<String> digits(String text) {
        int from = text.startsWith("0x") || text.startsWith("0X") ? 2 : 0;
        StringBuilder digits = new StringBuilder(text.length());
        char separator = 0;
        int group = 0;
        int inGroup = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHex(c)) {
                digits.append(Character.toUpperCase(c));
                inGroup++;
                continue;
            }
            boolean sameSeparator = separator == 0 ? SEPARATORS.indexOf(c) >= 0 : c == separator;
            boolean sameGroup = group == 0 ? inGroup > 0 && inGroup % 2 == 0 : inGroup == group;
            if (!sameSeparator || !sameGroup) {
                return Optional.empty();
            }
            separator = c;
            group = inGroup;
            inGroup = 0;
        }
        boolean whole = digits.length() > 0 && (group == 0 || inGroup == group);
        return whole ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** Pairs of digits parted by colons, as standards print an address: {@code 50:00:C5:00:A1:B2:C3:D4}. */
    public static String colons(String digits) {
        StringBuilder octets = new StringBuilder(digits.length() * 3 / 2);
        for (int i = 0; i < digits.length(); i += 2) {
            octets.append(i == 0 ? "" : ":").append(digits, i, Math.min(i + 2, digits.length()));
        }
        return octets.toString();
    }

    /** The value of one byte of hexadecimal digits, counted from 0. */
    public static int at(String digits, int index) {
        return Integer.parseInt(digits.substring(2 * index, 2 * index + 2), 16);
    }

    /** One byte as two digits. */
    public static String hex(int octet) {
        return String.format(Locale.ROOT, "%02X", octet);
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }
}
