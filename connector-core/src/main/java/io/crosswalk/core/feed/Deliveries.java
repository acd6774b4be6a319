package io.crosswalk.core.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The log of deliveries and the current observations they leave behind.
 *
 * <p>Each method is one transaction. One run at a time works here.
 */
public interface Deliveries {

    /** The number of a feed (or of a target read as a source); registers it when it is new. */
    int feed(String name, String source, boolean target);

    /** Whether a delivery with this content and meaning counts already: the latest of a full feed, any of a delta feed. */
    boolean counts(int feed, String sha256, String meaning, boolean full);

    /** Notes that a delivery is being worked on; gives its number. */
    long open(Opened delivery);

    /** Empties the stage and spreads one delivery out on it; nothing of it counts yet. */
    void stage(Consumer<Stage> rows);

    /** Makes what lies on the stage the feed's current observations, and marks what it touches; or says why it must be refused whole. */
    Optional<String> accept(long delivery, Terms terms);

    /** Refuses a delivery whole: nothing of it counts. */
    void refuse(long delivery, String error, Counts counts);

    /** Keeps the rejected rows of a delivery. */
    void keep(long delivery, Iterable<Rejection> rejections);

    /** Rejected rows in the order of their lines, after the first {@code skip} of them. */
    List<Rejection> rejections(long delivery, int skip, int limit);

    /** Every delivery whose books a run closed or that it refused, in the order of arrival. */
    List<Logged> ofRun(String run);

    /** Positions of the rows of an accepted delivery that name units nobody knows and whose feed rejects such rows; ascending. */
    long[] unmatched(long delivery);

    /** The deliveries of a run whose content was spooled, oldest first; a replay stands for the one it replays. */
    List<Logged> replayable(String run);

    /** The spooled files that are kept, as paths relative to the spool folder. */
    List<String> spooled();

    /** The spooled files of these deliveries are kept no longer. */
    void unspool(List<Long> deliveries);

    /** Rows of a feed that wait for a person, whenever they were delivered. */
    long held(String feed);

    /** A source that was asked anew said the same as in its last delivery. */
    void confirm(int feed, Instant now);

    /** When each feed, by name, last had a delivery accepted or confirmed; replays do not count. */
    java.util.Map<String, Instant> newest();

    /** Settles how the rows of an accepted delivery were decided. */
    void settle(String run);

    /** Observations that were held before this run and count now, by feed name. */
    java.util.Map<String, Long> released(String run);

    /** Where rows are put while a delivery is read. */
    interface Stage {
        void add(Row row);
    }

    /**
     * One observation on the stage.
     *
     * @param keyHash hash of the source key
     * @param otherHash hash of the source key that serves when the serial turns out to be shared, or null
     * @param standing 0 active, 1 archived, 2 deleted (rows of targets)
     * @param links where it meets others
     */
    record Row(long line, UUID keyHash, UUID otherHash, UUID contentHash, int standing, String nativeId, long[] links,
            String doc) {
    }

    /**
     * A delivery that is about to be worked on.
     *
     * @param replays the earlier delivery whose content it is, or null
     */
    record Opened(String run, int feed, String name, String sha256, String meaning, String mode, String spool, long bytes, Long replays) {

        public Opened(String run, int feed, String name, String sha256, String meaning, String mode, String spool, long bytes) {
            this(run, feed, name, sha256, meaning, mode, spool, bytes, null);
        }
    }

    /**
     * What reading a delivery came to.
     *
     * @param observations what was put on the stage: a row that names several units makes several
     */
    record Counts(long read, long rejected, long observations, double seconds, String header) {
    }

    /**
     * Under which terms a delivery is accepted.
     *
     * @param shrinkGuardPercent a full delivery with this much fewer rows than are current is refused
     * @param sharedValueThreshold a serial on more rows than this no longer names its row
     * @param replays the earlier delivery whose content this is, or null: then it replaces only what is still owed to that
     * @param confirms whether it is to be noted which rows a delta says again
     */
    record Terms(String run, int feed, boolean full, double shrinkGuardPercent, int sharedValueThreshold, Counts counts,
            boolean target, Instant now, Long replays, boolean confirms) {

        public Terms(String run, int feed, boolean full, double shrinkGuardPercent, int sharedValueThreshold, Counts counts, boolean target, Instant now) {
            this(run, feed, full, shrinkGuardPercent, sharedValueThreshold, counts, target, now, null, false);
        }
    }

    /** One line of the log. */
    record Logged(long id, String run, String feed, String name, String sha256, String mode, String state, String error, String spool,
            String header, long read, long rejected, long unchanged, long held, long created, long updated, double seconds) {
    }
}
