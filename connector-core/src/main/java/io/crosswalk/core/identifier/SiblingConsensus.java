package io.crosswalk.core.identifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the siblings of a unit say about a typed serial: where most phones of one model begin {@code 1TK} and a few begin
 * {@code ITK}, somebody read 1 as I. In a real register 13 of 15 slips between I and 1 were of that one batch.
 *
 * <p>Only where most of the batch begins alike, at least twice as many begin rightly as wrongly, and where a letter stands
 * for a digit (or the other way round) every other unit has it as proposed: serials drawn at random and running counters
 * begin in all ways. A pure function over a batch. Its proposals wait for a person: one confirmation may settle a batch, none is silent.
 */
public final class SiblingConsensus {

    /** Fewer units than this prove no prefix. */
    public static final int LEAST_SIBLINGS = 5;
    private static final int[] PREFIXES = {4, 3};

    private SiblingConsensus() {
    }

    /**
     * One unit of the batch.
     *
     * @param maker the maker's key
     * @param model the model's key
     * @param serial the serial's key
     */
    public record Unit(String maker, String model, String serial) {
    }

    /**
     * A serial that was probably meant.
     *
     * @param proposed the serial's key with the prefix of its siblings
     * @param prefix that prefix
     * @param siblings how many different serials of the same maker and model begin with it
     * @param taken whether the batch holds the proposed serial as well: then the two may be one unit
     */
    public record Proposal(Unit unit, String proposed, String prefix, int siblings, boolean taken) {
    }

    /** The proposals for a batch, in its order; the same for any order of the same units but for that. */
    public static List<Proposal> of(Collection<Unit> batch) {
        Map<List<String>, Set<String>> serials = batch.stream()
                .filter(unit -> !unit.maker().isEmpty() && !unit.model().isEmpty())
                .collect(Collectors.groupingBy(unit -> List.of(unit.maker(), unit.model()),
                        Collectors.mapping(Unit::serial, Collectors.toSet())));
        Map<List<String>, Prefixes> prefixes = new HashMap<>();
        serials.forEach((siblings, keys) -> prefixes.put(siblings, new Prefixes(keys)));
        Map<Unit, Proposal> proposals = new LinkedHashMap<>();
        for (Unit unit : batch) {
            Prefixes known = prefixes.get(List.of(unit.maker(), unit.model()));
            if (known != null && !proposals.containsKey(unit)) {
                known.proposal(unit).ifPresent(it -> proposals.put(unit, it));
            }
        }
        return List.copyOf(proposals.values());
    }

    /** How often each beginning occurs among the serials of one maker and model, by its look-alike form. */
    private static final class Prefixes {

        private final Set<String> serials;
        private final int[] digits = new int[PREFIXES[0]];
        private final int[] letters = new int[PREFIXES[0]];
        private final Map<String, Map<String, Integer>> byLook = new HashMap<>();

        Prefixes(Set<String> serials) {
            this.serials = serials;
            for (String serial : serials) {
                count(serial);
                for (int length : PREFIXES) {
                    if (serial.length() > length) {
                        String prefix = serial.substring(0, length);
                        byLook.computeIfAbsent(Confusables.fold(prefix), it -> new TreeMap<>()).merge(prefix, 1, Integer::sum);
                    }
                }
            }
        }

        private void count(String serial) {
            for (int at = 0; at < Math.min(PREFIXES[0], serial.length()); at++) {
                (Character.isDigit(serial.charAt(at)) ? digits : letters)[at]++;
            }
        }

        Optional<Proposal> proposal(Unit unit) {
            for (int length : PREFIXES) {
                if (unit.serial().length() > length) {
                    Optional<Proposal> found = proposal(unit, unit.serial().substring(0, length));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Proposal> proposal(Unit unit, String typed) {
            Map<String, Integer> alike = byLook.get(Confusables.fold(typed));
            int own = alike.get(typed);
            List<String> better = new ArrayList<>();
            alike.forEach((prefix, count) -> {
                if (count >= LEAST_SIBLINGS && count > own) {
                    better.add(prefix);
                }
            });
            if (better.size() != 1) { // two readings are one too many
                return Optional.empty();
            }
            String prefix = better.get(0);
            int siblings = alike.get(prefix);
            if (siblings < 2 * own || siblings * 2 < serials.size() || !standsOut(typed, prefix, own)) {
                return Optional.empty();
            }
            String proposed = prefix + unit.serial().substring(prefix.length());
            return Optional.of(new Proposal(unit, proposed, prefix, siblings, serials.contains(proposed)));
        }

        /** Whether nobody but those who begin so has a letter, or a digit, where they have it and their siblings do not. */
        private boolean standsOut(String typed, String meant, int own) {
            for (int at = 0; at < typed.length(); at++) {
                boolean digit = Character.isDigit(typed.charAt(at));
                if (digit != Character.isDigit(meant.charAt(at)) && (digit ? digits : letters)[at] != own) {
                    return false;
                }
            }
            return true;
        }
    }
}
