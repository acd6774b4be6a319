package io.crosswalk.core.match;

import java.util.List;
import java.util.Set;

/**
 * Everything that has to be decided together: assets and observations connected by strong keys.
 *
 * @param assets as they were
 * @param members current and closed observations
 * @param sharedLinks links of keys that are on too many units to single one out
 * @param tagMaster the source that names tags
 * @param past what becomes of what was settled before
 * @param rulings what stewards have decided; those about other components match nothing here
 */
public record Component(List<KnownAsset> assets, List<Member> members, Set<Long> sharedLinks, String tagMaster,
        Past past, Rulings rulings) {

    /** What becomes of what was settled before. */
    public enum Past {
        /** It stands: assets are called as they were. */
        STANDS,
        /** It is told again: assets keep their observations, and are called what those say, in the order in which they came to count. */
        RETOLD,
        /** It has to prove itself again under other rules; the assets only lend their ids and the memory of what they gave up. */
        JUDGED_AGAIN
    }

    /** A component that no steward was asked about. */
    public Component(List<KnownAsset> assets, List<Member> members, Set<Long> sharedLinks, String tagMaster, Past past) {
        this(assets, members, sharedLinks, tagMaster, past, Rulings.NONE);
    }

    public Component {
        assets = List.copyOf(assets);
        members = List.copyOf(members);
        sharedLinks = Set.copyOf(sharedLinks);
    }
}
