package io.crosswalk.core.pipeline;

import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.ComponentOutcome;
import io.crosswalk.core.reconcile.Reconciler;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.reconcile.Worklist.Applied;
import io.crosswalk.core.reconcile.Worklist.Batch;
import io.crosswalk.core.reconcile.Worklist.Decided;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Second phase of a night: decides every dirty component as a whole, a batch of whole components per transaction. */
final class Deciding {

    /** So many observations at a time, whole components at least. */
    static final int BATCH = 5_000;

    private final Words words;
    private final Worklist worklist;
    private final Reconciler reconciler;
    private final MemberReading reading;
    private final Map<Integer, String> feedNames;
    private final Clock clock;
    private final Optional<ThreadFactory> writers;
    private final int batchSize;

    /**
     * @param feedNames feeds and targets by their number
     * @param writers makes the thread that writes one batch while the next is decided; empty to do both on one thread
     * @param batchSize so many observations at a time
     */
    Deciding(Words words, Worklist worklist, Map<Integer, String> feedNames, Clock clock, Optional<ThreadFactory> writers, int batchSize) {
        this.batchSize = batchSize;
        this.writers = writers;
        this.words = words;
        this.worklist = worklist;
        this.reconciler = new Reconciler(words.policy());
        this.feedNames = feedNames;
        this.reading = new MemberReading(words, feedNames);
        this.clock = clock;
    }

    /**
     * Decides everything dirty.
     *
     * @param seniority the run and its part, as text that sorts by time
     * @param past what becomes of what was settled before
     * @param targets numbers of the targets that must learn what changes, by id
     */
    void decide(String run, String seniority, Past past, Map<String, Integer> targets, Progress progress) {
        if (seniority.equals(run)) {
            new Limiting(words, feedNames).age(worklist, past, clock.instant());
        }
        long total = worklist.plan(words.configuration().quality().sharedValueThreshold(), words.rulings());
        long done = 0;
        try (Writing writing = new Writing(writers)) {
            for (Optional<Batch> batch = worklist.next(batchSize); batch.isPresent(); batch = worklist.next(batchSize)) {
                Instant now = clock.instant();
                List<Decided> decided = new ArrayList<>(batch.get().components().size());
                for (StoredComponent stored : batch.get().components()) {
                    StoredComponent seen = withdrawn(stored);
                    decided.add(new Decided(seen, outcome(seen, batch.get().shared(), now, seen == stored ? past : again(past))));
                }
                writing.begin(() -> worklist.apply(new Applied(decided, run, seniority, now, targets, words.configuration().quality().severities())));
                done += batch.get().observations();
                progress.at("decide", null, done, Math.max(done, total));
            }
            writing.await();
        }
        worklist.finish(run, seniority, clock.instant(), words.configuration().quality().severities());
    }

    /** The component with everything forgotten that was joined only by a ruling that was undone; the same one where nothing was. */
    private StoredComponent withdrawn(StoredComponent stored) {
        if (!words.rulings().anythingWithdrawn()) {
            return stored;
        }
        List<StoredObservation> seen = stored.observations().stream()
                .map(it -> words.rulings().withdrawn(reading.ownWord(it)) ? it.undecided() : it).toList();
        return seen.equals(stored.observations()) ? stored : new StoredComponent(stored.assets(), seen);
    }

    /** What is left has to be called what it says itself. */
    private static Past again(Past past) {
        return past == Past.STANDS ? Past.RETOLD : past;
    }

    ComponentOutcome outcome(StoredComponent stored, Set<Long> shared, Instant now, Past past) {
        List<Member> members = new ArrayList<>(stored.observations().size());
        for (StoredObservation observation : stored.observations()) {
            members.add(reading.member(observation));
        }
        return reconciler.reconcile(new Component(stored.assets(), members, shared, words.policy().tagMaster(), past, words.rulings()), now);
    }
}
