package io.crosswalk.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes away records that have been kept long enough, and says so in the trail: how many of which kind, by whom.
 *
 * <p>What something living still needs stays however old it is. Observations, assets, matches and rulings are no records of this
 * sort: the register is computed anew from them.
 */
public interface Retention {

    /** So many deliveries of each feed, and so many reports, are kept however old they are. */
    int NEWEST_KEPT = 30;

    /** What is taken away. */
    enum Kind {
        /** Deliveries as they came. */
        DELIVERIES,
        /** Reports of runs. */
        REPORTS,
        /** Rejected rows. */
        REJECTIONS,
        /** Answers of targets. */
        RECEIPTS,
        /** Discrepancies that are closed. */
        CLOSED_DISCREPANCIES,
        /** Entries of the audit trail; their transactions and links stay. */
        AUDIT;

        /** The word for people and programs, for example {@code closedDiscrepancies}. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return this == CLOSED_DISCREPANCIES ? "closedDiscrepancies" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Takes away what is older, in one transaction.
     *
     * @param before from when records of a kind are kept; kinds that are missing are kept for ever
     * @param user who asked for it
     * @param run the run that does it, or null
     */
    Removed remove(Map<Kind, Instant> before, String user, String run, Instant now);

    /**
     * What was taken away; the files that belonged to it are the caller's to delete.
     *
     * @param counts of every kind that was asked for
     * @param deliveries paths below the spool folder
     * @param runs whose reports are kept no longer, those of earlier removals among them
     */
    record Removed(Map<Kind, Long> counts, List<String> deliveries, List<String> runs) {

        public Removed {
            counts = Map.copyOf(counts);
            deliveries = List.copyOf(deliveries);
            runs = List.copyOf(runs);
        }
    }
}
