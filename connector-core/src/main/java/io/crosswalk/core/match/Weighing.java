package io.crosswalk.core.match;

import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What speaks for and against a record being about a unit, rule by rule, for the person who decides. */
public final class Weighing {

    private Weighing() {
    }

    /**
     * Everything that fires between a row and an asset, what leads there first.
     *
     * @param settled the observations that count for the asset
     * @param shared links of names that are on too many units
     */
    public static List<Evidence> weigh(Member row, KnownAsset asset, List<Member> settled, Set<Long> shared) {
        Judge judge = new Judge(shared, Rulings.NONE);
        Unit unit = new Unit(asset, shared);
        settled.forEach(member -> unit.join(member, judge.identity(member), false));
        Identity identity = judge.identity(row);
        List<Evidence> evidence = new ArrayList<>();
        for (StrongKey key : identity.strong()) {
            if (unit.keys().contains(key)) {
                add(evidence, Judge.rule(row, key), key.words());
            } else if (unit.gaveUp(key)) {
                add(evidence, MatchRule.GIVEN_UP_NAME, key.words());
            } else if (unit.keys().stream().anyMatch(key::mayBe)) {
                add(evidence, MatchRule.SERIAL_ALONE, key.words());
            }
        }
        if (identity.nativeId() != null && unit.keys().contains(identity.nativeId())) {
            add(evidence, MatchRule.SAME_RECORD, identity.nativeId().words());
        }
        MatchRule.ofBits(Judge.corroborating(row, unit)).forEach(rule -> add(evidence, rule, row.said().values().get(rule.field().orElseThrow())));
        judge.contradictions(row, identity, unit).forEach(hold -> MatchRule.ofBits(hold.rules())
                .forEach(rule -> evidence.add(new Evidence(rule, rule.sentence() + ": " + hold.evidence()))));
        return evidence;
    }

    private static void add(List<Evidence> evidence, MatchRule rule, String name) {
        evidence.add(new Evidence(rule, rule.sentence() + ": " + name));
    }
}
