package io.crosswalk.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word a person probably meant. */
final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {
    }

    /** The known word nearest to what was written, if one is near enough to be worth proposing. */
    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int tolerance = Math.max(1, written.length() / 3);
        return known.stream().filter(word -> distance(written, word) <= tolerance)
                .min(Comparator.comparingInt((String word) -> distance(written, word)).thenComparing(word -> word));
    }

    static String didYouMean(String word) {
        return "did you mean '" + word + "'?";
    }

    /** Insertions, deletions, replacements and swaps of neighbours, whatever the case and the separators. */
    static int distance(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }
}
