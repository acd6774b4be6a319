package io.crosswalk.core.identifier.epc;

/**
 * How characters stand in an EPC URI (GS1 EPC Tag Data Standard, 6.2 and annex A): {@code " % & / < > ?} as {@code %22}
 * and so on, all others of GS1's 82 as themselves.
 */
final class UriText {

    private static final String ESCAPED = "\"%&/<>?#";
    private static final String PLAIN = "!'()*+,-.:;=_";

    private UriText() {
    }

    /** Why a component cannot be read, or null where it can. */
    static String fault(String component) {
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (c == '%') {
                if (escapedAt(component, i) < 0) {
                    return "bad_escape";
                }
                i += 2;
            } else if (ESCAPED.indexOf(c) >= 0) {
                return "unescaped_character_in_urn";
            } else if (!isPlain(c)) {
                return "bad_character";
            }
        }
        return null;
    }

    /** The characters meant by a component without {@link #fault}. */
    static String unescape(String component) {
        if (component.indexOf('%') < 0) {
            return component;
        }
        StringBuilder text = new StringBuilder(component.length());
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (c == '%') {
                text.append((char) escapedAt(component, i));
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String escape(String text) {
        StringBuilder component = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ESCAPED.indexOf(c) >= 0) {
                component.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                component.append(c);
            }
        }
        return component.toString();
    }

    /** Whether all characters are of the set that GS1 allows in serials (General Specifications 7.11, 82 characters). */
    static boolean isGs1Text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && (c == '#' || ESCAPED.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || PLAIN.indexOf(c) >= 0;
    }

    /** The character of an escape, or -1 where it is none that an EPC can hold. */
    private static int escapedAt(String component, int at) {
        if (at + 2 >= component.length()) {
            return -1;
        }
        int high = Character.digit(component.charAt(at + 1), 16);
        int low = Character.digit(component.charAt(at + 2), 16);
        char c = (char) (high << 4 | low);
        boolean ascii = component.charAt(at + 1) < 128 && component.charAt(at + 2) < 128 && high >= 0 && low >= 0;
        return ascii && (isPlain(c) || ESCAPED.indexOf(c) >= 0) ? c : -1;
    }
}
