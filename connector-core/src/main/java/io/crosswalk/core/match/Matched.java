package io.crosswalk.core.match;

import java.util.List;

/**
 * Which unit each observation is about.
 *
 * @param units assets as they were and new ones, with their members
 * @param holdings observations that name no unit but a quantity of a lot or product
 * @param holds observations that wait for a person
 * @param rejects observations that nobody knows and whose feed says {@code onMiss: reject}
 */
public record Matched(List<Unit> units, List<Member> holdings, List<Hold> holds, List<Member> rejects) {
}
