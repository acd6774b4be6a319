package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;

/**
 * HP and HPE: ten characters CCS Y WW ZZZZ, country and site, year digit, week, unit: {@code CNF01207X6} is of week 12 of
 * a year that ends in 0 (HP numbering convention since 2003; servers as {@code CZJ1280RQ2} alike). Printers and network
 * devices keep country and length, and units until about 2003 read {@code 2823S41139}: year plus 1960, week, country.
 * The unit part has no I and no O.
 */
final class HpForm implements MakerForm {

    private static final int FIRST_YEAR = 2003;
    private static final int OLD_BASE = 1960;
    private static final Template UNIT = Template.of("site", "XXX", "year_digit", "9", "week", "WW", "unit", "UUUU");
    private static final Template NETWORK = Template.of("site", "AA", "year_digit", "9", "week", "WW", "unit", "UUUUU");
    private static final Template PRINTER = Template.of("site", "AAX", "code", "9A", "unit", "99999");
    private static final Template OTHER_PRINTER = Template.of("site", "AAX", "code", "AX", "unit", "99999");
    private static final Template OLD = Template.of("year_prefix", "99", "week", "WW", "country", "A", "unit", "99999");

    @Override
    public String maker() {
        return "HP";
    }

    @Override
    public Finding read(String key) {
        if (UNIT.fits(key)) {
            Map<String, String> parts = UNIT.parts(key);
            parts.put("rest", key.substring(3));
            return dated(key, parts);
        }
        if (NETWORK.fits(key)) {
            return dated(key, NETWORK.parts(key));
        }
        if (OLD.fits(key)) {
            Map<String, String> hints = new HashMap<>(Years.of(OLD_BASE + Integer.parseInt(key.substring(0, 2)), Years.CONVENTION));
            hints.put("week", key.substring(2, 4));
            return Finding.fits(key, OLD.parts(key), hints);
        }
        if (PRINTER.fits(key) || OTHER_PRINTER.fits(key)) {
            return Finding.fits(key, PRINTER.parts(key), Map.of());
        }
        return Template.onlyRepair(key, UNIT, OLD).map(it -> Finding.lookAlike(key, it)).orElseGet(() -> Finding.misfit(key));
    }

    /** Whether a text is a serial of a PC or a server. */
    static boolean isUnit(String key) {
        return UNIT.fits(key);
    }

    private static Finding dated(String key, Map<String, String> parts) {
        Map<String, String> hints = new HashMap<>(Years.ofDigit(parts.get("year_digit").charAt(0), FIRST_YEAR));
        hints.put("week", parts.get("week"));
        return Finding.fits(key, parts, hints);
    }
}
