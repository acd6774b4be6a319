package io.crosswalk.core.match;

import java.util.List;
import java.util.Map;

/**
 * Which unit each observation is about.
 *
 * @param units assets as they were and new ones, with their members
 * @param holdings observations that name no unit but a quantity of a lot or product
 * @param holds observations that wait for a person
 * @param rejects observations that nobody knows and whose feed says {@code onMiss: reject}
 * @param turns by observation id, in which turn it found its place, where that was not the first: what it says could
 *     only be believed once others had been
 * @param evidence by observation id, the rules by which it joined or is held, as one number; nothing for the first to name a unit
 */
public record Matched(List<Unit> units, List<Member> holdings, List<Hold> holds, List<Member> rejects,
        Map<Long, Integer> turns, Map<Long, Long> evidence) {
}
