package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/**
 * Samsung: the seventh character from the end is said to tell the year and the sixth the month, a closing letter left
 * out. Service guides disagree, so nothing is ever doubted for it.
 */
final class SamsungForm implements MakerForm {

    /** P 2007, Q 2008, S 2009, Z 2010, B 2011 and on; E, I, L and O are left out. */
    private static final String YEARS = "PQSZBCDFGHJKMN";
    private static final int FIRST = 2007;
    private static final int SHORTEST = 11;
    private static final String MONTHS = "123456789ABC";

    @Override
    public String maker() {
        return "Samsung";
    }

    @Override
    public Finding read(String key) {
        int length = key.length();
        if (length < SHORTEST) {
            return Finding.silent(key, Map.of());
        }
        int end = Character.isLetter(key.charAt(length - 1)) ? length - 1 : length;
        int year = YEARS.indexOf(key.charAt(end - 7));
        int month = MONTHS.indexOf(key.charAt(end - 6)) + 1;
        if (year < 0 || month == 0) {
            return Finding.silent(key, Map.of());
        }
        Map<String, String> hints = new HashMap<>(Years.of(FIRST + year, Years.WEAK));
        hints.put("month", String.valueOf(month));
        return Finding.silent(key, hints);
    }
}
