package io.crosswalk.core.identifier;

import java.text.Normalizer;
import java.util.Optional;

/** What every kind needs first: invisible characters, spreadsheet wrappers, damage, labels, fillers, several values. */
final class FrontEnd {

    /** Longer than any identifier or label; only a list or a broken file gets there. */
    static final int LONGEST = 4096;
    private static final int SHOWN = 256;
    private static final String SEVERAL = "multiple_values";

    private FrontEnd() {
    }

    static void clean(Reading reading, ReadContext context) {
        String text = reading.text();
        if (text.length() > LONGEST) {
            text = text.strip();
            if (text.length() > LONGEST) {
                // not between the halves of a surrogate pair
                int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
                reading.text(visible(reading, text.substring(0, end))).settle(Verdict.INVALID, several(reading.kind(), text) ? SEVERAL : "too_long");
                return;
            }
        }
        boolean label = isLabel(reading.kind());
        reading.text(label ? trimmedLabel(text) : visible(reading, text));
        if (!label) {
            unwrap(reading);
        }
        judge(reading, context);
    }

    /** Whether the kind is a whole label with its own grammar, in which separators and controls mean something. */
    static boolean isLabel(Kind kind) {
        return switch (kind) {
            case EPC_URN, GS1_ELEMENT_STRING, GS1_HRI, DIGITAL_LINK, ISO15434, DI, HIBC, UDI -> true;
            default -> false;
        };
    }

    private static void judge(Reading reading, ReadContext context) {
        if (refusesText(reading)) {
            return;
        }
        if (!isLabel(reading.kind())) {
            Damage.look(reading);
        }
        if (reading.settled() || isFiller(reading, context)) {
            return;
        }
        if (!isLabel(reading.kind())) {
            String whole = reading.text();
            Labels.strip(reading);
            if (!reading.settled() && !refusesMany(reading) && !reading.text().equals(whole)) {
                isFiller(reading, context);
            }
        }
    }

    private static boolean refusesText(Reading reading) {
        String text = reading.text();
        if (text.isEmpty()) {
            reading.settle(Verdict.PLACEHOLDER, "empty");
        } else if (text.indexOf('\uFFFD') >= 0) {
            reading.settle(Verdict.DAMAGED, "broken_text");
        } else if ((Shape.of(text) & Shape.STRANGE) != 0
                && text.chars().anyMatch(c -> c > 127 && Character.isDigit(c))) {
            reading.settle(Verdict.INVALID, "non_ascii_digit");
        }
        return reading.settled();
    }

    private static boolean isFiller(Reading reading, ReadContext context) {
        Optional<String> filler = Placeholders.reason(reading.kind(), reading.text(), context);
        filler.ifPresent(reason -> reading.settle(Verdict.PLACEHOLDER, reason));
        return filler.isPresent();
    }

    private static boolean refusesMany(Reading reading) {
        if (several(reading.kind(), reading.text())) {
            reading.settle(Verdict.INVALID, SEVERAL);
        }
        return reading.settled();
    }

    private static boolean several(Kind kind, String text) {
        // lots say "all lots, see ..." in prose: their scheme looks at the words first and splits then
        return kind != Kind.LOT && CellValues.split(kind, text).size() > 1;
    }

    private static String visible(Reading reading, String text) {
        if ((Shape.of(text) & Shape.STRANGE) == 0) {
            return text.strip();
        }
        text = trimmed(text);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = keepPair(text, i, kept);
            } else if (c == '\n' || c == '\r') {
                kept.append('\n');
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (isDash(c)) {
                kept.append('-');
            } else if (Character.isISOControl(c)) {
                reading.doubt("control_character");
            } else if (Character.getType(c) != Character.FORMAT) { // zero width, byte order mark, direction marks
                kept.append(c);
            }
        }
        return trimmed(Normalizer.normalize(kept, Normalizer.Form.NFKC));
    }

    /** Without anything invisible at either end: scanners and printers append control characters. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** As {@link #trimmed}, but separators of the label's own grammar stay. */
    static String trimmedLabel(String text) {
        String cut = trimmed(text);
        if (cut.isEmpty()) {
            return cut;
        }
        int from = text.indexOf(cut);
        int to = from + cut.length();
        while (from > 0 && isSeparator(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isSeparator(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(char c) {
        return c <= ' ' || c == '\u007f' || c >= 128 && (Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isSeparator(char c) {
        return c == '\u001d' || c == '\u001e' || c == '\u0004';
    }

    private static int keepPair(String text, int i, StringBuilder kept) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
            kept.append('\uFFFD');
            return i;
        }
        kept.append(text.charAt(i)).append(text.charAt(i + 1));
        return i + 1;
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    private static void unwrap(Reading reading) {
        String text = reading.text();
        if (text.length() > 1 && text.startsWith("=\"") || text.startsWith("='")) {
            text = text.substring(1);
        }
        if (text.length() > 1 && text.charAt(0) == '\'' ) {
            text = text.substring(1, text.endsWith("'") ? text.length() - 1 : text.length());
        }
        boolean inches = reading.kind() == Kind.SKU || reading.kind() == Kind.LOT;
        boolean both = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        if (both || !inches) {
            text = withoutQuotes(text);
        }
        if (!text.equals(reading.text())) {
            reading.text(text.strip()).note("spreadsheet_wrapper");
        }
    }

    private static String withoutQuotes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '"') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '"') {
            to--;
        }
        return text.substring(from, to);
    }
}
