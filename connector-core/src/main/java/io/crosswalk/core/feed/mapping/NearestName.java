package io.crosswalk.core.feed.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The name that was probably meant, for messages. */
final class NearestName {

    private NearestName() {
    }

    /** {@code ; did you mean 'x'?}, or nothing where no name comes near. */
    static String hint(String written, Collection<String> names) {
        return names.stream().filter(name -> !name.isBlank())
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= Math.max(2, written.length() / 2))
                .map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** Levenshtein distance without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
