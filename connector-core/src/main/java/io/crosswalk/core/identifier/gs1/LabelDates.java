package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Dates as labels carry them: YYMMDD, where day 00 is the last day of the month and the century is the nearest one (GS1
 * General Specifications 7.12). For example {@code 280200} is 29 February 2028.
 *
 * <p>The window of centuries is counted from a fixed year, so that a label says the same every night; a new year here is
 * a new version of the schemes.
 */
public final class LabelDates {

    private static final int COUNTED_FROM = 2026;
    private static final Set<String> DATES = Set.of("11", "12", "13", "15", "16", "17", "4326", "7006");
    private static final int CENTURY = 100;
    private static final int BACK = 51;
    private static final int AHEAD = 50;

    private LabelDates() {
    }

    /** The check of a date without a time. */
    static String sixDigits(String digits) {
        return fault(year(digits), digits, 2, 1);
    }

    /** The check of a date that may leave the day open. */
    static String orWholeMonth(String digits) {
        return fault(year(digits), digits, 2, 0);
    }

    /** The check of a date with its century. */
    static String eightDigits(String digits) {
        return fault(Integer.parseInt(digits, 0, 4, 10), digits, 4, 1);
    }

    /** Whether the whole value of an identifier is a date. */
    static boolean isDate(ApplicationIdentifier identifier) {
        return DATES.contains(identifier.code());
    }

    /** The day that six checked digits mean; empty for others. */
    static Optional<LocalDate> day(String digits) {
        if (digits.length() < 6 || !Shape.isDigits(digits.substring(0, 6)) || orWholeMonth(digits.substring(0, 6)) != null) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(year(digits), number(digits, 2));
        int day = number(digits, 4);
        return Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
    }

    /** The six digits for a date that was printed with eight, or empty where it is none or of another century. */
    static Optional<String> shortened(String printed) {
        if (printed.length() != 8 || !Shape.isDigits(printed)) {
            return Optional.empty();
        }
        String digits = printed.substring(2);
        boolean same = year(digits) == Integer.parseInt(printed, 0, 4, 10) && orWholeMonth(digits) == null;
        return Optional.of(digits).filter(it -> same);
    }

    private static String fault(int year, String digits, int month, int firstDay) {
        int number = number(digits, month);
        if (number < 1 || number > 12) {
            return "bad_month";
        }
        int day = number(digits, month + 2);
        return day >= firstDay && day <= YearMonth.of(year, number).lengthOfMonth() ? null : "bad_day";
    }

    /** The year that two digits mean: the nearest one. */
    public static int year(int year) {
        int current = COUNTED_FROM % CENTURY;
        int century = COUNTED_FROM - current;
        if (year - current >= BACK) {
            return century - CENTURY + year;
        }
        return year - current <= -AHEAD ? century + CENTURY + year : century + year;
    }

    private static int year(String digits) {
        return year(number(digits, 0));
    }

    private static int number(String digits, int from) {
        return (digits.charAt(from) - '0') * 10 + digits.charAt(from + 1) - '0';
    }
}
