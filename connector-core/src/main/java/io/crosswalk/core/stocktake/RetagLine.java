package io.crosswalk.core.stocktake;

/**
 * One unit that needs a new label.
 *
 * @param assetTag the tag to print; null where it has none yet, for nobody coins tags
 * @param reason one of {@link RetagReason}, in lower case
 * @param since since when its label has been of no use, and in {@code days} the age of that
 * @param escalated whether that is older than {@code stocktake.escalateAfterDays}
 */
public record RetagLine(Long assetId, String assetTag, String serial, String gtin, String location, String labelPosition, String reason, String since,
        Long days, boolean escalated) {
}
