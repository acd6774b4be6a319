package io.crosswalk.core.store;

import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.SiblingConsensus;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.reconcile.UnitOutcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the serials of a night's new units begin, counted while they are written: nearly always this shows that no batch needs
 * a closer look, and the register is not asked. Too suspicious is only slow; what it cannot hold is left to the register.
 */
final class Beginnings {

    static final int LENGTH = 4;
    private static final int SHORT = 3;
    /** A batch that begins in more ways has no beginning that most of its units share. */
    private static final int MOST_WAYS = 2_000;
    private static final int MOST_BATCHES = 20_000;

    private static final Comparator<Batch> ORDER = Comparator.comparing(Batch::maker).thenComparing(Batch::product);

    private final Map<Batch, Map<String, int[]>> counts = new HashMap<>();
    private boolean full;

    /** Units of one maker and product. */
    record Batch(String maker, String product) implements Comparable<Batch> {

        @Override
        public int compareTo(Batch other) {
            return ORDER.compare(this, other);
        }
    }

    void add(UnitOutcome unit) {
        if (unit.before() != null || unit.product() == null) {
            return;
        }
        for (Name name : unit.names()) {
            if (name.key().kind() == Kind.SERIAL && name.open() && name.role().equals("primary") && !name.key().scope().isEmpty()) {
                add(new Batch(name.key().scope(), unit.product()), name.key().key());
            }
        }
    }

    void add(Batch batch, String serial) {
        if (full || serial.length() <= LENGTH) {
            return;
        }
        Map<String, int[]> ways = counts.computeIfAbsent(batch, it -> new HashMap<>());
        if (ways.size() <= MOST_WAYS) {
            ways.computeIfAbsent(serial.substring(0, LENGTH), it -> new int[1])[0]++;
        }
        full = counts.size() > MOST_BATCHES;
    }

    /** Batches that may hold a serial that begins wrongly, in order; empty where all of them may. */
    Optional<SortedSet<Batch>> suspects() {
        if (full) {
            return Optional.empty();
        }
        SortedSet<Batch> suspects = new TreeSet<>();
        counts.forEach((batch, ways) -> {
            if (ways.size() <= MOST_WAYS && mostlyAlike(ways) && ways.keySet().stream().map(Identifiers::confusableKey).distinct().count() < ways.size()) {
                suspects.add(batch);
            }
        });
        return Optional.of(suspects);
    }

    private static boolean mostlyAlike(Map<String, int[]> ways) {
        Map<String, Integer> shorter = new HashMap<>();
        ways.forEach((beginning, count) -> shorter.merge(beginning.substring(0, SHORT), count[0], Integer::sum));
        int all = shorter.values().stream().mapToInt(Integer::intValue).sum();
        int most = shorter.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= SiblingConsensus.LEAST_SIBLINGS && most * 2 >= all;
    }
}
