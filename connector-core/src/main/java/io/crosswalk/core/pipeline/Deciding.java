package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.provenance.Statement;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second phase of a night: decides every dirty component as a whole, a batch of whole components per transaction. */
final class Deciding {

    private static final int BATCH = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<CanonicalField> MOMENTARY = EnumSet.of(CanonicalField.EVENT, CanonicalField.EVENT_AT,
            CanonicalField.REPLACES_SERIAL, CanonicalField.OBSERVED_AT, CanonicalField.LEGIBLE);

    private final Words words;
    private final Worklist worklist;
    private final Reconciler reconciler;
    private final Map<Integer, String> feedNames;
    private final Clock clock;

    /** @param feedNames feeds and targets by their number */
    Deciding(Words words, Worklist worklist, Map<Integer, String> feedNames, Clock clock) {
        this.words = words;
        this.worklist = worklist;
        this.reconciler = new Reconciler(words.policy());
        this.feedNames = feedNames;
        this.clock = clock;
    }

    /**
     * Decides everything dirty.
     *
     * @param seniority the run and its part, as text that sorts by time
     * @param anew whether what was settled has to prove itself again
     * @param targets numbers of the targets that must learn what changes, by id
     */
    void decide(String run, String seniority, boolean anew, Map<String, Integer> targets, Progress progress) {
        long total = worklist.plan(words.configuration().quality().sharedValueThreshold());
        long done = 0;
        for (Optional<Batch> batch = worklist.next(BATCH); batch.isPresent(); batch = worklist.next(BATCH)) {
            Instant now = clock.instant();
            List<Decided> decided = new ArrayList<>(batch.get().components().size());
            for (StoredComponent stored : batch.get().components()) {
                decided.add(new Decided(stored, outcome(stored, batch.get().shared(), now, anew)));
            }
            worklist.apply(new Applied(decided, run, seniority, now, targets, words.configuration().quality().severities()));
            done += batch.get().observations();
            progress.at("decide", null, done, Math.max(done, total));
        }
        worklist.finish(run);
    }

    ComponentOutcome outcome(StoredComponent stored, Set<Long> shared, Instant now, boolean anew) {
        List<Member> members = new ArrayList<>(stored.observations().size());
        for (StoredObservation observation : stored.observations()) {
            if (observation.standing() != Member.Standing.DELETED.ordinal()) {
                members.add(member(observation));
            }
        }
        return reconciler.reconcile(new Component(stored.assets(), members, shared, words.policy().tagMaster(), stored.givenUp(), anew), now);
    }

    private Member member(StoredObservation stored) {
        String feed = feedNames.get(stored.feed());
        FeedConfig config = words.configuration().feeds().get(feed);
        boolean target = config == null;
        String source = target ? feed : config.source();
        Observation now = ObservationDocument.read(stored.doc());
        Observation earlier = earlier(stored.earlier());
        boolean neverCounted = !stored.living() && stored.held() && earlier != null;
        Observation said = earlier == null ? now : neverCounted ? earlier : overlay(earlier, now);
        boolean pending = stored.living() && (stored.held() || stored.settledRun() == null || !stored.contentHash().equals(stored.settledContent()));
        return new Member(stored.id(), stored.keyHash(), feed, words.policy().rank(source), target, Member.Standing.values()[stored.standing()],
                stored.living(), stored.copies() > 1, target ? OnMiss.CREATE : config.onMiss(), said, Identity.of(said, source, words.makers()),
                new Statement(source, stored.changedRun(), stored.changedAt()), stored.assetId(), stored.settledRun(), earlier,
                earlier == null ? null : Identity.of(earlier, source, words.makers()), pending, target ? echoes(stored.sent()) : Map.of());
    }

    private static Observation earlier(String documents) {
        if (documents == null) {
            return null;
        }
        Observation earlier = null;
        for (String document : documents.split("\n")) {
            Observation next = ObservationDocument.read(document);
            earlier = earlier == null ? next : overlay(earlier, next);
        }
        return earlier;
    }

    /** Blank says nothing: what was said before and is silent now still stands, but for what only concerned that moment. */
    private static Observation overlay(Observation earlier, Observation now) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(earlier.values());
        values.keySet().removeAll(MOMENTARY);
        values.putAll(now.values());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        identifiers.putAll(earlier.identifiers());
        identifiers.keySet().removeAll(MOMENTARY);
        identifiers.putAll(now.identifiers());
        return new Observation(values, identifiers);
    }

    private static Map<String, String> echoes(String sent) {
        if (sent == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(sent, new TypeReference<Map<String, String>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be read", e);
        }
    }
}
