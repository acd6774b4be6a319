package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the second part of a bar code of the health industry (ANSI/HIBC 2.6, 2.3): {@code $$} with a flag for the date or the
 * quantity, {@code $} with a lot, a plus behind either where a serial stands in the lot's place, five digits of year and day;
 * behind further slashes {@code S}, {@code 14D}, {@code 16D} and {@code Q}.
 */
final class HibcSecondary {

    private static final int LONGEST_NAME = 18;
    /** The patterns of dates by their flag, 2 to 6; 0 and 1 are a month already, 7 says that none follows. */
    private static final String[] PATTERNS = {"MMDDYY", "YYMMDD", "YYMMDDHH", "YYDDD", "YYDDDHH"};
    private static final List<String> SUPPLEMENTAL = List.of("S", "14D", "16D", "Q");
    private static final String MONTH = "MMYY";
    private static final String DAY_OF_YEAR = "YYDDD";

    private HibcSecondary() {
    }

    static void read(String data, ContentReading label) {
        String[] segments = data.split("/", -1);
        for (int i = 0; i < segments.length && !label.failed(); i++) {
            String segment = segments[i];
            if (segment.isEmpty()) {
                label.fail("empty_element");
            } else if (segment.startsWith("$$")) {
                flagged(segment.substring(2), label);
            } else if (segment.charAt(0) == '$') {
                named(segment.substring(1), label);
            } else if (i == 0 && segment.charAt(0) >= '0' && segment.charAt(0) <= '9' && !isIdentified(segment)) {
                dated(segment, DAY_OF_YEAR, label, false);
            } else if (SUPPLEMENTAL.stream().anyMatch(segment::startsWith)) {
                DataIdentifiers.SHIPPED.read(segment, label);
            } else {
                label.fail("unknown_data_identifier");
            }
        }
    }

    /** {@code 14D} and {@code 16D} begin with digits too. */
    private static boolean isIdentified(String segment) {
        return segment.length() > 3 && segment.charAt(2) == 'D';
    }

    private static void flagged(String data, ContentReading label) {
        boolean serial = data.startsWith("+");
        String rest = serial ? data.substring(1) : data;
        if (rest.isEmpty()) {
            label.fail("empty_element");
            return;
        }
        char flag = rest.charAt(0);
        if (flag == '8' || flag == '9') {
            int digits = flag == '8' ? 2 : 5;
            if (rest.length() <= digits || !Shape.isDigits(rest.substring(1, digits + 1))) {
                label.fail("bad_quantity");
                return;
            }
            String quantity = rest.substring(1, digits + 1);
            label.say("quantity", quantity);
            label.field("quantity", String.valueOf(Integer.parseInt(quantity)));
            rest = rest.substring(digits + 1);
            if (rest.isEmpty()) {
                return;
            }
            flag = rest.charAt(0);
        }
        byFlag(flag, rest, label, serial);
    }

    private static void byFlag(char flag, String rest, ContentReading label, boolean serial) {
        switch (flag) {
            case '0', '1' -> dated(rest, MONTH, label, serial);
            case '2', '3', '4', '5', '6' -> dated(rest.substring(1), PATTERNS[flag - '2'], label, serial);
            case '7' -> name(rest.substring(1), label, serial);
            default -> label.fail("bad_date_flag");
        }
    }

    private static void dated(String data, String pattern, ContentReading label, boolean serial) {
        Optional<LocalDate> day = data.length() < pattern.length() ? Optional.empty()
                : CodedDate.read(pattern, data.substring(0, pattern.length()));
        if (day.isEmpty()) {
            label.fail("bad_date");
            return;
        }
        label.say("exp", data.substring(0, pattern.length()));
        label.field("expiryDate", day.get().toString());
        String rest = data.substring(pattern.length());
        if (!rest.isEmpty()) {
            name(rest, label, serial);
        }
    }

    private static void named(String data, ContentReading label) {
        boolean serial = data.startsWith("+");
        String rest = serial ? data.substring(1) : data;
        if (rest.isEmpty()) {
            label.fail("empty_element");
            return;
        }
        name(rest, label, serial);
    }

    private static void name(String name, ContentReading label, boolean serial) {
        if (name.length() > LONGEST_NAME) {
            label.fail("too_long");
        } else if (!name.isEmpty()) {
            String word = serial ? "serial" : "lot";
            label.say(word, name);
            label.field(word, name);
        }
    }
}
