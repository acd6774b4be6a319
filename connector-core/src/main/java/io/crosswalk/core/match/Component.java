package io.crosswalk.core.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that has to be decided together: assets and observations connected by strong keys.
 *
 * @param assets as they were
 * @param members current and closed observations
 * @param sharedLinks links of keys that are on too many units to single one out
 * @param tagMaster the source that names tags
 * @param givenUp former names by asset id
 * @param anew whether what was settled has to prove itself again, in the order in which it came to count; the assets
 *     then only lend their ids and the memory of what they gave up
 */
public record Component(List<KnownAsset> assets, List<Member> members, Set<Long> sharedLinks, String tagMaster,
        Map<Long, List<StrongKey>> givenUp, boolean anew) {

    public Component {
        assets = List.copyOf(assets);
        members = List.copyOf(members);
        sharedLinks = Set.copyOf(sharedLinks);
        givenUp = Map.copyOf(givenUp);
    }
}
