package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Shape;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Reads labels of blood, tissue and cells by ICCBBA (ISBT 128 Standard Technical Specification, 2 and 7): each statement begins
 * with two characters that tell it, of a fixed length, as in {@code =/A9999XYZ100T0944=,000025=A99971312345600=>014032}.
 */
final class IsbtLabel {

    /** What begins a statement, the length of its value, and the field it means. */
    private static final String[][] STRUCTURES = {
        {"=+", "5", ""}, {"=/", "16", "di"}, {"=,", "6", "serial"}, {"=>", "6", "expiryDate"}, {"=}", "6", "productionDate"},
        {"&,1", "18", "lot"}, {"=)", "10", "di"}, {"&)", "10", "lot"}, {"=<", "8", "product"}, {"=%", "4", ""}, {"&>", "10", ""},
        {"=*", "6", ""}, {"=;", "15", ""}, {"=$", "22", ""}};
    private static final int DONATION_LENGTH = 15;
    private static final int MILLENNIUM = 2000;
    private static final int LAST_CENTURY = 1000;

    private IsbtLabel() {
    }

    static LabelContent read(String text) {
        ContentReading label = new ContentReading(Kind.UDI);
        int at = 0;
        while (at < text.length() && !label.failed()) {
            at = statement(text, at, label);
        }
        return label.end();
    }

    private static int statement(String text, int at, ContentReading label) {
        for (String[] structure : STRUCTURES) {
            if (text.startsWith(structure[0], at)) {
                int from = at + structure[0].length();
                int end = from + Integer.parseInt(structure[1]);
                take(structure[0], structure[2], from, end, text, label);
                return end;
            }
        }
        boolean donation = text.charAt(at) == '=' && at + 1 < text.length() && isAlphanumeric(text.substring(at + 1, at + 2));
        if (!donation) {
            label.fail("unknown_data_identifier");
            return at;
        }
        take("=", "donation", at + 1, at + 1 + DONATION_LENGTH, text, label);
        return at + 1 + DONATION_LENGTH;
    }

    private static void take(String name, String field, int from, int end, String text, ContentReading label) {
        String value = end <= text.length() ? text.substring(from, end) : "";
        if (!isAlphanumeric(value)) {
            label.fail(value.isEmpty() ? "too_short" : "bad_character");
            return;
        }
        boolean date = field.endsWith("Date");
        Optional<LocalDate> day = date ? day(value) : Optional.empty();
        if (date && day.isEmpty()) {
            label.fail("bad_date");
            return;
        }
        label.say(name, value);
        if (!field.isEmpty()) {
            label.field(field, day.map(LocalDate::toString).orElse(value));
        }
    }

    /** The last three digits of the year and the day within it. */
    private static Optional<LocalDate> day(String digits) {
        if (!Shape.isDigits(digits)) {
            return Optional.empty();
        }
        int of = Integer.parseInt(digits.substring(0, 3));
        int year = of >= 900 ? LAST_CENTURY + of : MILLENNIUM + of;
        int day = Integer.parseInt(digits.substring(3));
        return day >= 1 && day <= Year.of(year).length() ? Optional.of(LocalDate.ofYearDay(year, day)) : Optional.empty();
    }

    private static boolean isAlphanumeric(String text) {
        return !text.isEmpty() && (Shape.of(text) & ~(Shape.DIGIT | Shape.UPPER | Shape.LOWER)) == 0;
    }
}
