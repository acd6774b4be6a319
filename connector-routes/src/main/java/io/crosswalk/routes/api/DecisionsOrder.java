package io.crosswalk.routes.api;

import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Task;
import java.util.List;

/**
 * One decision for many tasks, for example {@code {"code": "NEAR_MATCH", "key": "(ACME)", "decision": {"choice": "keep-apart"}}}.
 *
 * @param ids which tasks; without them, those that {@code code} and {@code key} choose among the ones that wait
 * @param dryRun only say how many there are
 */
public record DecisionsOrder(List<Long> ids, String code, String key, Boolean dryRun, DecisionOrder decision) {

    private static final String UNDO = "undo";

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    List<Long> chosen(Stewardship stewardship) {
        boolean filtered = code != null || key != null;
        if (filtered == (ids != null) || ids != null && (ids.isEmpty() || ids.contains(null))) {
            throw Refusal.invalid("Say which tasks: either ids, or code and key.");
        }
        List<Long> chosen = filtered ? waiting(stewardship) : ids;
        if (chosen.size() > Stewardship.MOST_AT_ONCE) {
            throw Refusal.invalid("At most " + Stewardship.MOST_AT_ONCE + " tasks are decided at once; choose fewer.");
        }
        return chosen;
    }

    /** An undoing is about what was decided already. */
    private List<Long> waiting(Stewardship stewardship) {
        boolean undo = UNDO.equals(decision.choice());
        return stewardship.tasks(new Task.Filter(code, key, null, undo), Stewardship.MOST_AT_ONCE + 1, 0).stream()
                .filter(task -> !undo || task.decided() != null).map(Task::id).toList();
    }
}
