package io.crosswalk.core.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text is a cron expression as Quartz reads it: second, minute, hour, day of month, month, day of week
 * and an optional year.
 *
 * <p>As in Quartz exactly one of the two days is {@code ?}; days of the week run from 1 = SUN to 7 = SAT.
 */
final class QuartzCron {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern PART = Pattern.compile("(\\*|[A-Z0-9]+)(?:-([A-Z0-9]+))?(?:/([0-9]{1,4}))?");
    private static final List<Field> FIELDS = List.of(
            new Field("second", 0, 59, List.of(), "never"), new Field("minute", 0, 59, List.of(), "never"),
            new Field("hour", 0, 23, List.of(), "never"),
            new Field("day of month", 1, 31, List.of(), "\\?|L(-([1-9]|[12][0-9]|30))?W?|([1-9]|[12][0-9]|3[01])W"),
            new Field("month", 1, 12, MONTHS, "never"),
            new Field("day of week", 1, 7, DAYS, "\\?|L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5])"),
            new Field("year", 1970, 2199, List.of(), "never"));

    private QuartzCron() {
    }

    /** What one field may hold: a range of numbers, their names, and letters of its own. */
    private record Field(String name, int least, int most, List<String> names, String special) {

        boolean accepts(String text) {
            if (text.matches(special)) {
                return true;
            }
            for (String part : text.split(",", -1)) {
                Matcher matcher = PART.matcher(part);
                if (!matcher.matches() || !rangeFits(matcher) || matcher.group(3) != null && !stepFits(matcher.group(3))) {
                    return false;
                }
            }
            return true;
        }

        private boolean rangeFits(Matcher part) {
            if (part.group(1).equals("*")) {
                return part.group(2) == null;
            }
            return number(part.group(1)) >= 0 && (part.group(2) == null || number(part.group(2)) >= 0);
        }

        private boolean stepFits(String step) {
            int value = Integer.parseInt(step);
            return value >= 1 && value <= most;
        }

        private int number(String word) {
            if (names.contains(word)) {
                return least + names.indexOf(word);
            }
            if (!word.matches("[0-9]{1,4}")) {
                return -1;
            }
            int value = Integer.parseInt(word);
            return value >= least && value <= most ? value : -1;
        }
    }

    static Optional<Complaint> complaint(String expression) {
        String[] fields = expression.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length == 5) {
            return wrong("a cron expression of 5 fields", "Quartz begins with seconds: put \"0 \" in front and ? for one of the days");
        }
        if (fields.length < 6 || fields.length > 7) {
            return wrong("a cron expression needs 6 or 7 fields, this one has " + fields.length,
                    "second minute hour day-of-month month day-of-week [year], for example \"0 15 2 * * ?\"");
        }
        for (int i = 0; i < fields.length; i++) {
            if (!FIELDS.get(i).accepts(fields[i])) {
                Field field = FIELDS.get(i);
                return wrong("the cron expression's " + field.name() + " cannot be '" + fields[i] + "'",
                        "from " + field.least() + " to " + field.most());
            }
        }
        if (fields[3].equals("?") == fields[5].equals("?")) {
            return wrong("exactly one of day of month and day of week must be ?", "for example \"0 15 2 * * ?\"");
        }
        return Optional.empty();
    }

    private static Optional<Complaint> wrong(String message, String hint) {
        return Optional.of(new Complaint(message, hint));
    }
}
