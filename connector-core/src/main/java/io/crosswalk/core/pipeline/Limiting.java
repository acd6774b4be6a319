package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.reconcile.Worklist.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has it written down, before anything is decided, whose values have grown stale. Without {@code freshness} it does nothing. */
final class Limiting {

    private final Words words;
    private final Map<Integer, String> feedNames;

    Limiting(Words words, Map<Integer, String> feedNames) {
        this.words = words;
        this.feedNames = feedNames;
    }

    /** @param past judged again where the limits themselves may have changed: what was stale before may not be any more */
    void age(Worklist worklist, Past past, Instant now) {
        if (!words.policy().freshness().isEmpty() || past == Past.JUDGED_AGAIN) {
            worklist.age(limits(), now);
        }
    }

    private List<Limits> limits() {
        List<Limits> limits = new ArrayList<>();
        feedNames.forEach((number, name) -> {
            FeedConfig feed = words.configuration().feeds().get(name);
            List<Integer> days = words.policy().limits(feed == null ? name : feed.source());
            if (!days.isEmpty()) {
                limits.add(new Limits(number, feed == null || feed.mode().kind() == ModeKind.FULL,
                        feed != null && feed.map().containsKey(CanonicalField.OBSERVED_AT), days));
            }
        });
        return limits;
    }
}
