package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.gs1.LabelDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * Dates as labels write them, by a pattern of {@code YYYY YY MM DD DDD WW HH mm}: {@code 16D20240131} has the pattern
 * {@code YYYYMMDD}. A month without a day means its last day, a week its Sunday; of two digits the nearest century counts.
 */
final class CodedDate {

    private CodedDate() {
    }

    /** The day that digits mean by a pattern; empty where there is none such. */
    static Optional<LocalDate> read(String pattern, String digits) {
        if (digits.length() != pattern.length() || !Shape.isDigits(digits)) {
            return Optional.empty();
        }
        int year = pattern.contains("YYYY") ? number(pattern, digits, "YYYY") : LabelDates.year(number(pattern, digits, "YY"));
        boolean time = number(pattern, digits, "HH") < 24 && number(pattern, digits, "mm") < 60;
        if (!time || year < 1) {
            return Optional.empty();
        }
        if (pattern.contains("DDD")) {
            int day = number(pattern, digits, "DDD");
            return Optional.of(day).filter(it -> it >= 1 && it <= Year.of(year).length()).map(it -> LocalDate.ofYearDay(year, it));
        }
        return pattern.contains("WW") ? week(year, number(pattern, digits, "WW")) : day(pattern, digits, year);
    }

    private static Optional<LocalDate> day(String pattern, String digits, int year) {
        int month = number(pattern, digits, "MM");
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth in = YearMonth.of(year, month);
        if (!pattern.contains("DD")) {
            return Optional.of(in.atEndOfMonth());
        }
        int day = number(pattern, digits, "DD");
        return Optional.of(day).filter(it -> it >= 1 && it <= in.lengthOfMonth()).map(in::atDay);
    }

    private static Optional<LocalDate> week(int year, int week) {
        LocalDate lastWeek = LocalDate.of(year, 12, 28);
        if (week < 1 || week > lastWeek.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.SUNDAY));
    }

    private static int number(String pattern, String digits, String field) {
        int at = pattern.indexOf(field);
        return at < 0 ? 0 : Integer.parseInt(digits.substring(at, at + field.length()));
    }
}
