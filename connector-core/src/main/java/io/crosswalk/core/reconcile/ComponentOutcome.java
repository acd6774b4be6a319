package io.crosswalk.core.reconcile;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.Member;
import java.util.List;
import java.util.Map;

/**
 * What a component implies: a value, computed without looking at anything but the component and the policy.
 *
 * @param holdings observations that count a quantity of a lot or product
 * @param turns by observation id, in which turn of this decision it came to count, where that was not the first
 * @param rows outcome by observation id, for every observation of the component that is not deleted at its target
 * @param evidence by observation id, the rules that fired for it, as {@link io.crosswalk.core.match.rule.MatchRule#ofBits} reads them
 * @param lonely links of its rows' own, where all their names are on too many units: under these their findings are filed
 */
public record ComponentOutcome(List<UnitOutcome> units, List<Member> holdings, List<Hold> holds, List<Finding> findings,
        Map<Long, Integer> turns, Map<Long, RowOutcome> rows, Map<Long, Long> evidence, List<Long> lonely) {
}
