package io.crosswalk.core.stocktake;

/**
 * One unit in the result of a stocktake. What does not apply is null.
 *
 * @param assetId the asset, where the register knows it
 * @param names what was read from a unit that the register does not know
 * @param expectedAt where the register says that it is
 * @param seenAt where it stood when it was last scanned
 * @param scans how many scans of this stocktake are about it
 * @param expected whether it was expected here when the stocktake began
 * @param evidence one sentence for the person who has to settle it
 * @param since since when it has been missing, or without a legible tag
 * @param days the age of that, in whole days
 * @param missedStocktakes in how many stocktakes in a row it was expected and not found, this one included
 * @param escalated whether that is older than {@code stocktake.escalateAfterDays}
 */
public record UnitLine(Long assetId, String assetTag, String serial, String manufacturer, String names, String expectedAt, String seenAt, String scannedAt,
        String scannedBy, int scans, boolean expected, Boolean legible, String labelPosition, String note, String evidence, String since, Long days,
        Integer missedStocktakes, boolean escalated) {

    UnitLine aged(Age age, boolean isEscalated) {
        return new UnitLine(assetId, assetTag, serial, manufacturer, names, expectedAt, seenAt, scannedAt, scannedBy, scans, expected, legible, labelPosition,
                note, evidence, age.since().toString(), age.days(), age.missed() == 0 ? null : age.missed(), isEscalated);
    }
}
