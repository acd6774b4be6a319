package io.crosswalk.core.feed.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Days of the calendar as {@code yyyy-MM-dd}. Strict: the thirtieth of February is no date and never slips into March.
 *
 * <p>Patterns of digits only (nearly all) are read without a formatter, which would cost more than the rest of the row.
 */
final class DateShape implements Shape {

    private static final String ISO = "yyyy-MM-dd";

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final int year;
    private final int month;
    private final int day;

    DateShape(String pattern, Locale locale) {
        this.pattern = pattern == null ? ISO : pattern;
        this.formatter = strict(this.pattern, locale);
        boolean digits = this.pattern.matches("(?:yyyy|uuuu|MM|dd|[-./ ])+") && once("yyyy|uuuu") && once("MM") && once("dd");
        this.year = digits ? Math.max(this.pattern.indexOf("yyyy"), this.pattern.indexOf("uuuu")) : -1;
        this.month = this.pattern.indexOf("MM");
        this.day = this.pattern.indexOf("dd");
    }

    /** The pattern read strictly: {@code yyyy} means the year of the calendar, as everybody writes it. */
    static DateTimeFormatter strict(String pattern, Locale locale) {
        String proleptic = pattern.contains("G") || pattern.contains("'") ? pattern : pattern.replace('y', 'u');
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(proleptic).toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private boolean once(String part) {
        return pattern.split(part, -1).length == 2;
    }

    @Override
    public String write(String value, boolean numeric) throws Unmappable {
        if (year >= 0) {
            return digits(value);
        }
        try {
            return LocalDate.parse(value, formatter).toString();
        } catch (DateTimeException e) {
            throw refused(value);
        }
    }

    private String digits(String value) throws Unmappable {
        if (value.length() != pattern.length()) {
            throw refused(value);
        }
        for (int i = 0; i < value.length(); i++) {
            char p = pattern.charAt(i);
            char c = value.charAt(i);
            boolean letter = p == 'y' || p == 'u' || p == 'M' || p == 'd';
            if (letter ? c < '0' || c > '9' : c != p) {
                throw refused(value);
            }
        }
        int y = number(value, year, 4);
        int m = number(value, month, 2);
        int d = number(value, day, 2);
        if (m < 1 || m > 12 || d < 1 || d > 28 && d > YearMonth.of(y, m).lengthOfMonth()) {
            throw refused(value);
        }
        return pattern.equals(ISO) ? value : written(value);
    }

    private String written(String value) {
        char[] out = new char[10];
        value.getChars(year, year + 4, out, 0);
        out[4] = '-';
        value.getChars(month, month + 2, out, 5);
        out[7] = '-';
        value.getChars(day, day + 2, out, 8);
        return new String(out);
    }

    private static int number(String value, int begin, int length) {
        int number = 0;
        for (int i = begin; i < begin + length; i++) {
            number = number * 10 + value.charAt(i) - '0';
        }
        return number;
    }

    private Unmappable refused(String value) {
        return new Unmappable(MappingCode.NOT_A_DATE, CellText.shown(value) + " is no date of the form " + pattern);
    }
}
