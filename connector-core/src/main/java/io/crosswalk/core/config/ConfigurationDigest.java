package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Short names for what a configuration means, so that a change of meaning is noticed and a change of spelling is not.
 *
 * <p>Both are lower-case hexadecimal SHA-256 over a fixed order of keys with every default filled in.
 */
public final class ConfigurationDigest {

    private ConfigurationDigest() {
    }

    /**
     * Changes whenever the same bytes of a delivery would mean something else: source, envelope, format, records, map,
     * mode, onMiss and the versions of the identifier schemes. A delivery is skipped only while this stays the same.
     *
     * @param schemeVersions the versions of all identifier schemes, in a stable order
     */
    public static String meaningDigest(FeedConfig feed, String schemeVersions) {
        ObjectNode meaning = new Entries().put("source", feed.source()).list("envelope", feed.from().envelope())
                .put("records", feed.from().records()).put("format", FeedDocument.format(feed.format()))
                .put("map", FeedDocument.map(feed.map())).put("mode", FeedDocument.mode(feed.mode()))
                .put("onMiss", feed.onMiss()).put("schemes", schemeVersions).node();
        return sha256(meaning);
    }

    /**
     * Changes whenever the same observations would be decided otherwise: authority, freshness, aliases of makers, tag pattern
     * and check digit, placeholders, threshold, severities, classes without a serial, the rank of sources and the rules that
     * feeds switch off.
     */
    public static String reconcileDigest(Configuration configuration) {
        ObjectNode meaning = new Entries().put("tagPattern", configuration.organisation().tagPattern())
                .put("tagCheckDigit", configuration.organisation().tagCheckDigit().code())
                .put("authority", CrosswalkDocument.authority(configuration.authority()))
                .put("freshness", CrosswalkDocument.freshness(configuration.authority()))
                .put("manufacturers", CrosswalkDocument.manufacturers(configuration.manufacturers()))
                .list("placeholders", new TreeSet<>(configuration.quality().placeholders()))
                .put("sharedValueThreshold", configuration.quality().sharedValueThreshold())
                .map("severities", configuration.quality().severities())
                .list("serialless", new TreeSet<>(configuration.quality().serialless())).node();
        ArrayNode ranks = meaning.putArray("ranks");
        configuration.sourceRanks().forEach(ranks::add);
        new TreeMap<>(configuration.feeds()).forEach((id, feed) -> {
            if (!feed.rulesOff().isEmpty()) {
                meaning.withObject("/rulesOff").putPOJO(id, new TreeSet<>(feed.rulesOff()).toString());
            }
        });
        return sha256(meaning);
    }

    private static String sha256(ObjectNode meaning) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(meaning.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
