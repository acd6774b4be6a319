package io.crosswalk.core.discrepancy;

import java.util.List;

/**
 * A mismatch or gap as it was found: one per (code, keys), however often it is seen.
 *
 * @param keys the names concerned, in words, sorted
 * @param link the key under which its component meets, so that it is looked at again with it
 * @param evidence one sentence for the person who decides
 */
public record Finding(Code code, List<String> keys, long link, String evidence) {

    public Finding {
        keys = keys.stream().sorted().distinct().toList();
    }

    /** What makes it the same finding the next time. */
    public String identity() {
        return code + "|" + String.join("|", keys);
    }
}
