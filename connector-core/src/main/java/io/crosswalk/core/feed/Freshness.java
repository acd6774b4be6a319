package io.crosswalk.core.feed;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a supplier still delivers: how old the newest delivery of a feed is, against what {@code schedule.freshnessHours}
 * allows.
 *
 * <p>For example, {@code freshnessHours: 30} on a nightly feed tells on the second morning that a night brought nothing.
 * What comes late is nobody's error here: no run fails and no server goes down for it.
 *
 * @param newest when a delivery was accepted last, or a source that is asked each time last confirmed what it had said;
 *     null where that never happened
 * @param allowed how old that may grow; null where any age will do
 */
public record Freshness(String feed, Instant newest, Duration allowed) {

    /** All configured feeds, in the order of their names. */
    public static List<Freshness> of(Configuration configuration, Map<String, Instant> newest) {
        return configuration.feeds().values().stream().sorted(Comparator.comparing(FeedConfig::id))
                .map(feed -> new Freshness(feed.id(), newest.get(feed.id()), allowed(feed.schedule()))).toList();
    }

    private static Duration allowed(FeedConfig.Schedule schedule) {
        return schedule == null || schedule.freshnessHours() == null ? null : Duration.ofHours(schedule.freshnessHours());
    }

    /** How old the newest delivery is, or empty where there is none. */
    public Optional<Duration> age(Instant now) {
        return Optional.ofNullable(newest).map(then -> Duration.between(then, now));
    }

    /** Older than is allowed; a feed that never delivered is late as soon as an age is asked of it. */
    public boolean isLate(Instant now) {
        return allowed != null && age(now).map(age -> age.compareTo(allowed) > 0).orElse(true);
    }

    /** For people: what is the matter with a feed that is late. */
    public String lateness() {
        String limit = allowed.toHours() + " hours (schedule.freshnessHours)";
        return newest == null ? "feed " + feed + " has not delivered yet; it should within " + limit
                : "the newest delivery of feed " + feed + " is of " + newest + ", older than " + limit;
    }
}
