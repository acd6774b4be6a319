package io.crosswalk.core.feed.mapping;

/** What counts as blank, and what cannot be stored at all. */
final class CellText {

    /** Longer than any name, description or scanned label; an index entry must stay small. */
    static final int MAX_VALUE = 16 * 1024;

    private static final int SHOWN = 60;

    private CellText() {
    }

    /** Without blanks at either end, no-break and zero-width ones included. */
    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && blank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(char c) {
        if (c < 0x80) {
            return c <= ' ' && c != '\0';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u200C' || c == '\u200D'
                || c == '\u2060' || c == '\uFEFF';
    }

    /** A NUL or a lone surrogate: neither PostgreSQL nor UTF-8 has them. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                return false;
            }
            if (c >= '\uD800' && c <= '\uDFFF') {
                if (c > '\uDBFF' || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Enough of a value for a message. */
    static String shown(String text) {
        return "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026") + "'";
    }
}
