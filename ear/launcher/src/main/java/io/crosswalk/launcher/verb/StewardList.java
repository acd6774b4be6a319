package io.crosswalk.launcher.verb;

import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Awaiting;
import io.crosswalk.core.steward.Task;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists tasks. */
@Command(name = "list", description = "The tasks that wait for a decision, in order of their number; exit 1 when there are any.")
final class StewardList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StewardVerb steward;

    @Mixin
    private TaskChoice which;

    @Option(names = "--all", description = "also what was decided and waits for the next run, and what is only counted")
    private boolean all;

    @Option(names = "--awaiting", description = "instead of tasks, what was asked for and waits for a second person")
    private boolean awaiting;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--after", paramLabel = "ID", defaultValue = "0", description = "read on after this number")
    private long after;

    @Override
    public Integer call() {
        if (limit < 1 || limit > Stewardship.MOST_AT_ONCE) {
            throw new ParameterException(spec.commandLine(), "--limit is a number from 1 to " + Stewardship.MOST_AT_ONCE);
        }
        try (Stewards stewards = Stewards.open(steward.options(), spec)) {
            if (awaiting) {
                return tellAwaiting(stewards.stewardship().awaiting(limit, after), steward.options().output());
            }
            List<Task> tasks = stewards.stewardship().tasks(which.filter(all), limit, after);
            Output output = steward.options().output();
            if (output.isJson()) {
                output.document(Map.of("tasks", tasks));
            } else {
                tell(tasks, output);
            }
            return tasks.stream().anyMatch(task -> task.severity().equals("task") && task.decided() == null) ? ExitCode.ATTENTION : ExitCode.OK;
        }
    }

    private static int tellAwaiting(List<Awaiting> asked, Output output) {
        if (output.isJson()) {
            output.document(Map.of("awaiting", asked));
        } else if (asked.isEmpty()) {
            output.say("Nothing waits for a second person.");
        } else {
            Table table = new Table("ruling", "choice", "by", "since", "meaning");
            asked.forEach(it -> table.row(String.valueOf(it.ruling()), it.choice(), it.by(), it.at().substring(0, 10), it.meaning()));
            table.lines().forEach(output::say);
        }
        return asked.isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
    }

    private void tell(List<Task> tasks, Output output) {
        if (tasks.isEmpty()) {
            output.say("Nothing waits for a decision.");
            return;
        }
        Table table = new Table("task", "code", "since", "assignee", "decided", "names");
        tasks.forEach(task -> table.row(String.valueOf(task.id()), task.code(), task.openedAt().substring(0, 10), task.assignee(), task.decided(),
                String.join(", ", task.keys())));
        table.lines().forEach(output::say);
        if (tasks.size() == limit) {
            output.say("There may be more: --after " + tasks.get(tasks.size() - 1).id());
        }
    }
}
