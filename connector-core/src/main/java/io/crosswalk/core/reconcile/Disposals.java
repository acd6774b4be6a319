package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that would dispose of a unit whose cross-reference nobody has confirmed: they are held, each with what is missing.
 * Nobody writes off the wrong unit; once the link between serial and tag is confirmed, they are let through by themselves.
 */
final class Disposals {

    private Disposals() {
    }

    /** @param judged what stands in the way of disposing of a unit */
    static List<Hold> refused(List<UnitOutcome> units, Function<UnitOutcome, Disposal> judged) {
        List<Hold> refused = new ArrayList<>(0);
        for (UnitOutcome unit : units) {
            for (Member member : unit.members()) {
                if (member.disposes()) {
                    Disposal disposal = judged.apply(unit);
                    if (!disposal.allowed()) {
                        refused.add(Hold.ofDisposal(member, "the unit is not disposed of: " + String.join("; ", disposal.missing())));
                    }
                }
            }
        }
        return refused;
    }
}
