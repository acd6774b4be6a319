package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.gs1.CheckPair;

/** Checks a bar code of the health industry and tells its parts apart: primary, secondary, both, or the name of a model. */
final class HibcLabel {

    private static final String BLANK = " ";
    private static final int SHORTEST = 4;
    /** More than both bar codes with everything that may stand in them. */
    private static final int LONGEST = 256;
    private static final int LIC_LENGTH = 4;
    private static final int SHORTEST_MODEL = 2 + LIC_LENGTH + 1 + 2;
    private static final int LONGEST_MODEL = 2 + LIC_LENGTH + 17 + 2;

    private HibcLabel() {
    }

    /** @param scan perhaps with a blank too many behind it */
    static LabelContent read(Kind kind, String scan) {
        ContentReading label = new ContentReading(kind);
        if (scan.length() > LONGEST) {
            return label.fail("too_long").end();
        }
        String text = uncovered(scan);
        if (text.isEmpty() || text.charAt(0) != '+') {
            return label.fail("missing_plus").end();
        }
        if (!isAlphabet(text)) {
            return label.fail("bad_character").end();
        }
        label.form(text);
        if (text.startsWith("++")) {
            model(text, label);
        } else {
            symbols(text, label);
        }
        return label.end();
    }

    /** The trimmed text with the blank behind it, which may be its check character. */
    static String blankKept(String raw, String text) {
        int end = raw.indexOf(text) + text.length();
        return !text.isEmpty() && raw.startsWith(BLANK, end) ? text + BLANK : text;
    }

    /** Without the mark of the scanner, the asterisks of print, and a blank that is not the check character. */
    private static String uncovered(String scan) {
        String text = Symbologies.removed(scan);
        String bare = text.strip();
        if (bare.length() > 2 && bare.charAt(0) == '*' && bare.charAt(bare.length() - 1) == '*') {
            text = bare.substring(1, bare.length() - 1);
        }
        if (text.endsWith("_")) { // print shows the blank
            text = text.substring(0, text.length() - 1) + BLANK;
        }
        boolean spare = text.endsWith(BLANK) && CheckDigits.mod43Holds(text.substring(0, text.length() - 1));
        boolean meant = CheckDigits.mod43Holds(text) || secondSymbol(text) > 0;
        return spare || !meant ? text.stripTrailing() : text;
    }

    private static void symbols(String text, ContentReading label) {
        int second = secondSymbol(text);
        if (second > 0) {
            String primary = text.substring(0, second);
            String secondary = text.substring(second);
            symbol(primary, label);
            char link = secondary.charAt(secondary.length() - 2);
            if (!label.failed() && link != primary.charAt(primary.length() - 1)) {
                label.fail("bad_link_character");
            }
            if (!label.failed()) {
                symbol(secondary, label);
            }
        } else {
            symbol(text, label);
        }
    }

    /** Where a second bar code begins that was scanned right behind the first; -1 where there is none. */
    private static int secondSymbol(String text) {
        for (int at = text.indexOf('+', SHORTEST); at > 0; at = text.indexOf('+', at + 1)) {
            boolean begins = at + SHORTEST < text.length() && (text.charAt(at + 1) == '$' || isDigit(text.charAt(at + 1)));
            if (begins && CheckDigits.mod43Holds(text.substring(0, at)) && CheckDigits.mod43Holds(text.substring(at))) {
                return at;
            }
        }
        return -1;
    }

    private static void symbol(String text, ContentReading label) {
        if (text.length() < SHORTEST) {
            label.fail("too_short");
            return;
        }
        if (!CheckDigits.mod43Holds(text)) {
            label.fail("bad_check_character");
            return;
        }
        label.checked();
        String body = text.substring(1, text.length() - 1);
        char first = body.charAt(0);
        if (first >= 'A' && first <= 'Z') {
            int slash = body.indexOf('/');
            primary(slash < 0 ? body : body.substring(0, slash), label);
            if (slash >= 0 && !label.failed()) {
                HibcSecondary.read(body.substring(slash + 1), label);
            }
            label.say("check", text.substring(text.length() - 1));
        } else {
            label.say("link", body.substring(body.length() - 1));
            HibcSecondary.read(body.substring(0, body.length() - 1), label);
        }
    }

    private static void primary(String body, ContentReading label) {
        int length = body.length();
        boolean fits = length >= LIC_LENGTH + 2 && length <= LIC_LENGTH + 19;
        if (!fits || !isAlphanumeric(body) || !isDigit(body.charAt(length - 1))) {
            label.fail(fits ? "bad_format" : "bad_length");
            return;
        }
        label.say("lic", body.substring(0, LIC_LENGTH));
        label.say("pcn", body.substring(LIC_LENGTH, length - 1));
        label.say("u/m", body.substring(length - 1));
        label.field("sku", body.substring(LIC_LENGTH, length - 1));
        label.field("di", body);
    }

    /** A Basic UDI-DI; its two check characters are reckoned as those of a GS1 model number. */
    private static void model(String text, ContentReading label) {
        int end = text.length() - 2;
        boolean fits = text.length() >= SHORTEST_MODEL && text.length() <= LONGEST_MODEL && isAlphanumeric(text.substring(2))
                && !isDigit(text.charAt(2));
        if (!fits) {
            label.fail("bad_format");
        } else if (!CheckPair.of(text.substring(0, end)).equals(text.substring(end))) {
            label.fail("bad_check_pair");
        } else {
            label.checked();
            label.say("lic", text.substring(2, 2 + LIC_LENGTH));
            label.say("model", text.substring(2 + LIC_LENGTH, end));
            label.say("check", text.substring(end));
            label.field("basicUdiDi", text);
        }
    }

    private static boolean isAlphabet(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(isDigit(c) || c >= 'A' && c <= 'Z' || "-. $/+%".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(isDigit(c) || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
