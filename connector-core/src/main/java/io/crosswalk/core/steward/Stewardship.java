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
     * @param ruling its number
     * @param repeated whether the very same had been decided before: then nothing was added
     */
    record Ruled(long task, long ruling, String choice, boolean repeated) {
    }
}
