package io.crosswalk.core.identifier;

import java.util.Optional;

/**
 * The model year that position 10 of a VIN tells (49 CFR 565.15(d)(1), table VII): {@code A} is 1980 or 2010, {@code 1}
 * is 2001 or 2031. The letters come back every thirty years; outside North America the position may mean nothing.
 */
public final class ModelYear {

    private static final String CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST = 1980;
    private static final int CYCLE = 30;

    private ModelYear() {
    }

    /** Both years of a code, the earlier first, joined by {@code |}; empty for what is no code (I, O, Q, U, Z and 0). */
    public static Optional<String> of(char code) {
        int at = CODES.indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(FIRST + at + "|" + (FIRST + CYCLE + at));
    }

    /**
     * The one year of a car or light truck for North America, whose position 7 is a letter since 2010 (565.15(b)). Buses,
     * heavy trucks and motorcycles do not follow.
     */
    static Optional<String> ofLightVehicle(char code, char position7) {
        int at = CODES.indexOf(code);
        boolean later = position7 >= 'A' && position7 <= 'Z';
        return at < 0 ? Optional.empty() : Optional.of(String.valueOf(FIRST + at + (later ? CYCLE : 0)));
    }

    /** As {@link #of} where the market or the type of vehicle is not known, as {@link #ofLightVehicle} in North America. */
    public static Optional<String> likely(String vin) {
        boolean northAmerica = vin.charAt(0) >= '1' && vin.charAt(0) <= '5';
        return northAmerica ? ofLightVehicle(vin.charAt(9), vin.charAt(6)) : of(vin.charAt(9));
    }
}
