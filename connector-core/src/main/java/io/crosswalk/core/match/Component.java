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
 * @param anew whether the names of assets are computed anew from what was settled on them, in the order in which it came
 *     to count; the assets then only lend their ids and the memory of what they gave up
 */
public record Component(List<KnownAsset> assets, List<Member> members, Set<Long> sharedLinks, String tagMaster,
        boolean anew) {

    public Component {
        assets = List.copyOf(assets);
        members = List.copyOf(members);
        sharedLinks = Set.copyOf(sharedLinks);
    }
}
