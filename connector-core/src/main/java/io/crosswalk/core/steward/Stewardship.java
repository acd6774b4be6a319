package io.crosswalk.core.steward;

import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import java.util.Optional;

/**
 * Tasks for persons, and what persons decide: the same for the command line and the REST API.
 *
 * <p>A decision is written down at once and carried out by the next night, with everything that the same question raises
 * from then on. Safe to call from several threads, also while a night runs.
 */
public interface Stewardship {

    /** At most so many tasks can be decided at once. */
    int MOST_AT_ONCE = 10_000;

    /** Tasks in order of id. */
    List<Task> tasks(Task.Filter filter, int limit, long after);

    Optional<TaskFile> task(long id);

    /**
     * Decides all of these tasks alike, or none of them.
     *
     * @param by who decides
     * @return one entry a task, in the order of the ids
     * @throws RulingRefused when the decision cannot be taken on for one of them; nothing was done then
     */
    List<Ruled> decide(List<Long> tasks, Decision decision, String by);

    /**
     * Decides about an asset that no task asks about: merge, split, correct, retag or undo.
     *
     * @param asset its number
     * @throws RulingRefused when the decision cannot be taken on; nothing was done then
     */
    Ruled decideAbout(long asset, Decision decision, String by);

    /** What waits for a second person, in order of number. */
    List<Awaiting> awaiting(int limit, long after);

    /**
     * Approves or rejects what somebody else has asked for. That the caller may approve is for the edge to see to.
     *
     * @param ruling number of what was asked for
     * @throws RulingRefused when there is no such ruling, it waits for nobody, or the same person asked for it
     */
    Ruled settle(long ruling, Decision decision, String by);

    /**
     * Sets a value of an asset for good: it stays whatever sources and targets say, until it is unlocked.
     *
     * @throws RulingRefused when there is no such asset, or nothing to keep; nothing was done then
     */
    Locked lock(LockOrder order, String by);

    /**
     * Leaves a value to its sources again.
     *
     * @throws RulingRefused when there is no such asset, or the field is not locked there
     */
    Locked unlock(long asset, CanonicalField field, String reason, String by);

    /**
     * A lock that is written down, or its end.
     *
     * @param value what the next night will keep; null once it is unlocked
     * @param repeated whether the very same had been locked before: then nothing was added
     */
    record Locked(long asset, String field, String value, long ruling, boolean repeated) {
    }

    /**
     * A decision that is written down.
     *
     * @param task the task, or 0 where it is about an asset itself
     * @param ruling its number
     * @param repeated whether the very same had been decided before: then nothing was added
     * @param awaitsApproval whether it holds only once a second person has approved it
     */
    record Ruled(long task, long ruling, String choice, boolean repeated, boolean awaitsApproval) {
    }

    /**
     * A decision that a second person has to approve before it holds.
     *
     * @param meaning what it means in names
     * @param by who asked for it
     */
    record Awaiting(long ruling, long task, String code, List<String> keys, String choice, String meaning, String reason, String by, String at) {
    }
}
