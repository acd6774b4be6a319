package io.crosswalk.core.steward;

import java.util.List;

/**
 * A discrepancy as the person sees it who has to decide.
 *
 * @param id stays the same when the discrepancy closes and reopens
 * @param open whether it still asks
 * @param timesOpened how often it came up
 * @param assignee who has taken it on, or null
 * @param decided the choice that the next night will carry out, or null
 */
public record Task(long id, String code, String severity, List<String> keys, String evidence, String openedRun, String openedAt, boolean open,
        int timesOpened, String assignee, String decided) {

    /** What stands for a task where a steward decides about assets that nothing asks about. */
    public static final String ASSET = "ASSET";

    /** A decision about assets of their own accord. */
    public static Task about(List<String> names) {
        return new Task(0, ASSET, "info", names, "", null, null, true, 0, null, null);
    }

    /** How it is called in a sentence. */
    public String words() {
        return id == 0 ? String.join(" and ", keys) : "discrepancy " + id;
    }

    /**
     * Which tasks are wanted; null means any.
     *
     * @param code for example {@code NEAR_MATCH}; without it, only what waits for a person
     * @param key part of one of the names concerned, in any case
     * @param all also what was decided, and what is only counted
     */
    public record Filter(String code, String key, String assignee, boolean all) {

        public static final Filter WAITING = new Filter(null, null, null, false);
    }
}
