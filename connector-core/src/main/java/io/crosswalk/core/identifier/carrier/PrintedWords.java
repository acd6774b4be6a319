package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Keys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a line apart that says in words what its values are, as in {@code S/N: 12345 LOT: A7 EXP 2027-01-31}.
 *
 * <p>What stands before the first word is not taken for anything: a serial and a lot in one string without words for both
 * cannot be told apart safely, and make the line doubtful ({@code composite_suspect}).
 */
public final class PrintedWords {

    /** The words before a value and the field they mean, the longer ones first. */
    private static final String[][] WORDS = {
        {"SERIAL NUMBER", "serial"}, {"SERIAL NO", "serial"}, {"SERIAL NR", "serial"}, {"SERIAL", "serial"}, {"SER NO", "serial"},
        {"SER.NO", "serial"}, {"S/N", "serial"}, {"SN", "serial"}, {"LOT NUMBER", "lot"}, {"LOT CODE", "lot"}, {"LOT NO", "lot"},
        {"LOT", "lot"}, {"BATCH NUMBER", "lot"}, {"BATCH CODE", "lot"}, {"BATCH NO", "lot"}, {"BATCH", "lot"}, {"B/N", "lot"},
        {"CHARGE", "lot"}, {"PART NUMBER", "sku"}, {"PART NO", "sku"}, {"P/N", "sku"}, {"PN", "sku"}, {"REF", "sku"}, {"MPN", "sku"},
        {"SKU", "sku"}, {"ASSET TAG", "assetTag"}, {"ASSET NO", "assetTag"}, {"GTIN", "gtin"}, {"EAN", "gtin"}, {"UPC", "gtin"},
        {"IMEI 2", "imei2"}, {"IMEI2", "imei2"}, {"IMEI 1", "imei"}, {"IMEI1", "imei"}, {"IMEI", "imei"}, {"MAC ADDRESS", "mac"}, {"MAC", "mac"},
        {"EXPIRY DATE", "expiryDate"}, {"EXP DATE", "expiryDate"}, {"EXPIRY", "expiryDate"}, {"USE BY", "expiryDate"}, {"EXP", "expiryDate"},
        {"MFG DATE", "productionDate"}, {"MFD", "productionDate"}, {"MFG", "productionDate"}, {"QTY", "quantity"}};
    private static final String BETWEEN = " \t\n\r,;/|";
    private static final String BEHIND_WORD = ".:#=";

    private PrintedWords() {
    }

    private record Word(String name, String field, int from, int valueFrom) {
    }

    /**
     * Whether a value holds a lot beside something else, so that it cannot be the serial alone: {@code A123 LOT 45},
     * {@code A123-LOT45}.
     */
    public static boolean holdsLot(String text) {
        for (String word : new String[] {"LOT", "BATCH"}) {
            for (int at = indexOf(text, word, 1); at > 0; at = indexOf(text, word, at + 1)) {
                char before = text.charAt(at - 1);
                boolean apart = BETWEEN.indexOf(before) >= 0 || before == '-' || before == '_' || before == '(' || before >= '0' && before <= '9';
                if (apart && beginsLot(text, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    static LabelContent read(String text) {
        ContentReading label = new ContentReading(null);
        List<Word> words = words(text);
        if (words.isEmpty()) {
            return label.fail("unknown_label").end();
        }
        String head = trimmed(text.substring(0, words.get(0).from()));
        if (!head.isEmpty()) {
            label.doubt("composite_suspect");
            label.say("text", head);
        }
        for (int i = 0; i < words.size() && !label.failed(); i++) {
            int end = i + 1 < words.size() ? words.get(i + 1).from() : text.length();
            take(words.get(i), trimmed(text.substring(words.get(i).valueFrom(), end)), label);
        }
        return label.end();
    }

    private static void take(Word word, String value, ContentReading label) {
        if (value.isEmpty()) {
            label.note("empty_element");
            return;
        }
        label.say(word.name(), value);
        if (!word.field().endsWith("Date")) {
            if (word.field().equals("serial") && holdsLot(value)) {
                label.doubt("composite_suspect");
            }
            label.field(word.field(), value);
            return;
        }
        Optional<LocalDate> day = CodedDate.read("YYYYMMDD", value.length() == 10 ? value.replace("-", "") : value);
        day.ifPresentOrElse(it -> label.field(word.field(), it.toString()), () -> label.note("date_not_read"));
    }

    private static List<Word> words(String text) {
        List<Word> found = new ArrayList<>(4);
        int at = 0;
        while (at < text.length()) {
            Word word = at == 0 || BETWEEN.indexOf(text.charAt(at - 1)) >= 0 ? wordAt(text, at) : null;
            if (word != null) {
                found.add(word);
            }
            at = word == null ? at + 1 : word.valueFrom();
        }
        return found;
    }

    /** A word counts only when a sign or a blank parts it from what follows: SN12345 may be a serial as it stands. */
    private static Word wordAt(String text, int at) {
        for (String[] word : WORDS) {
            int end = at + word[0].length();
            if (text.regionMatches(true, at, word[0], 0, word[0].length())) {
                int value = end;
                while (value < text.length() && (BEHIND_WORD.indexOf(text.charAt(value)) >= 0 || text.charAt(value) == ' ')) {
                    value++;
                }
                if (value > end) {
                    return new Word(Keys.upper(word[0]), word[1], at, value);
                }
            }
        }
        return null;
    }

    /** A digit within what follows the word, at once or behind signs. */
    private static boolean beginsLot(String text, int at) {
        int end = at;
        while (end < text.length() && (BEHIND_WORD.indexOf(text.charAt(end)) >= 0 || " -_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean digit = false;
        while (end < text.length() && text.charAt(end) < 128 && Character.isLetterOrDigit(text.charAt(end))) {
            digit |= Character.isDigit(text.charAt(end));
            end++;
        }
        return digit;
    }

    private static int indexOf(String text, String word, int from) {
        char first = word.charAt(0);
        for (int at = from; at + word.length() <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == first || c == first + 32) && text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BETWEEN.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BETWEEN.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
