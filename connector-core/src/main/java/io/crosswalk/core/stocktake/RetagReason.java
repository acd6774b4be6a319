package io.crosswalk.core.stocktake;

import java.util.Locale;

/** Why a unit needs a new label. */
public enum RetagReason {
    /** Its label cannot be read any more. */
    ILLEGIBLE,
    /** It wears the label of another unit, or one that the register does not know. */
    WRONG_TAG,
    /** Its label was found on another unit. */
    LABEL_ON_ANOTHER_UNIT,
    /** It still wears a tag that was replaced. */
    FORMER_TAG,
    /** It was known by its maker's label only; its own was not read. */
    TAG_NOT_SEEN,
    /** The register knows no tag for it. */
    NO_TAG;

    /** The word in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the unit was found without a legible tag of its own, which grows older until somebody sees to it. */
    boolean isWithoutTag() {
        return this == ILLEGIBLE || this == TAG_NOT_SEEN || this == NO_TAG;
    }
}
