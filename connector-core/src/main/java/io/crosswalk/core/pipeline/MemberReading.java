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
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.rule.MatchRule;
import io.crosswalk.core.provenance.Statement;
import io.crosswalk.core.reconcile.Worklist.Age;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads stored observations as members of a component: what they say, who they say the unit is, and what stewards know better. */
final class MemberReading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<CanonicalField> MOMENTARY = EnumSet.of(CanonicalField.EVENT, CanonicalField.EVENT_AT,
            CanonicalField.REPLACES_SERIAL, CanonicalField.OBSERVED_AT, CanonicalField.LEGIBLE);

    private final Words words;
    private final Map<Integer, String> feedNames;
    private final Map<String, Set<MatchRule>> off = new HashMap<>();

    /** @param feedNames feeds and targets by their number */
    MemberReading(Words words, Map<Integer, String> feedNames) {
        this.words = words;
        this.feedNames = feedNames;
        words.configuration().feeds().forEach((feed, config) -> off.put(feed,
                config.rulesOff().stream().map(MatchRule::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet())));
    }

    Member member(StoredObservation stored) {
        String feed = feedNames.get(stored.feed());
        FeedConfig config = words.configuration().feeds().get(feed);
        boolean target = config == null;
        String source = target ? feed : config.source();
        Map<String, String> echoes = target ? echoes(stored.sent()) : Map.of();
        List<Member.Word> spoken = spoken(stored, source, echoes);
        Member.Word last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        Observation earlier = last == null ? null : last.said();
        Observation said = said(stored, earlier);
        boolean pending = stored.living() && (stored.held() || stored.settledRun() == null || !stored.contentHash().equals(stored.settledContent()));
        return new Member(stored.id(), stored.keyHash(), feed, words.policy().rank(source), target, Member.Standing.values()[stored.standing()],
                stored.living(), stored.copies() > 1, target ? OnMiss.CREATE : config.onMiss(), said, identity(said, source, feed, echoes),
                new Statement(source, stored.changedRun(), stored.changedAt()), stored.assetId(), stored.settledRun(), spoken,
                earlier, last == null ? null : last.identity(), pending, repeated(said, echoes), stale(stored, said, source));
    }

    /** Fields whose value is older than the source's limit; what the row is silent about now may be older than the rest. */
    private Set<CanonicalField> stale(StoredObservation stored, Observation said, String source) {
        if (stored.age().equals(Age.FRESH)) {
            return Set.of();
        }
        Set<CanonicalField> spoken = stored.earlier() == null ? said.values().keySet() : ObservationDocument.read(stored.doc()).values().keySet();
        Set<CanonicalField> stale = EnumSet.noneOf(CanonicalField.class);
        words.policy().freshness().forEach((field, limits) -> {
            int age = spoken.contains(field) ? stored.age().days() : Math.max(stored.age().days(), stored.age().silentDays());
            if (said.values().containsKey(field) && limits.getOrDefault(source, Integer.MAX_VALUE) <= age) {
                stale.add(field);
            }
        });
        return stale;
    }

    /** What it says now, with what it said before and does not repeat. */
    private static Observation said(StoredObservation stored, Observation earlier) {
        if (earlier == null) {
            return ObservationDocument.read(stored.doc());
        }
        boolean neverCounted = !stored.living() && stored.held();
        return neverCounted ? earlier : overlay(earlier, ObservationDocument.read(stored.doc()));
    }

    /** Who the row says the unit is, before any ruling: what a question to a steward is about. */
    Identity ownWord(StoredObservation stored) {
        FeedConfig config = words.configuration().feeds().get(feedNames.get(stored.feed()));
        String source = config == null ? feedNames.get(stored.feed()) : config.source();
        Map<String, String> echoes = config == null ? echoes(stored.sent()) : Map.of();
        List<Member.Word> spoken = spoken(stored, source, echoes);
        return ownWord(said(stored, spoken.isEmpty() ? null : spoken.get(spoken.size() - 1).said()), source, feedNames.get(stored.feed()), echoes);
    }

    private Identity identity(Observation said, String source, String feed, Map<String, String> echoes) {
        return words.rulings().read(ownWord(said, source, feed, echoes));
    }

    /** What we wrote there ourselves is no word of its own, unless there is no other. */
    private Identity ownWord(Observation said, String source, String feed, Map<String, String> echoes) {
        Set<MatchRule> ignored = off.getOrDefault(feed, Set.of());
        Set<String> repeated = repeated(said, echoes).keySet();
        if (repeated.isEmpty()) {
            return Identity.of(said, source, words.makers(), ignored);
        }
        Map<CanonicalField, String> values = new EnumMap<>(said.values());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        identifiers.putAll(said.identifiers());
        values.keySet().removeIf(field -> repeated.contains(field.word()));
        identifiers.keySet().removeIf(field -> repeated.contains(field.word()));
        Identity own = Identity.of(new Observation(values, identifiers), source, words.makers(), ignored);
        if (!own.strong().isEmpty()) {
            return own;
        }
        Identity whole = Identity.of(said, source, words.makers(), ignored);
        return new Identity(whole.strong(), whole.maker(), own.products(), whole.nativeId(), List.of(), Map.of(), whole.replaces(), whole.parts(),
                ignored);
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
            spoken.add(new Member.Word(since, before, identity(before, source, feedNames.get(stored.feed()), echoes)));
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
