package io.crosswalk.core.identifier.scheme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in lot columns instead of one lot: scope words, pointers to a list, dates and ranges. */
final class LotProse {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern SCOPE = Pattern.compile("(?:all|any|every|multiple|various|several)(?: .{0,60}|)", FLAGS);
    private static final Pattern POINTER = Pattern.compile("(?:^|[ ,.])(?:see|refer|attached|attachment|appendix|enclosed)(?:$|[ ,.:])", FLAGS);
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{2}|\\d{4})|\\d{4}[-/.][01]\\d[-/.][0-3]\\d|\\d{1,2}-\\d{1,2}-(?:19|20)\\d{2}"
            + "|exp(?:iry|iration|ires)?(?: date)?[ .:].{0,40}"
            + "|" + MONTH + "[a-z]{0,6}[ .,-]{1,2}(?:\\d{1,2}, ?)?\\d{4}|\\d{1,2}[ -]" + MONTH + "[a-z]{0,6}[ -]\\d{4}", FLAGS);
    private static final Pattern SPACED_RANGE = Pattern.compile(
            "([^ ]{2,30}) ?(?: - | to | thru | through | until )([^ ]{2,30})", FLAGS);
    private static final Pattern DOTTED_RANGE = Pattern.compile("([^ .]{2,30}) ?\\.\\.\\.? ?([^ .]{2,30})");
    private static final Pattern AND = Pattern.compile("([^ ]{2,30}) (?:and|&|und|et) ([^ ]{2,30})", FLAGS);
    private static final Pattern NUMERIC_RANGE = Pattern.compile("([A-Z]{0,6})(\\d{5,12})-\\1(\\d{5,12})", FLAGS);

    private LotProse() {
    }

    /** The reason why the text is not one lot, or null. */
    static String fault(String text) {
        if (SCOPE.matcher(text).matches()) {
            return "scope_word";
        }
        if (POINTER.matcher(text).find()) {
            return "pointer";
        }
        if (DATE.matcher(text).matches()) {
            return "date";
        }
        if (between(AND.matcher(text))) {
            return "multiple_values";
        }
        return isRange(text) ? "range" : null;
    }

    private static boolean isRange(String text) {
        if (between(SPACED_RANGE.matcher(text)) || between(DOTTED_RANGE.matcher(text))) {
            return true;
        }
        Matcher numeric = NUMERIC_RANGE.matcher(text);
        if (!numeric.matches()) {
            return false;
        }
        String from = numeric.group(2);
        String to = numeric.group(3);
        // 5290-201001 is one lot: the ends of a range are written alike and share their first half
        return from.length() == to.length() && from.compareTo(to) < 0
                && from.regionMatches(0, to, 0, from.length() / 2);
    }

    private static boolean between(Matcher two) {
        return two.matches() && hasDigit(two.group(1)) && hasDigit(two.group(2));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
