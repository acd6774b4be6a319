package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/**
 * Bosch home appliances: the FD code of four digits is a date, two digits that are twenty less than the year's and the
 * month: {@code FD 9504} is April 2015, for all units of the month.
 */
final class BoschForm implements MakerForm {

    private static final Template FD = Template.of("year_code", "99", "month", "99");
    private static final int BEHIND = 20;
    private static final int FIRST = 1950;
    private static final int CENTURY = 100;
    private static final int MONTHS = 12;

    @Override
    public String maker() {
        return "Bosch";
    }

    @Override
    public Finding read(String key) {
        boolean marked = key.startsWith("FD");
        String code = marked ? key.substring(2) : key;
        int month = FD.fits(code) ? Integer.parseInt(code.substring(2)) : 0;
        if (month == 0 || month > MONTHS) {
            return Finding.silent(key, Map.of());
        }
        int year = 1900 + BEHIND + Integer.parseInt(code.substring(0, 2));
        Map<String, String> hints = new HashMap<>(Years.of(year < FIRST ? year + CENTURY : year, Years.CONVENTION));
        hints.put("month", String.valueOf(month));
        // four digits without the mark may be a serial after all
        return marked ? Finding.other("date_code", key, hints) : new Finding(Finding.Grade.MISFIT, "date_code", key, Map.of(), hints);
    }
}
