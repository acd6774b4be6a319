package io.crosswalk.core.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a pattern can read a date or a date-time back, by writing one and reading it again.
 *
 * <p>That finds what the letters alone do not show: {@code mm} is minutes, {@code YYYY} the year of the week, {@code DD}
 * the day of the year, and {@code hh} needs a half of the day.
 */
final class DatePattern {

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 11, 20, 17, 45, 0);

    private static final Pattern TIME_LETTERS = Pattern.compile("[hHkK]");

    private DatePattern() {
    }

    static Optional<Complaint> complaint(String pattern, boolean withTime, String locale) {
        DateTimeFormatter formatter;
        try {
            formatter = DateTimeFormatter.ofPattern(pattern, locale == null ? Locale.ROOT : Locale.forLanguageTag(locale));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Complaint("not a date pattern: '" + pattern + "'", "for example dd.MM.yyyy"));
        }
        return survives(formatter, withTime, pattern) ? Optional.empty()
                : Optional.of(new Complaint("the pattern '" + pattern + "' cannot read a " + (withTime ? "date-time" : "date"), hint(pattern, withTime)));
    }

    private static boolean survives(DateTimeFormatter formatter, boolean withTime, String pattern) {
        try {
            TemporalAccessor read = formatter.parse(formatter.format(withTime ? SAMPLE.atOffset(ZoneOffset.UTC).toZonedDateTime() : SAMPLE.toLocalDate()));
            LocalDate date = read.query(TemporalQueries.localDate());
            LocalTime time = read.query(TemporalQueries.localTime());
            boolean sameTime = time == null ? !TIME_LETTERS.matcher(pattern).find() : time.getHour() == SAMPLE.getHour();
            return SAMPLE.toLocalDate().equals(date) && (!withTime || sameTime);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String hint(String pattern, boolean withTime) {
        if (pattern.contains("YY")) {
            return "YYYY is the year of the week; write yyyy";
        }
        if (pattern.contains("DD")) {
            return "DD is the day of the year; write dd";
        }
        if (!pattern.contains("M") && pattern.contains("m")) {
            return "mm is minutes; write MM for months";
        }
        if (withTime && pattern.contains("h")) {
            return "hh needs an a for the half of the day; write HH for 24 hours";
        }
        return withTime ? "for example dd.MM.yyyy HH:mm" : "for example dd.MM.yyyy, without a time; or use type: datetime";
    }
}
