package io.crosswalk.core.match;

import io.crosswalk.core.discrepancy.Code;
import java.util.List;

/**
 * An observation that contributes nothing until a question is answered, and why.
 *
 * @param code the discrepancy it raises, or null where nothing is wrong but policy says hold
 * @param keys the names concerned
 * @param evidence one sentence for the person who decides
 */
public record Hold(Member member, Code code, List<StrongKey> keys, String evidence) {

    public Hold {
        keys = List.copyOf(keys);
    }
}
