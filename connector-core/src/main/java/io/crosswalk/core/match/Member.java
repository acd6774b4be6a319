package io.crosswalk.core.match;

import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.provenance.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One observation as it takes part in a component: what it says now, what it said when it last counted, and from whom.
 *
 * @param id surrogate id of the observation; never decides anything
 * @param keyHash hash of (feed, source key): the order among equals
 * @param rank position of its source in the order of identity; smaller is believed first
 * @param target whether the source is a target read as a source
 * @param standing whether the row is active, archived or deleted at its target
 * @param living false once its feed no longer delivers it
 * @param conflicted its source named it twice in one delivery with different content
 * @param said what it says now
 * @param identity who it says the unit is, by {@code said}
 * @param statement source, run and time of {@code said}
 * @param assetId the asset it was settled on, or 0
 * @param settledRun since when it counts as it was last settled, or null
 * @param words what it said before, the oldest first
 * @param earlier what it said when it last counted and its newest content may not repeat, or null
 * @param earlierIdentity who it said the unit is, by {@code earlier}, or null
 * @param pending whether {@code said} still has to be judged
 * @param echoes values of {@code said} that we ourselves wrote to this target row, by canonical word
 * @param stale fields of {@code said} whose value is older than its source's limit
 */
public record Member(long id, UUID keyHash, String feed, int rank, boolean target, Standing standing, boolean living,
        boolean conflicted, OnMiss onMiss, Observation said, Identity identity, Statement statement, long assetId,
        String settledRun, List<Word> words, Observation earlier, Identity earlierIdentity,
        boolean pending, Map<String, String> echoes, Set<CanonicalField> stale) {

    public Member {
        words = List.copyOf(words);
    }

    /** Whose values never grow stale. */
    public Member(long id, UUID keyHash, String feed, int rank, boolean target, Standing standing, boolean living, boolean conflicted, OnMiss onMiss,
            Observation said, Identity identity, Statement statement, long assetId, String settledRun, List<Word> words, Observation earlier,
            Identity earlierIdentity, boolean pending, Map<String, String> echoes) {
        this(id, keyHash, feed, rank, target, standing, living, conflicted, onMiss, said, identity, statement, assetId, settledRun, words, earlier,
                earlierIdentity, pending, echoes, Set.of());
    }

    /** What an observation said and who it said the unit was, from some run on. */
    public record Word(String since, Observation said, Identity identity) {
    }

    /** The most believed first; among equals by feed and key, never by arrival. */
    public static final Comparator<Member> ORDER = Comparator.comparingInt(Member::rank).thenComparing(Member::source)
            .thenComparing(Member::feed).thenComparing(Member::happened).thenComparing(Member::keyHash);

    /** Of the rows of one feed those that tell when something happened come as it did, after all others; never by arrival. */
    private Instant happened() {
        boolean told = said.event().isPresent() && said.value(CanonicalField.EVENT_AT).isPresent();
        return told ? moment() : Instant.MIN;
    }

    /** The same order, but of the rows of one feed those that tell events come first, the newest event before the others. */
    public static final Comparator<Member> NEWEST_FIRST = Comparator.comparingInt(Member::rank).thenComparing(Member::source)
            .thenComparing(Member::feed).thenComparing(Member::happened, Comparator.reverseOrder()).thenComparing(Member::keyHash);

    /** How a row stands at its target; rows of feeds are always active. */
    public enum Standing { ACTIVE, ARCHIVED, DELETED }

    public String source() {
        return statement.source();
    }

    /** What it says has happened to the unit; what it said before was heard then. */
    public Optional<LifeEvent> event() {
        return earlierOnly() ? Optional.empty() : said.event().map(what -> new LifeEvent(what, moment(), source(), statement.run()));
    }

    /** Whether it says that the unit is no more, and that is still to be judged. */
    public boolean disposes() {
        return pending && living && said.event().filter(EventWord.DISPOSED::equals).isPresent();
    }

    /** When what it says was so: as it says itself, else when it was delivered. */
    public Instant moment() {
        return LifeEvent.moment(said.value(CanonicalField.EVENT_AT).or(() -> said.value(CanonicalField.OBSERVED_AT)), statement.at());
    }

    public boolean settled() {
        return settledRun != null;
    }

    /** Whether its target has deleted it. */
    public boolean discarded() {
        return standing == Standing.DELETED;
    }

    /** The link under which an observation without any key can still be found. */
    public static long meeting(UUID keyHash, String feed) {
        return keyHash.getMostSignificantBits() ^ feed.hashCode();
    }

    public long meeting() {
        return meeting(keyHash, feed);
    }

    /** This observation as it last counted, for as long as its newest content is held. */
    public Member asBefore() {
        return new Member(id, keyHash, feed, rank, target, standing, living, false, onMiss, earlier, earlierIdentity,
                statement, assetId, settledRun, words, earlier, earlierIdentity, false, echoes, stale);
    }

    /** Whether it once gave names that it does not give any more. */
    public boolean renamed() {
        return earlierIdentity != null && said != earlier && !identity.strong().containsAll(earlierIdentity.strong());
    }

    /** Whether this is only what it said before. */
    boolean earlierOnly() {
        return said == earlier;
    }

    /** This observation as it counted once. */
    Member as(Word word) {
        return new Member(id, keyHash, feed, rank, target, standing, living, false, onMiss, word.said(), word.identity(),
                statement, assetId, word.since(), List.of(), null, null, false, echoes, stale);
    }

    /** This observation with those names only that its asset has or had, as the asset has them. */
    Member called(KnownAsset asset) {
        List<StrongKey> strong = asset.names().stream().map(KnownAsset.Name::key).filter(name -> has(identity, name)).distinct().toList();
        return with(identity.naming(strong), words);
    }

    /** This observation with those names only that its asset has or had, as they are read today. */
    Member namedLike(KnownAsset asset) {
        return with(namedLike(asset, identity), words.stream().map(word -> new Word(word.since(), word.said(), namedLike(asset, word.identity()))).toList());
    }

    private static Identity namedLike(KnownAsset asset, Identity said) {
        List<StrongKey> strong = said.strong().stream().filter(key -> asset.names().stream().anyMatch(name -> same(name.key(), key))).toList();
        return strong.size() == said.strong().size() ? said : said.naming(strong);
    }

    private static boolean has(Identity said, StrongKey name) {
        return said.strong().stream().anyMatch(key -> same(key, name));
    }

    private static boolean same(StrongKey one, StrongKey other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }

    private Member with(Identity as, List<Word> before) {
        return new Member(id, keyHash, feed, rank, target, standing, living, conflicted, onMiss, said, as, statement, assetId, settledRun, before,
                earlier, before.isEmpty() ? earlierIdentity : before.get(before.size() - 1).identity(), pending, echoes, stale);
    }

    /** Whether its newest content is in question while an earlier one counts. */
    public boolean changed() {
        return pending && settled() && earlier != null;
    }
}
