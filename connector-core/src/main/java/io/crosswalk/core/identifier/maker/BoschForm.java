package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/** Bosch home appliances: the FD code of four digits, first two plus 1920 the year, then the month: a date, shared by a month's units. */
final class BoschForm implements MakerForm {

    private static final Template FD = Template.of("year_code", "99", "month", "99");
    private static final int BASE = 1920;
    private static final int MONTHS = 12;

    @Override
    public String maker() {
        return "Bosch";
    }

    @Override
    public Finding read(String key) {
        String code = key.startsWith("FD") ? key.substring(2) : key;
        int month = FD.fits(code) ? Integer.parseInt(code.substring(2)) : 0;
        if (month == 0 || month > MONTHS) {
            return Finding.silent(key, Map.of());
        }
        Map<String, String> hints = new HashMap<>(Years.of(BASE + Integer.parseInt(code.substring(0, 2)), Years.CONVENTION));
        hints.put("month", String.valueOf(month));
        return Finding.other("date_code", key, hints);
    }
}
