package io.crosswalk.core.identifier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that cannot stand in a line of text, written as {@code \x1D}, {@code \n}, {@code \u00A0} and the like. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([ntr\\\\])|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))");

    private Escapes() {
    }

    /** What the escapes stand for; a backslash that begins none stays. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1), match.group(2), match.group(3))));
    }

    static String escape(String text) {
        if ((Shape.of(text) & Shape.STRANGE) == 0 && text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(Character.isISOControl(c) ? String.format(Locale.ROOT, "\\x%02X", (int) c) : c);
            }
        }
        return escaped.toString();
    }

    private static String meaning(String letter, String byteDigits, String charDigits) {
        if (letter == null) {
            return String.valueOf((char) Integer.parseInt(byteDigits != null ? byteDigits : charDigits, 16));
        }
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> "\\";
        };
    }
}
