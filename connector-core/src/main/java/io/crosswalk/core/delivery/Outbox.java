package io.crosswalk.core.delivery;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What targets must still learn, what they held when they were last read, and what they answered. Each method is one transaction. */
public interface Outbox {

    /** Marked assets in order of id, each with the rows the target holds of it. */
    List<Marked> marked(int target, long after, int limit);

    /** Nothing is left to tell about these assets. */
    void clear(int target, List<Long> assets);

    /** Notes that an order is about to be carried out; after a crash such a mark asks for a fresh look at the target. */
    void sending(int target, long asset, Map<CanonicalField, String> what);

    /** Whether a crash left an order of which nobody knows how it ended. */
    boolean unsure(int target);

    void done(Receipt receipt);

    /** Orders that were on their way when a run broke off: nobody knows yet how they ended. */
    List<Unanswered> unanswered(int target);

    /** Rows that the target holds of this asset, or that carry this text; an empty text is carried by none. */
    List<TargetRow> rows(int target, long asset, String text);

    /** A receipt that was lost with its run; the mark stays until the payload turns out to be empty. */
    void found(Receipt receipt);

    /** Keeps the mark: refused ones until something about them changes, deferred ones for the next time. */
    void keep(int target, long asset, String state, String reason, String payloadHash);

    /** How many rows the target holds. */
    long rows(int target);

    /** Marks that wait since before the given instant because of a throttle or an outage. */
    long deferredSince(int target, Instant instant);

    /**
     * One marked asset.
     *
     * @param state {@code dirty | sending | deferred | refused}
     * @param rows what the target holds of it
     */
    record Marked(KnownAsset asset, String state, String payloadHash, List<TargetRow> rows) {

        /** The only active row, where there is exactly one row in all. */
        public Optional<TargetRow> only() {
            return rows.size() == 1 && rows.get(0).state() == TargetRow.State.ACTIVE ? Optional.of(rows.get(0)) : Optional.empty();
        }
    }

    /** An order without an answer: what was being sent. */
    record Unanswered(long asset, Map<CanonicalField, String> sent) {
    }

    /** The target's answer to what was sent. */
    record Receipt(int target, long asset, String nativeId, String run, Instant at, String action, Map<CanonicalField, String> sent, String note) {
    }
}
