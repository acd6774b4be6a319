package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/** APC: site, year, week, unit: {@code 3B1742X12345} is of week 42 of 2017. Year and week are digits, which proves a slip there. */
final class ApcForm implements MakerForm {

    private static final Template SERIAL = Template.of("site", "XX", "year_code", "99", "week", "WW", "unit", "XXXXXX");

    @Override
    public String maker() {
        return "APC";
    }

    @Override
    public Finding read(String key) {
        if (!SERIAL.fits(key)) {
            return Template.onlyRepair(key, SERIAL).map(it -> Finding.lookAlike(key, it))
                    .orElseGet(() -> Finding.silent(key, Map.of()));
        }
        Map<String, String> parts = SERIAL.parts(key);
        int year = Integer.parseInt(parts.get("year_code"));
        Map<String, String> hints = new HashMap<>(Years.of(year > 80 ? 1900 + year : 2000 + year, Years.CONVENTION));
        hints.put("week", parts.get("week"));
        return Finding.fits(key, parts, hints);
    }
}
