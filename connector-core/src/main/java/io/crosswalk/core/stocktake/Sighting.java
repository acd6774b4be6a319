package io.crosswalk.core.stocktake;

import java.util.List;
import java.util.Optional;

/** What a scan proves about the register: which unit it was, or why that cannot be told. */
sealed interface Sighting {

    /**
     * One unit, and nothing speaks against it.
     *
     * @param formerTag whether its label still shows a tag that was replaced
     */
    record Known(KnownUnit unit, boolean formerTag) implements Sighting {
    }

    /**
     * The tag and the maker's label of one unit do not belong together by the register.
     *
     * @param unit by the maker's label, where the register knows it
     * @param owner by the tag, where the register knows it
     */
    record Mixed(Optional<KnownUnit> unit, Optional<KnownUnit> owner, String evidence) implements Sighting {
    }

    /** Several units answer to it, or one of which that is not proven. */
    record Unclear(List<KnownUnit> candidates, String evidence) implements Sighting {
    }

    /** The register knows none of its names, or the scan has none. */
    record Stranger() implements Sighting {
    }
}
