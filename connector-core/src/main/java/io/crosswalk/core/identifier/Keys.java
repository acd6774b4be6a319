package io.crosswalk.core.identifier;

import java.util.Locale;

/** The comparison forms: what is left of a name once everything that people write differently is taken away. */
public final class Keys {

    private Keys() {
    }

    /** Upper case, without spaces, {@code -}, {@code _}, {@code .} and {@code /}; everything else counts. */
    public static String compact(String text) {
        return fold(text, "-_./");
    }

    /** As {@link #compact}, and without {@code :} as well: for codes whose alphabet has no punctuation at all. */
    public static String bare(String text) {
        return fold(text, "-_./:");
    }

    /** Upper case, without spaces only: for lots, where a hyphen tells two apart. */
    public static String spaceless(String text) {
        return fold(text, "");
    }

    /** Upper case and trimmed: for tags, where every printed character counts. */
    public static String upper(String text) {
        String trimmed = text.strip();
        int shape = Shape.of(trimmed);
        return (shape & (Shape.LOWER | Shape.STRANGE)) == 0 ? trimmed : trimmed.toUpperCase(Locale.ROOT);
    }

    /** Upper-case letters and digits only: how fillers and names of makers are compared. */
    static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                kept.append((char) (c - 32));
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(c);
            }
        }
        return (Shape.of(text) & Shape.STRANGE) == 0 ? kept.toString() : kept.toString().toUpperCase(Locale.ROOT);
    }

    private static String fold(String text, String dropped) {
        int changed = firstChange(text, dropped);
        if (changed == text.length()) {
            return text;
        }
        StringBuilder key = new StringBuilder(text.length()).append(text, 0, changed);
        boolean strange = false;
        for (int i = changed; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                key.append((char) (c - 32));
            } else if (c >= 128) {
                strange = true;
                key.append(c);
            } else if (c > ' ' && dropped.indexOf(c) < 0) {
                key.append(c);
            }
        }
        return strange ? key.toString().toUpperCase(Locale.ROOT) : key.toString();
    }

    private static int firstChange(String text, String dropped) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean same = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            if (!same && (c <= ' ' || c >= 'a' && c <= 'z' || c >= 128 || dropped.indexOf(c) >= 0)) {
                return i;
            }
        }
        return text.length();
    }
}
