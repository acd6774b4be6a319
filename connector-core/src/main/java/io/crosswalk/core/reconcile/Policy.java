package io.crosswalk.core.reconcile;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whom to believe.
 *
 * @param ranks sources in the order of identity
 * @param authority per field, first believed first
 * @param targets ids of the targets
 * @param tagMaster the source that names tags
 * @param freshness per field and source, after how many days a value yields to fresh ones
 * @param withoutSerial products that carry no serial: models, SKUs or GTINs, or beginnings of them ({@code Desk*})
 */
public record Policy(Map<String, Integer> ranks, Map<CanonicalField, List<String>> authority, Set<String> targets,
        String tagMaster, Map<CanonicalField, Map<String, Integer>> freshness, List<String> withoutSerial) {

    public Policy {
        withoutSerial = List.copyOf(withoutSerial);
    }

    /** Where no value grows stale, and everything has a serial. */
    public Policy(Map<String, Integer> ranks, Map<CanonicalField, List<String>> authority, Set<String> targets, String tagMaster) {
        this(ranks, authority, targets, tagMaster, Map.of(), List.of());
    }

    Serialless serialless() {
        return new Serialless(withoutSerial);
    }

    public static Policy of(Configuration configuration) {
        List<String> order = configuration.sourceRanks();
        Map<String, Integer> ranks = new HashMap<>();
        order.forEach(source -> ranks.put(source, ranks.size()));
        Map<CanonicalField, List<String>> authority = configuration.authority().fields();
        List<String> tagLine = authority.getOrDefault(CanonicalField.ASSET_TAG, List.of());
        String master = !tagLine.isEmpty() ? tagLine.get(0)
                : configuration.targets().size() == 1 ? configuration.targets().keySet().iterator().next()
                        : order.isEmpty() ? "" : order.get(0);
        return new Policy(Map.copyOf(ranks), authority, configuration.targets().keySet(), master,
                configuration.authority().freshness(), configuration.quality().serialless());
    }

    /** The limits, in days, after which words of a source grow stale, the shortest first. */
    public List<Integer> limits(String source) {
        return freshness.values().stream().map(limits -> limits.get(source)).filter(Objects::nonNull).distinct().sorted().toList();
    }

    public int rank(String source) {
        return ranks.getOrDefault(source, Integer.MAX_VALUE);
    }
}
