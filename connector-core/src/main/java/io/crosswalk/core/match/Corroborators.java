package io.crosswalk.core.match;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.List;
import java.util.Optional;

/**
 * Weak names and attributes: they never single out a unit, but one that agrees makes a lone candidate believable. What only
 * repeats the serial is no second witness.
 */
final class Corroborators {

    private Corroborators() {
    }

    /** The rules by which two rows corroborate that they are about one unit, as one number. */
    static long agreeing(Member a, Member b) {
        long fired = 0;
        for (MatchRule rule : MatchRule.corroborators()) {
            if (!a.identity().off().contains(rule) && !b.identity().off().contains(rule) && agree(rule.field().orElseThrow(), a.said(), b.said())) {
                fired |= rule.bit();
            }
        }
        return fired;
    }

    private static boolean agree(CanonicalField field, Observation a, Observation b) {
        if (field.kind().isPresent()) {
            List<Identifier> theirs = b.identifiers().getOrDefault(field, List.of());
            return a.identifiers().getOrDefault(field, List.of()).stream().filter(mine -> counts(field, mine) && !Identity.repeatsSerial(a, mine))
                    .anyMatch(mine -> theirs.stream().anyMatch(it -> counts(field, it) && it.key().equals(mine.key())));
        }
        Optional<String> left = a.value(field).map(Identity::fold).filter(text -> !text.isEmpty());
        return left.isPresent() && b.value(field).filter(value -> Identity.fold(value).equals(left.get())).isPresent();
    }

    /** A tag that does not fit the organisation's form is weak, not worthless; one that fits leads to a unit by itself. */
    private static boolean counts(CanonicalField field, Identifier read) {
        return field == CanonicalField.ASSET_TAG ? read.verdict() == Verdict.SUSPECT : read.usable();
    }
}
