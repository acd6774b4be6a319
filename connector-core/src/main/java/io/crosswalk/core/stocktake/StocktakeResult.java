package io.crosswalk.core.stocktake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a stocktake came to, computed from its scans whenever somebody asks.
 *
 * <p>Every asset that was expected is in exactly one of {@code found}, {@code missing} and {@code wrongLocation}, or in
 * question because {@code tagOnAnotherSerial} or {@code unclear} speaks of it.
 *
 * @param found where they should be
 * @param missing expected here and not scanned; the oldest first
 * @param unexpected scanned, and unknown to the register or expected nowhere
 * @param wrongLocation scanned at another place than the register says
 * @param tagOnAnotherSerial tag and maker's label do not belong together by the register
 * @param unclear several units answer to what was read
 * @param illegible units whose label could not be read, found or not
 * @param retag units that need a new label, those without a legible tag for longest first
 */
public record StocktakeResult(Head stocktake, Figures figures, List<UnitLine> found, List<UnitLine> missing, List<UnitLine> unexpected,
        List<UnitLine> wrongLocation, List<UnitLine> tagOnAnotherSerial, List<UnitLine> unclear, List<UnitLine> illegible, List<RetagLine> retag) {

    public StocktakeResult {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        wrongLocation = List.copyOf(wrongLocation);
        tagOnAnotherSerial = List.copyOf(tagOnAnotherSerial);
        unclear = List.copyOf(unclear);
        illegible = List.copyOf(illegible);
        retag = List.copyOf(retag);
    }

    /**
     * Computes it.
     *
     * @param looks gives every earlier and later look at some assets
     * @param now until when something that goes on has gone on
     */
    public static StocktakeResult of(Contents contents, Function<Collection<Long>, Map<Long, List<Look>>> looks, Instant now, int escalateAfterDays) {
        Reckoning reckoning = new Reckoning(contents);
        return reckoning.result(looks.apply(reckoning.aging()), now, escalateAfterDays);
    }

    /**
     * The stocktake itself.
     *
     * @param revisedAt when the newest scan came in after the close; null where none did
     */
    public record Head(long id, String location, String startedAt, String startedBy, String closedAt, String closedBy, boolean revised, String revisedAt) {
    }

    /**
     * How many of each.
     *
     * @param scans taken
     * @param lateScans of these, how many came in after the close
     * @param expected assets expected here when it began
     * @param inQuestion expected assets that are neither found nor missing, because a person must tell which unit was seen
     * @param escalated missing units and units without a legible tag for longer than {@code stocktake.escalateAfterDays}
     */
    public record Figures(int scans, int lateScans, int expected, int found, int missing, int unexpected, int wrongLocation, int tagOnAnotherSerial,
            int unclear, int illegible, int inQuestion, int retag, int escalated) {

        /** Whether a person has something to do. */
        public boolean needsAttention() {
            return missing + unexpected + wrongLocation + tagOnAnotherSerial + unclear + illegible + retag > 0;
        }
    }

    /** A stocktake in one line. */
    public record Summary(Head stocktake, Figures figures) {
    }

    public Summary summary() {
        return new Summary(stocktake, figures);
    }
}
