package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Apple, three eras: 11 characters until 2010 (plant, year digit, week, unit, model: {@code CK54202SR6V}), 12 until 2021
 * (plant, half year, week, unit, model: {@code DNPKX0ABDTTN}), since then 8 to 14 at random, from which nothing is
 * decoded. Never an I or an O. A barcode puts the data identifier S in front.
 */
final class AppleForm implements MakerForm {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 14;
    private static final String HALF_YEARS = "CDFGHJKLMNPQRSTVWXYZ";
    private static final String WEEKS = "123456789CDFGHJKLMNPQRTVWXY";
    private static final int WEEKS_OF_HALF = 26;
    private static final int FIRST_HALF = 2010;
    /** Half years 2020 and the first of 2021 took the letters of 2010 and 2011 again. */
    private static final int REPEATED = 3;
    private static final Template UNTIL_2010 = Template.of("plant", "UU", "year_digit", "9", "week", "WW", "unit", "UUU", "model", "UUU");
    private static final Template UNTIL_2021 = Template.of("plant", "UUU", "half", "U", "week", "U", "unit", "UUU", "model", "UUUU");

    @Override
    public String maker() {
        return "Apple";
    }

    @Override
    public Finding read(String key) {
        Optional<Finding> dated = dated(key);
        if (dated.isPresent()) {
            return dated.get();
        }
        if (key.length() > 1 && key.charAt(0) == 'S') {
            Optional<Finding> rest = dated(key.substring(1));
            if (rest.isPresent()) {
                return Finding.fitsAs("di_s_removed", rest.get().key(), rest.get().parts(), rest.get().hints());
            }
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return Finding.misfit(key);
        }
        Template anyOfThisLength = Template.of("serial", "U".repeat(key.length()));
        if (anyOfThisLength.fits(key)) {
            return Finding.fits(key, Map.of(), Map.of());
        }
        return anyOfThisLength.repaired(key).map(it -> Finding.lookAlike(key, it)).orElseGet(() -> Finding.misfit(key));
    }

    private static Optional<Finding> dated(String key) {
        if (UNTIL_2010.fits(key)) {
            Map<String, String> parts = UNTIL_2010.parts(key);
            String year = "200" + parts.get("year_digit");
            Map<String, String> hints = new HashMap<>(Map.of("confidence", Years.CONVENTION, "week", parts.get("week")));
            hints.put("year", year.equals("2000") ? "2000|2010" : year);
            return Optional.of(Finding.fits(key, parts, hints));
        }
        return UNTIL_2021.fits(key) ? halfYear(key) : Optional.empty();
    }

    private static Optional<Finding> halfYear(String key) {
        Map<String, String> parts = UNTIL_2021.parts(key);
        int half = HALF_YEARS.indexOf(parts.get("half"));
        int week = WEEKS.indexOf(parts.get("week")) + 1;
        if (half < 0 || week == 0) {
            return Optional.empty();
        }
        String name = halfName(half);
        String weekOfYear = String.valueOf(half % 2 == 0 ? week : week + WEEKS_OF_HALF);
        parts.put("half", name);
        parts.put("week", weekOfYear.length() == 1 ? "0" + weekOfYear : weekOfYear);
        Map<String, String> hints = new HashMap<>(Map.of("confidence", Years.CONVENTION, "week", parts.get("week")));
        hints.put("half", half < REPEATED ? name + "|" + halfName(half + HALF_YEARS.length()) : name);
        return Optional.of(Finding.fits(key, parts, hints));
    }

    private static String halfName(int half) {
        return FIRST_HALF + half / 2 + "H" + (1 + half % 2);
    }
}
