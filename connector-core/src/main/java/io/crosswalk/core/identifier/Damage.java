package io.crosswalk.core.identifier;

import java.util.regex.Pattern;

/** What spreadsheets do to identifiers, as far as it can still be seen. */
final class Damage {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d{1,20})?[Ee]\\+?(\\d{1,3})|\\d[.,]\\d{1,20}[Ee]-\\d{1,3}");
    private static final Pattern ERROR_CELL =
            Pattern.compile("#(?:N/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\\?|NULL!|NUM!|ZAHL!|DIV/0!|SPILL!)", Pattern.CASE_INSENSITIVE);
    /** In English, German, French and Spanish, as spreadsheets of these languages write a date they made. */
    private static final String MONTH = "(?:JAN|FEB|MAR|MRZ|APR|MAY|MAI|JUN|JUL|AUG|SEPT?|OCT|OKT|NOV|DEC|DEZ|JANV|FEVR|MARS|AVR|JUIN|JUIL|AOUT"
            + "|ENE|ABR|AGO|DIC)";
    private static final Pattern AUTO_DATE = Pattern.compile("\\d{1,2}(?:-|\\. ?)" + MONTH + "(?:[- ]\\d{2,4})?|" + MONTH + "-\\d{2}(?:\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    /** 1 January 2000 and 31 December 2037 as a spreadsheet counts days. */
    private static final int FIRST_DAY = 36526;
    private static final int LAST_DAY = 50405;
    private static final int SIGNIFICANT_DIGITS = 15;
    private static final int DATE_LENGTH = 11;

    private Damage() {
    }

    static void look(Reading reading) {
        String text = reading.text();
        char first = text.charAt(0);
        if (first == '#') {
            lookAtErrorCell(reading, text);
        } else if (isScientific(text)) {
            boolean certain = text.indexOf('+') > 0 || text.indexOf('.') > 0 || text.indexOf(',') > 0;
            settleScientific(reading, certain);
        } else if (isFree(reading.kind()) && isAutoDate(text)) {
            reading.settle(Verdict.DAMAGED, "spreadsheet_date");
        } else if (first >= '0' && first <= '9') {
            lookAtNumber(reading, text);
        }
    }

    /** Whether a value of letters, digits and hyphens could be damaged at all; false for nearly all of them. */
    static boolean isPossible(String text) {
        char first = text.charAt(0);
        return first >= '0' && first <= '9' && isScientific(text) || isAutoDate(text) || losesDigits(text)
                || isDayNumber(text);
    }

    /** A number of which only the first 15 digits are left. */
    static boolean losesDigits(String text) {
        int length = text.length();
        if (length <= SIGNIFICANT_DIGITS || text.charAt(length - 1) != '0' || !Shape.isDigits(text)) {
            return false;
        }
        for (int i = SIGNIFICANT_DIGITS; i < length; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Five digits that a spreadsheet would show as a date of the years 2000 to 2037. */
    static boolean isDayNumber(String text) {
        if (text.length() != 5 || !Shape.isDigits(text)) {
            return false;
        }
        int day = Integer.parseInt(text);
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    private static void settleScientific(Reading reading, boolean certain) {
        if (certain || !isFree(reading.kind())) {
            reading.settle(Verdict.DAMAGED, "scientific_notation");
        } else {
            reading.doubt("scientific_notation"); // 4E12 may be a real serial
        }
    }

    private static void lookAtErrorCell(Reading reading, String text) {
        if (text.chars().allMatch(c -> c == '#')) {
            reading.settle(Verdict.DAMAGED, "column_too_narrow");
        } else if (ERROR_CELL.matcher(text).matches()) {
            reading.settle(Verdict.DAMAGED, "spreadsheet_error");
        }
    }

    private static void lookAtNumber(Reading reading, String text) {
        int whole = text.endsWith(".0") ? text.length() - 2 : -1;
        boolean needsLength = reading.kind() == Kind.LOT || reading.kind() == Kind.SKU;
        if (whole > (needsLength ? 4 : 0) && Shape.isDigits(text.substring(0, whole))) {
            reading.text(text.substring(0, whole)).note("float_suffix_removed");
        }
        if ((isFree(reading.kind()) || reading.kind() == Kind.EID) && losesDigits(reading.text())) {
            reading.settle(Verdict.DAMAGED, "precision_lost");
        } else if ((reading.kind() == Kind.SERIAL || reading.kind() == Kind.LOT) && isDayNumber(reading.text())) {
            reading.doubt("spreadsheet_date");
        }
    }

    private static boolean isScientific(String text) {
        int length = text.length();
        if (length < 3 || length > 30 || ".,Ee".indexOf(text.charAt(1)) < 0) {
            return false;
        }
        var matcher = SCIENTIFIC.matcher(text);
        // beyond 308 no spreadsheet holds the number, so nothing can have been converted
        return matcher.matches() && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= 308);
    }

    private static boolean isAutoDate(String text) {
        return text.length() <= DATE_LENGTH && (text.indexOf('-') > 0 || text.indexOf('.') > 0) && AUTO_DATE.matcher(text).matches();
    }

    private static boolean isFree(Kind kind) {
        return kind == Kind.SERIAL || kind == Kind.ASSET_TAG || kind == Kind.LOT || kind == Kind.SKU;
    }
}
