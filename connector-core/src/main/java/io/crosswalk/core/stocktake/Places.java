package io.crosswalk.core.stocktake;

import java.util.Locale;
import java.util.Optional;

/** Whether two texts name one place: case and blanks are noise, as between {@code Kiel, Room 4} and {@code kiel,  room 4}. */
final class Places {

    private Places() {
    }

    static boolean same(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && folded(a.get()).equals(folded(b.get()));
    }

    static String folded(String place) {
        return place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
