package io.crosswalk.routes.api;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.util.List;
import java.util.Optional;

/** Task 1 is open and task 2 is closed; everything decided is written down. */
final class FakeStewardship implements Stewardship {

    private final List<String> asked;

    FakeStewardship(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public List<Task> tasks(Task.Filter filter, int limit, long after) {
        return filter.code() != null && filter.code().equals("DUP_SERIAL") ? List.of(new Task(1, "DUP_SERIAL", "task", List.of("serial S1 (ACME)"), "two units",
                "r1", "2026-11-20T02:15:00Z", true, 1, null, null)) : List.of();
    }

    @Override
    public Ruled decideAbout(long asset, Decision decision, String by) {
        if (asset != 1) {
            throw RulingRefused.unknownAsset(asset);
        }
        asked.add("decide about " + asset + " " + decision.choice().word() + " by " + by);
        return new Ruled(0, 8, decision.choice().word(), false, true);
    }

    @Override
    public List<Awaiting> awaiting(int limit, long after) {
        return after >= 8 ? List.of() : List.of(new Awaiting(8, 0, "ASSET", List.of("serial S1 (ACME)"), "retag", "another tag", null, "ada",
                "2026-11-20T02:15:00Z"));
    }

    @Override
    public Ruled settle(long ruling, Decision decision, String by) {
        if (ruling == 9) {
            throw RulingRefused.forbidden("It takes another person.");
        }
        if (ruling != 8) {
            throw RulingRefused.unknownRuling(ruling);
        }
        asked.add("settle " + ruling + " " + decision.choice().word() + " by " + by);
        return new Ruled(0, 10, decision.choice().word(), false, false);
    }

    @Override
    public Optional<TaskFile> task(long id) {
        return id != 1 && id != 2 ? Optional.empty() : Optional.of(TaskFile.of(new Task(id, "DUP_SERIAL", "task", List.of("serial S1 (ACME)"), "two units",
                "r1", "2026-11-20T02:15:00Z", id == 1, 1, null, null), List.of("dismiss"), List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Locked lock(LockOrder order, String by) {
        if (order.asset() != 1) {
            throw RulingRefused.unknownAsset(order.asset());
        }
        asked.add("lock " + order.field().word() + " " + order.value() + " by " + by + " because " + order.reason());
        return new Locked(order.asset(), order.field().word(), order.value(), 8, false);
    }

    @Override
    public Locked unlock(long asset, CanonicalField field, String reason, String by) {
        if (field != CanonicalField.LOCATION) {
            throw RulingRefused.conflict("The " + field.word() + " of asset " + asset + " is not locked; nothing was done.");
        }
        asked.add("unlock " + field.word() + " by " + by + " because " + reason);
        return new Locked(asset, field.word(), null, 9, false);
    }

    @Override
    public List<Ruled> decide(List<Long> tasks, Decision decision, String by) {
        long id = tasks.get(0);
        if (task(id).isEmpty()) {
            throw RulingRefused.unknown(id);
        }
        if (id == 2) {
            throw RulingRefused.conflict("Discrepancy 2 is closed.");
        }
        asked.add("decide " + tasks + " " + decision.choice().word() + " by " + by + " because " + decision.reason());
        return tasks.stream().map(task -> new Ruled(task, 7, decision.choice().word(), false, false)).toList();
    }
}
