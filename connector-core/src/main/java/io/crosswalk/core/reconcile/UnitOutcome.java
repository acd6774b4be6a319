package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.Life;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Member;
import java.util.List;

/**
 * One unit as it stands after the decision.
 *
 * @param before the asset as it was, or null where it is new
 * @param absorbed assets that turned out to be this one
 * @param members every observation that counts for it
 * @param names its identifiers, former ones included
 * @param changed whether anything about the asset differs from before
 */
public record UnitOutcome(KnownAsset before, List<KnownAsset> absorbed, List<Member> members, AssetValues values,
        List<KnownAsset.Name> names, String state, int gaps, String maker, String product, String lotKey, boolean changed) {

    /** The same, as it follows upon an asset that was stored otherwise than it was seen. */
    public UnitOutcome after(KnownAsset stored) {
        return new UnitOutcome(stored, absorbed, members, values, names, state, gaps, maker, product, lotKey, changed);
    }

    /** Whether the member tells an event that was not known of this unit. */
    public boolean isNews(Member member) {
        return member.pending() && member.event().filter(told -> before == null || !Life.of(before.events()).knows(told)).isPresent();
    }
}
