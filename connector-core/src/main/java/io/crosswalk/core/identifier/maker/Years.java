package io.crosswalk.core.identifier.maker;

import java.util.Map;
import java.util.StringJoiner;

/** Years as serials tell them: often a single digit, which comes back every ten years. */
final class Years {

    /** Conventions of makers in public documents: nobody vouches for them. */
    static final String CONVENTION = "convention";
    /** Seen in so few serials that it is hardly more than a guess. */
    static final String WEAK = "weak";
    private static final int DECADE = 10;
    private static final int LAST = 2029;

    private Years() {
    }

    /** All years with this last digit since a first one, joined by {@code |}. */
    static Map<String, String> ofDigit(char digit, int first) {
        StringJoiner years = new StringJoiner("|");
        for (int year = first - first % DECADE + digit - '0'; year <= LAST; year += DECADE) {
            if (year >= first) {
                years.add(String.valueOf(year));
            }
        }
        return Map.of("year", years.toString(), "confidence", CONVENTION);
    }

    static Map<String, String> of(int year, String confidence) {
        return Map.of("year", String.valueOf(year), "confidence", confidence);
    }
}
