package io.crosswalk.core.reconcile;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Rulings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be decided, and the place where decisions are kept.
 *
 * <p>{@link #plan} lays the connected components of everything dirty out; {@link #next} hands whole components over in a
 * stable order; {@link #apply} writes what came of them in one transaction. Doing a component twice writes nothing new,
 * so an interrupted Decide is simply begun again; {@link #finish} clears the marks.
 */
public interface Worklist {

    /**
     * Counts shared values and connects everything dirty, and what stewards have ruled on since.
     *
     * @return how many observations and assets have to be looked at
     */
    long plan(int sharedValueThreshold, Rulings rulings);

    /** Writes down whose word is older than a limit by now, as input of what is decided next, and marks what that changes. */
    void age(List<Limits> limits, Instant now);

    /** Reads every stored observation anew and marks all of them dirty: what shapes decisions has changed. */
    void everything(Rereader rereader);

    /** Every component as it would be if nothing had been decided yet, with what was settled before as witnesses. */
    void planAnew(int sharedValueThreshold, Rulings rulings);

    /** One asset with the observations that count for it; empty where there is none, or it turned out to be another. */
    Optional<StoredComponent> of(long asset);

    /** Observations and assets that carry names with these links, at most a thousand of each: for a person to look at. */
    StoredComponent around(Set<Long> links);

    /** Identities of the open discrepancies that Decide raised. */
    void openFindings(java.util.function.Consumer<String> identities);

    /** The next whole components, at least one unless there are none left. */
    Optional<Batch> next(int observations);

    /** Writes the outcome of whole components: one transaction. */
    void apply(Applied applied);

    /** Identities of what serials that look alike propose, over the whole register. */
    void lookAlikes(java.util.function.Consumer<String> identities);

    /** Everything dirty was decided: looks for serials that look alike among it, closes what no longer holds, clears the marks. */
    void finish(String run, String seniority, Instant now, Map<String, String> severities);

    /**
     * Lays every component out as it was decided, for a sweep: {@link #next} hands them over, nothing is applied.
     *
     * @return how many observations and assets there are
     */
    long planAsDecided(Rulings rulings);

    /** Notes what a sweep finds in components; what it has found before stays one and the same. */
    void found(Collection<Finding> findings, String run, Instant now, Map<String, String> severities);

    /** Marks observations whose component has to be decided again. */
    void touch(List<Long> observations);

    /** Every component was looked at: closes what was not found again, looks for near matches everywhere, counts anew. */
    void endSweep(String run, Instant now, Map<String, String> severities);

    /** Gives the document and links of an observation as they would be read today. */
    @FunctionalInterface
    interface Rereader {
        Reread reread(int feed, UUID keyHash, String document);
    }

    /** An observation as it is read today. */
    record Reread(String document, long[] links) {
    }

    /** Components as they were stored. {@code shared} holds the links that are on too many units. */
    record Batch(List<StoredComponent> components, Set<Long> shared, long observations) {
    }

    /** One component as it was stored. */
    record StoredComponent(List<KnownAsset> assets, List<StoredObservation> observations) {
    }

    /**
     * One current or closed observation with what was decided about it before.
     *
     * @param decided whether a decision about it is stored
     * @param settledRun since when {@code settledContent} counts, or null
     * @param earlier what counted before, a line each: since when, a blank, the document; or null
     * @param age how old its word is, as it was written down before it is decided
     */
    record StoredObservation(long id, int feed, UUID keyHash, UUID contentHash, int standing, int copies, boolean living,
            String changedRun, Instant changedAt, String doc, long assetId, boolean decided, boolean held, String settledRun,
            UUID settledContent, String earlier, String sent, Age age) {

        /** As if it had never been decided: it is judged again like a new one. */
        public StoredObservation undecided() {
            return new StoredObservation(id, feed, keyHash, contentHash, standing, copies, living, changedRun, changedAt, doc, 0, decided, !living, null,
                    null, null, sent, age);
        }
    }

    /**
     * How old the word of an observation is: longer ago than how many days, by the limits of its source.
     *
     * @param days what it says now
     * @param silentDays what it said before and is silent about now
     */
    record Age(int days, int silentDays) {

        public static final Age FRESH = new Age(0, 0);
    }

    /**
     * When the words of a feed grow stale.
     *
     * @param whole whether a delivery says again all that it repeats
     * @param dated whether rows may say when they were observed
     * @param days the limits of its source, the shortest first
     */
    record Limits(int feed, boolean whole, boolean dated, List<Integer> days) {

        public Limits {
            days = List.copyOf(days);
        }
    }

    /** One component with what it implies. */
    record Decided(StoredComponent before, ComponentOutcome outcome) {
    }

    /**
     * @param seniority the run and its part, as text that sorts by time: what counts since then counts before all later
     * @param targets numbers of the targets that must learn what changed
     */
    record Applied(List<Decided> decided, String run, String seniority, Instant now, Map<String, Integer> targets, Map<String, String> severities) {
    }
}
