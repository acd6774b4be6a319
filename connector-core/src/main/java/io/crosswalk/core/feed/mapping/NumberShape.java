package io.crosswalk.core.feed.mapping;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as plain decimals, read in the feed's locale. Strict: {@code 1.5} in a German feed is neither fifteen nor one
 * and a half, because groups have three digits.
 */
final class NumberShape implements Shape {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_EXPONENT = 60;

    private final char decimal;
    private final char grouping;

    NumberShape(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimal = symbols.getDecimalSeparator();
        this.grouping = symbols.getGroupingSeparator();
    }

    @Override
    public String write(String value, boolean numeric) throws Unmappable {
        if (plainInteger(value)) {
            return value;
        }
        String plain = numeric ? value : localised(value);
        if (plain == null || plain.length() > MAX_LENGTH) {
            throw refused(value);
        }
        try {
            BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
            if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
                throw refused(value);
            }
            return number.toPlainString();
        } catch (NumberFormatException e) {
            throw refused(value);
        }
    }

    private static boolean plainInteger(String value) {
        if (value.length() > 18 || value.charAt(0) == '0' && value.length() > 1) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number with a point and without groups, or null where its groups are not groups. */
    private String localised(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        int sinceGroup = -1;
        int digits = 0;
        boolean fraction = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                digits++;
                sinceGroup += sinceGroup >= 0 && !fraction ? 1 : 0;
            } else if (i == 0 && (c == '-' || c == '+' || c == '\u2212')) {
                plain.append(c == '+' ? "" : "-");
            } else if (groups(c) && !fraction && digits > 0 && (sinceGroup < 0 ? digits <= 3 : sinceGroup == 3)) {
                sinceGroup = 0;
            } else if (c == decimal && !fraction && digits > 0) {
                plain.append('.');
                fraction = true;
            } else {
                return null;
            }
        }
        boolean whole = digits > 0 && plain.charAt(plain.length() - 1) != '.';
        return whole && (sinceGroup < 0 || sinceGroup == 3) ? plain.toString() : null;
    }

    private boolean groups(char c) {
        return c == grouping || Character.isSpaceChar(c) && Character.isSpaceChar(grouping)
                || (c == '\'' || c == '\u2019') && grouping == '\u2019';
    }

    private Unmappable refused(String value) {
        return new Unmappable(MappingCode.NOT_A_NUMBER, CellText.shown(value) + " is no number with '" + decimal
                + "' as decimal separator");
    }
}
