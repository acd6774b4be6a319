package io.crosswalk.launcher.verb;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Ruled;
import io.crosswalk.core.steward.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Decides tasks. */
@Command(name = "decide", description = "Decides one task or many alike, all of them or none; the next run carries it out.")
final class StewardDecide implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StewardVerb steward;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "numbers of tasks; without any, the tasks that --code, --key and --assignee choose")
    private List<Long> ids = new ArrayList<>();

    @Mixin
    private TaskChoice which;

    @Option(names = "--choice", required = true, paramLabel = "CHOICE", description = "dismiss, mark-shared, mark-placeholder, link, keep-apart,"
            + " undo (the newest ruling on the task), assign or comment")
    private String choice;

    @Option(names = "--value", paramLabel = "NAME", description = "of mark-shared and mark-placeholder: which of the task's names")
    private String value;

    @Option(names = "--asset", paramLabel = "ID", description = "of link: the asset that the held row is about")
    private Long asset;

    @Option(names = "--row", paramLabel = "ID", description = "of link: the held row")
    private Long row;

    @Option(names = "--to", paramLabel = "NAME", description = "of assign: who takes it on (left out: nobody)")
    private String assignee;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; dismiss needs one")
    private String reason;

    @Option(names = "--comment", paramLabel = "TEXT", description = "for whoever comes next")
    private String comment;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() {
        if (ids.isEmpty() != which.isGiven()) {
            throw new ParameterException(spec.commandLine(), "give the numbers of tasks, or choose them with --code, --key or --assignee");
        }
        try {
            Choice chosen = Decision.choice(choice);
            Decision decision = new Decision(chosen, value, asset, row, reason, comment, assignee);
            try (Stewards stewards = Stewards.open(steward.options(), spec)) {
                List<Long> tasks = ids.isEmpty() ? chosen(stewards.stewardship(), chosen) : ids;
                return tell(tasks.isEmpty() ? List.of() : stewards.stewardship().decide(tasks, decision, who()));
            }
        } catch (RulingRefused e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** An undoing is about what was decided already. */
    private List<Long> chosen(Stewardship stewardship, Choice chosen) {
        return stewardship.tasks(which.filter(!chosen.decides()), Stewardship.MOST_AT_ONCE + 1, 0).stream()
                .filter(task -> chosen != Choice.UNDO || task.decided() != null).map(Task::id).toList();
    }

    private String who() {
        return StewardVerb.who(by);
    }

    private int tell(List<Ruled> ruled) {
        Output output = steward.options().output();
        if (output.isJson()) {
            output.document(Map.of("decided", ruled));
        }
        ruled.forEach(it -> output.say("Task " + it.task() + ": " + it.choice() + ", ruling " + it.ruling() + (it.repeated() ? ", as decided before" : "")));
        if (ruled.isEmpty()) {
            output.say("No task fits; nothing was decided.");
        }
        return ruled.isEmpty() ? ExitCode.ATTENTION : ExitCode.OK;
    }
}
