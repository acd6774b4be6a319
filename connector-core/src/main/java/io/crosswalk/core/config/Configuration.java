package io.crosswalk.core.config;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.TagCheck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Everything the configuration folder says, validated. Immutable: a changed folder is a new Configuration. */
public record Configuration(Path folder, Organisation organisation, Nightly nightly, Sweep sweep, Stocktakes stocktakes, Authority authority,
        Map<String, List<String>> manufacturers, Quality quality, Approval approval, Guards guards, Retention retention, List<User> users,
        Map<String, FeedConfig> feeds,
        Map<String, TargetConfig> targets) {

    public Configuration {
        manufacturers = Map.copyOf(manufacturers);
        users = List.copyOf(users);
        feeds = Map.copyOf(feeds);
        targets = Map.copyOf(targets);
    }

    /** The organisation's rules for reading identifiers, as a person asks; {@link ReadContext#inFeeds} are those of feeds. */
    public ReadContext readContext() {
        return readContext(Set.of());
    }

    /** The same where stewards have marked further values as fillers. */
    public ReadContext readContext(Set<String> marked) {
        Set<String> fillers = new HashSet<>(quality.placeholders());
        fillers.addAll(marked);
        return new ReadContext(organisation.tagPattern(), fillers, null, organisation.tagCheckDigit());
    }

    /**
     * Who owns the assets, and what its tags look like.
     *
     * @param tagPattern null where any valid tag counts
     * @param tagCheckDigit the check digit at the end of the tags
     * @param gs1CompanyPrefix what the organisation's GS1 keys begin with, on labels; null where it has none
     */
    public record Organisation(String name, Pattern tagPattern, TagCheck tagCheckDigit, String gs1CompanyPrefix) {
    }

    /** The nightly run: when, which feeds and targets in which order of rank. */
    public record Nightly(String cron, String timeZone, List<String> feeds, List<String> targets) {

        public Nightly {
            feeds = List.copyOf(feeds);
            targets = List.copyOf(targets);
        }
    }

    /** When the server looks over the whole register; {@code cron} is null where that happens on request only. */
    public record Sweep(String cron, String timeZone) {
    }

    /**
     * What holds for audits by scan.
     *
     * @param escalateAfterDays for how long a unit may be missing, or without a legible tag, before that is escalated
     * @param schedules which places are looked over when
     */
    public record Stocktakes(int escalateAfterDays, List<Round> schedules) {

        public Stocktakes {
            schedules = List.copyOf(schedules);
        }
    }

    /** When a stocktake begins at a place by itself. */
    public record Round(String location, String cron, String timeZone) {
    }

    /**
     * Which source is believed, first believed first. Names are sources of feeds or ids of targets.
     *
     * @param identity rank of sources for identity; empty follows {@code nightly.feeds}
     * @param fields per canonical field; a field that is missing here is fill-only
     * @param freshness per canonical field and source, after how many days a value yields to fresh ones
     */
    public record Authority(List<String> identity, Map<CanonicalField, List<String>> fields, Map<CanonicalField, Map<String, Integer>> freshness) {

        public Authority {
            identity = List.copyOf(identity);
            fields = Map.copyOf(fields);
            freshness = Map.copyOf(freshness);
        }

        /** Where no value grows stale. */
        public Authority(List<String> identity, Map<CanonicalField, List<String>> fields) {
            this(identity, fields, Map.of());
        }
    }

    /**
     * What counts as a bad value.
     *
     * @param placeholders further fillers beside the shipped list
     * @param sharedValueThreshold a value on more units than this loses its strength
     * @param severities {@code info} or {@code task} per discrepancy code, where it differs from the code's own
     * @param serialless products whose units carry no serial: models, SKUs or GTINs, or beginnings of them ({@code Desk*})
     */
    public record Quality(Set<String> placeholders, int sharedValueThreshold, Map<String, String> severities, List<String> serialless) {

        public Quality {
            placeholders = Set.copyOf(placeholders);
            severities = Map.copyOf(severities);
            serialless = List.copyOf(serialless);
        }
    }

    /**
     * For which assets a change of identifier takes a second person.
     *
     * @param critical patterns per field; one that fits a whole value makes the asset critical
     */
    public record Approval(boolean all, Map<CanonicalField, Pattern> critical) {

        /** Nobody is asked. */
        public static final Approval NONE = new Approval(false, Map.of());

        public Approval {
            critical = Map.copyOf(critical);
        }

        /** Whether the asset with these values takes a second person. */
        public boolean covers(Function<CanonicalField, Optional<String>> values) {
            return all || critical.entrySet().stream().anyMatch(it -> values.apply(it.getKey()).filter(value -> it.getValue().matcher(value).matches())
                    .isPresent());
        }
    }

    /**
     * How much of the register may change before a person must look; null where any number may.
     *
     * @param maxCreatedPercent new assets as a share of those that were there; the others likewise
     */
    public record Guards(Double maxCreatedPercent, Double maxUpdatedPercent, Double maxJoinedPercent, Double maxGonePercent) {
    }

    /** How long records are kept, in days; null where they are kept for ever. */
    public record Retention(Integer deliveriesDays, Integer reportsDays, Integer rejectionsDays, Integer receiptsDays, Integer closedDiscrepanciesDays,
            Integer auditDays) {
    }

    /** A user of the REST API until single sign-on is configured. */
    public record User(String name, SecretRef passwordHashRef, Set<String> roles) {

        public User {
            roles = Set.copyOf(roles);
        }
    }

    /** The same with the feed that every installation has beside the declared ones. */
    public Configuration withStocktakeFeed() {
        Map<String, FeedConfig> all = new HashMap<>(feeds);
        all.put(StocktakeFeed.ID, StocktakeFeed.declared());
        return new Configuration(folder, organisation, nightly, sweep, stocktakes, authority, manufacturers, quality, approval, guards, retention, users, all,
                targets);
    }

    /**
     * Sources in order of identity rank: {@code authority.identity}, then {@code nightly.feeds}, then the rest by name, then
     * what people scanned.
     */
    public List<String> sourceRanks() {
        java.util.LinkedHashSet<String> ranks = new java.util.LinkedHashSet<>(authority.identity());
        nightly.feeds().forEach(id -> ranks.add(feeds.containsKey(id) ? feeds.get(id).source() : id));
        feeds.values().stream().map(FeedConfig::source).filter(source -> !source.equals(StocktakeFeed.ID)).sorted().forEach(ranks::add);
        targets.keySet().stream().sorted().forEach(ranks::add);
        ranks.add(StocktakeFeed.ID);
        return List.copyOf(ranks);
    }
}
