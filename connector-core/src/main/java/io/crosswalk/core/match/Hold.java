package io.crosswalk.core.match;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.List;

/**
 * An observation that contributes nothing until a question is answered, and why.
 *
 * @param code the discrepancy it raises, or null where nothing is wrong but policy says hold
 * @param keys the names concerned
 * @param evidence one sentence for the person who decides
 * @param rules the rules that fired for and against, as {@link MatchRule#ofBits} reads them
 */
public record Hold(Member member, Code code, List<StrongKey> keys, String evidence, long rules) {

    public Hold {
        keys = List.copyOf(keys);
    }

    Hold(Member member, Code code, List<StrongKey> keys, String evidence, MatchRule rule) {
        this(member, code, keys, evidence, rule.bit());
    }

    /** A row that would dispose of a unit of which nobody is sure which one it is. */
    public static Hold ofDisposal(Member member, String evidence) {
        return new Hold(member, Code.DISPOSAL_UNCONFIRMED, member.identity().strong(), evidence, MatchRule.NOT_CONFIRMED);
    }

    /** The same question, with everything else that fired. */
    Hold and(long others) {
        return new Hold(member, code, keys, evidence, rules | others);
    }
}
