package io.crosswalk.core.identifier.gs1;

import java.nio.charset.StandardCharsets;

/** Characters of a web address written as {@code %2F} (RFC 3986 2.1). */
final class PercentCoding {

    private static final String UNRESERVED = "-._~";
    private static final int HEX = 16;

    private PercentCoding() {
    }

    /** The octet whose three characters begin at a percent sign, or -1. */
    static int octet(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    /**
     * The text with all octets as characters; a percent sign that begins none stands for itself.
     *
     * @param query whether {@code +} means a space
     */
    static String decoded(String text, boolean query) {
        if (text.indexOf('%') < 0 && (!query || text.indexOf('+') < 0)) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int octet = c == '%' ? octet(text, i) : -1;
            if (octet >= 0) {
                decoded.append((char) octet);
                i += 2;
            } else {
                decoded.append(query && c == '+' ? ' ' : c);
            }
        }
        return decoded.toString();
    }

    /** The text with everything but unreserved characters coded. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + HEX);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(upperHex(c / HEX)).append(upperHex(c % HEX));
            }
        }
        return encoded.toString();
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, HEX) : -1;
    }

    private static char upperHex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
