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
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Component.Past;
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
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;

/** Second phase of a night: decides every dirty component as a whole, a batch of whole components per transaction. */
final class Deciding {

    /** So many observations at a time, whole components at least. */
    static final int BATCH = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<CanonicalField> MOMENTARY = EnumSet.of(CanonicalField.EVENT, CanonicalField.EVENT_AT,
            CanonicalField.REPLACES_SERIAL, CanonicalField.OBSERVED_AT, CanonicalField.LEGIBLE);

    private final Words words;
    private final Worklist worklist;
    private final Reconciler reconciler;
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
        long total = worklist.plan(words.configuration().quality().sharedValueThreshold());
        long done = 0;
        try (Writing writing = new Writing(writers)) {
            for (Optional<Batch> batch = worklist.next(batchSize); batch.isPresent(); batch = worklist.next(batchSize)) {
                Instant now = clock.instant();
                List<Decided> decided = new ArrayList<>(batch.get().components().size());
                for (StoredComponent stored : batch.get().components()) {
                    decided.add(new Decided(stored, outcome(stored, batch.get().shared(), now, past)));
                }
                writing.begin(() -> worklist.apply(new Applied(decided, run, seniority, now, targets, words.configuration().quality().severities())));
                done += batch.get().observations();
                progress.at("decide", null, done, Math.max(done, total));
            }
            writing.await();
        }
        worklist.finish(run, seniority, clock.instant(), words.configuration().quality().severities());
    }

    ComponentOutcome outcome(StoredComponent stored, Set<Long> shared, Instant now, Past past) {
        List<Member> members = new ArrayList<>(stored.observations().size());
        for (StoredObservation observation : stored.observations()) {
            members.add(member(observation));
        }
        return reconciler.reconcile(new Component(stored.assets(), members, shared, words.policy().tagMaster(), past), now);
    }

    private Member member(StoredObservation stored) {
        String feed = feedNames.get(stored.feed());
        FeedConfig config = words.configuration().feeds().get(feed);
        boolean target = config == null;
        String source = target ? feed : config.source();
        Observation now = ObservationDocument.read(stored.doc());
        Map<String, String> echoes = target ? echoes(stored.sent()) : Map.of();
        List<Member.Word> spoken = spoken(stored, source, echoes);
        Member.Word last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        Observation earlier = last == null ? null : last.said();
        boolean neverCounted = !stored.living() && stored.held() && earlier != null;
        Observation said = earlier == null ? now : neverCounted ? earlier : overlay(earlier, now);
        boolean pending = stored.living() && (stored.held() || stored.settledRun() == null || !stored.contentHash().equals(stored.settledContent()));
        return new Member(stored.id(), stored.keyHash(), feed, words.policy().rank(source), target, Member.Standing.values()[stored.standing()],
                stored.living(), stored.copies() > 1, target ? OnMiss.CREATE : config.onMiss(), said, identity(said, source, echoes),
                new Statement(source, stored.changedRun(), stored.changedAt()), stored.assetId(), stored.settledRun(), spoken,
                earlier, last == null ? null : last.identity(), pending, repeated(said, echoes));
    }

    /** Who the row says the unit is on its own word: what we wrote there ourselves is no word of its own, unless there is no other. */
    private Identity identity(Observation said, String source, Map<String, String> echoes) {
        Set<String> repeated = repeated(said, echoes).keySet();
        if (repeated.isEmpty()) {
            return Identity.of(said, source, words.makers());
        }
        Map<CanonicalField, String> values = new EnumMap<>(said.values());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        identifiers.putAll(said.identifiers());
        values.keySet().removeIf(field -> repeated.contains(field.word()));
        identifiers.keySet().removeIf(field -> repeated.contains(field.word()));
        Identity own = Identity.of(new Observation(values, identifiers), source, words.makers());
        if (!own.strong().isEmpty()) {
            return own;
        }
        Identity whole = Identity.of(said, source, words.makers());
        return new Identity(whole.strong(), whole.maker(), own.products(), whole.nativeId());
    }

    /** What the row holds because we wrote it there. */
    private static Map<String, String> repeated(Observation said, Map<String, String> echoes) {
        Map<String, String> repeated = new TreeMap<>(echoes);
        repeated.entrySet().removeIf(sent -> !CanonicalField.of(sent.getKey()).map(field -> repeats(said, field, sent.getValue())).orElse(false));
        return repeated;
    }

    private static boolean repeats(Observation said, CanonicalField field, String sent) {
        return said.value(field).filter(value -> value.equals(sent)
                || field.kind().filter(kind -> Identifiers.keyOf(kind, value).equals(Identifiers.keyOf(kind, sent))).isPresent()).isPresent();
    }

    /** What it said before, each time with what it had said until then. */
    private List<Member.Word> spoken(StoredObservation stored, String source, Map<String, String> echoes) {
        if (stored.earlier() == null) {
            return List.of();
        }
        List<Member.Word> spoken = new ArrayList<>(1);
        Observation before = null;
        for (String line : stored.earlier().split("\n")) {
            int document = line.indexOf('{');
            Observation next = ObservationDocument.read(line.substring(document));
            before = before == null ? next : overlay(before, next);
            String since = document == 0 ? stored.settledRun() : line.substring(0, document).strip();
            spoken.add(new Member.Word(since, before, identity(before, source, echoes)));
        }
        return spoken;
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
        return new Observation(values, identifiers, now.serialsInRow());
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
