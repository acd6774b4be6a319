package io.crosswalk.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who changed what, when, on whose word: read back, proven whole, and continued by what a person does.
 *
 * <p>Every transaction that changes the register appends its entries under one SHA-256 link over the link before it, who acted,
 * when, in which run, and an ordered digest of the entries. The newest link is the head: noted elsewhere, it proves later that
 * nothing before it was changed, taken out, put in or moved.
 */
public interface Trail {

    /** Who acts where no person does: the night, the sweep. */
    String ENGINE = "engine";

    /** The head of a trail without entries. */
    String START = "0".repeat(64);

    /** Whether a text has the form of a head. */
    static boolean isHead(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /**
     * Appends that a user did something, in a transaction of its own.
     *
     * @return the new head
     */
    String note(Deed deed);

    /**
     * Something that a user did.
     *
     * @param run the run it belongs to, or null
     * @param asset the asset it was done to, or null
     * @param before what was before, or null
     * @param after what came after, or null
     */
    record Deed(String user, Instant at, String run, AuditAction action, Long asset, String before, String after) {
    }

    /**
     * What happened, newest first.
     *
     * @param before reads on below this place; empty begins with the newest
     */
    List<Line> lines(Question question, int limit, Optional<Place> before);

    /** Which entries are asked for; null means any. */
    record Question(Long asset, String run, String user) {
    }

    /** Where an entry stands: its transaction and its number there. Its text form is {@code 17.3}. */
    record Place(long transaction, int seq) {

        /** @throws IllegalArgumentException when the text is not the form of a place */
        public static Place of(String text) {
            if (!text.matches("[0-9]{1,18}\\.[0-9]{1,9}")) {
                throw new IllegalArgumentException("not a place in the trail");
            }
            int point = text.indexOf('.');
            return new Place(Long.parseLong(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)));
        }

        @Override
        public String toString() {
            return transaction + "." + seq;
        }
    }

    /**
     * One entry for people.
     *
     * @param place its place, as text
     * @param user who acted, or {@link #ENGINE}
     * @param source whose word it was: a feed's source or a target; null where it was the user's own or a conclusion of the engine
     * @param assetId null where it was about no asset
     */
    record Line(String place, String at, String user, String run, String action, Long assetId, String source, String before, String after) {
    }

    /** The newest link. */
    String head();

    /**
     * Reads the whole trail and recomputes every digest and link; memory stays the same however long it is.
     *
     * @param known a head noted earlier, whose link must still be part of the chain
     */
    Verification verify(Optional<String> known);

    /**
     * What a verification found.
     *
     * @param transactions how many were verified before the first fault
     * @param entries how many were verified before the first fault
     * @param purgedTo up to which transaction retention took entries away; 0 where it never did
     * @param head the newest link that was verified
     * @param fault the first fault, or null
     */
    record Verification(boolean whole, long transactions, long entries, long purgedTo, String head, Fault fault) {
    }

    /**
     * The first thing that is wrong.
     *
     * @param transaction where
     * @param seq the entry, or null where the transaction as a whole is meant
     */
    record Fault(Kind kind, long transaction, Integer seq, String message) {

        /** What is wrong. */
        public enum Kind {
            /** The entries of a transaction are not those that were written. */
            CHANGED_ENTRY,
            /** An entry that was written is not there. */
            MISSING_ENTRY,
            /** An entry is there that nobody wrote, or that was taken away by retention. */
            EXTRA_ENTRY,
            /** Who, when or in which run is not what was written. */
            CHANGED_TRANSACTION,
            /** A transaction is not there. */
            GAP,
            /** A transaction stands at another place than it was written to. */
            REORDER,
            /** A transaction does not follow the one before it. */
            BROKEN_LINK,
            /** Retention took away what it must keep. */
            WRONG_PURGE,
            /** The head noted earlier is not part of the chain. */
            UNKNOWN_HEAD;

            /** The word for people and programs, for example {@code changed-entry}. */
            @com.fasterxml.jackson.annotation.JsonValue
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
