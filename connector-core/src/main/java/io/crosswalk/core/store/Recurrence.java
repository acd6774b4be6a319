package io.crosswalk.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which source keys of a delivery may occur more than once, told while its rows pass by, in a fixed 8 MiB.
 *
 * <p>A Bloom filter with all bits of a key in one word: it never misses a key that recurs; of those that do not, it
 * suspects about one in 10,000 at a million rows and one in 100 at ten million.
 */
final class Recurrence {

    /** So many are remembered one by one; beyond that the database has to look at all rows. */
    static final int MOST = 200_000;

    private static final int WORDS = 1 << 20;
    private static final int BITS_OF_PLACE = 6;
    private static final int PLACES = 4;

    private final long[] seen = new long[WORDS];
    private final List<UUID> suspects = new ArrayList<>();
    private boolean tooMany;

    /** Takes note of one row's source key, which is a hash: its bits are evenly spread. */
    void add(UUID key) {
        int word = (int) key.getLeastSignificantBits() & WORDS - 1;
        long places = key.getMostSignificantBits();
        long mask = 0;
        for (int i = 0; i < PLACES; i++) {
            mask |= 1L << (places & 63);
            places >>>= BITS_OF_PLACE;
        }
        if ((seen[word] & mask) != mask) {
            seen[word] |= mask;
        } else if (suspects.size() < MOST) {
            suspects.add(key);
        } else {
            tooMany = true;
        }
    }

    /** Keys that occurred before, and few that only seem so; incomplete when there are {@link #tooMany()}. */
    List<UUID> suspects() {
        return suspects;
    }

    boolean tooMany() {
        return tooMany;
    }
}
