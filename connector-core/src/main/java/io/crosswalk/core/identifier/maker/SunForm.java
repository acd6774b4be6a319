package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/** Sun and Oracle: the first four characters look like year and week, {@code 1634NM1100}. No document says so. */
final class SunForm implements MakerForm {

    private static final Template SERIAL = Template.of("year_code", "99", "week", "WW", "unit", "AAXXXX");

    @Override
    public String maker() {
        return "Oracle";
    }

    @Override
    public Finding read(String key) {
        if (!SERIAL.fits(key)) {
            return Finding.silent(key, Map.of());
        }
        Map<String, String> hints = new HashMap<>(Years.of(2000 + Integer.parseInt(key.substring(0, 2)), Years.WEAK));
        hints.put("week", key.substring(2, 4));
        return Finding.silent(key, hints);
    }
}
