package io.crosswalk.core.identifier;

/**
 * Which sorts of character a text is made of, found in one pass.
 *
 * <p>Nearly every value of a clean feed is made of ASCII letters, digits and hyphens; knowing that first lets a scheme
 * skip everything that only a dirty value needs.
 */
public final class Shape {

    public static final int UPPER = 1;
    public static final int LOWER = 2;
    public static final int DIGIT = 4;
    public static final int HYPHEN = 8;
    /** Other printable ASCII, the space included. */
    public static final int OTHER = 16;
    /** Control characters and everything beyond ASCII. */
    public static final int STRANGE = 32;

    private static final byte[] SORTS = sorts();

    private Shape() {
    }

    /** The sorts of character in the text, joined by or; 0 for an empty text. */
    public static int of(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            found |= c < 128 ? SORTS[c] : STRANGE;
        }
        return found;
    }

    /** Whether all characters are ASCII digits; false for an empty text. */
    public static boolean isDigits(String text) {
        return of(text) == DIGIT;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[128];
        for (int c = 0; c < 128; c++) {
            sorts[c] = (byte) (c < ' ' || c == 127 ? STRANGE : sortOf((char) c));
        }
        return sorts;
    }

    private static int sortOf(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'A' && c <= 'Z') {
            return UPPER;
        }
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        }
        return c == '-' ? HYPHEN : OTHER;
    }
}
