package io.crosswalk.core.steward;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.ValueLock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tasks are found and rulings are written down; rulings are appended, never changed. */
public interface RulingBook {

    /** Everything that holds now: what the next decisions follow. */
    Rulings inForce();

    /** Everything that held when Decide was last through: what the register follows. */
    Rulings carriedOut();

    List<Task> tasks(Task.Filter filter, int limit, long after);

    Optional<Task> task(long id);

    /** The key under which the task's component meets. */
    long link(long task);

    /** What was said and decided about a task, the oldest first. */
    List<RulingEntry> history(long task);

    /** When a task was open before, the oldest first. */
    List<TaskFile.Episode> earlier(long task);

    /** Everything that was ever said, the oldest first. */
    List<RulingEntry> everything();

    /** Number of the newest ruling that Decide has carried out. */
    long carriedOutUpTo();

    /**
     * Writes all of them down in one transaction, with an audit entry each.
     *
     * @throws RulingRefused when somebody else has said something about one of the tasks since
     */
    List<Long> append(List<Draft> drafts, String by, Instant at);

    /** Locks in force, the oldest first. */
    List<RulingEntry> locks();

    /**
     * Writes a lock down, or the end of one, in one transaction, with an audit entry.
     *
     * @return its number
     * @throws RulingRefused when somebody else has just undone one of them
     */
    long append(LockDraft draft, String by, Instant at);

    /**
     * A lock before it is written down.
     *
     * @param names of the asset, the most telling first
     * @param lock what stays, or null where a lock ends
     * @param undoes numbers of the locks that end
     */
    record LockDraft(long asset, List<StrongKey> names, String field, ValueLock lock, List<Long> undoes, String reason) {
    }

    /**
     * A ruling before it is written down.
     *
     * @param newest number of the newest entry that was seen about this task, or about these links where it is about an asset itself; or 0
     * @param links under which the components meet that it concerns
     * @param asset the asset concerned, or 0
     * @param undoes number of the ruling that it takes back, or null
     * @param asked whether a second person has to approve it
     * @param settles number of the ruling that it approves or rejects, or null
     */
    record Draft(Task task, long newest, Choice choice, Ruling.Terms terms, List<Long> links, long asset, Long undoes, Decision decision, boolean asked,
            Long settles) {

        /** A ruling that needs nobody else. */
        public Draft(Task task, long newest, Choice choice, Ruling.Terms terms, List<Long> links, long asset, Long undoes, Decision decision) {
            this(task, newest, choice, terms, links, asset, undoes, decision, false, null);
        }

        /** The same, in force only once a second person has approved it. */
        public Draft awaiting() {
            return new Draft(task, newest, choice, terms, links, asset, undoes, decision, true, null);
        }
    }
}
