package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/** Cisco: LLLYYWWSSSS, site, year less 1996, week, unit: {@code JAE2445044T} is of week 45 of 2020 (Cisco's serial number guide). */
final class CiscoForm implements MakerForm {

    private static final int BASE = 1996;
    private static final Template SERIAL = Template.of("site", "AAA", "year_code", "99", "week", "WW", "unit", "XXXX");

    @Override
    public String maker() {
        return "Cisco";
    }

    @Override
    public Finding read(String key) {
        if (!SERIAL.fits(key)) {
            return Template.onlyRepair(key, SERIAL).map(it -> Finding.lookAlike(key, it)).orElseGet(() -> Finding.misfit(key));
        }
        Map<String, String> parts = SERIAL.parts(key);
        int year = BASE + Integer.parseInt(parts.get("year_code"));
        parts.put("year", String.valueOf(year));
        Map<String, String> hints = new HashMap<>(Years.of(year, Years.CONVENTION));
        hints.put("week", parts.get("week"));
        return Finding.fits(key, parts, hints);
    }
}
