package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/** HID and Fargo card printers: year, week and four digits, {@code 23140042}. */
final class FargoForm implements MakerForm {

    private static final Template SERIAL = Template.of("year_code", "99", "week", "WW", "unit", "9999");

    @Override
    public String maker() {
        return "HID";
    }

    @Override
    public Finding read(String key) {
        if (!SERIAL.fits(key)) {
            return Finding.silent(key, Map.of());
        }
        Map<String, String> parts = SERIAL.parts(key);
        Map<String, String> hints = new HashMap<>(Years.of(2000 + Integer.parseInt(parts.get("year_code")), Years.CONVENTION));
        hints.put("week", parts.get("week"));
        return Finding.fits(key, parts, hints);
    }
}
