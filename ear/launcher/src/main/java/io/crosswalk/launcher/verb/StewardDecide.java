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
@Command(name = "decide", description = "Decides one task or many alike, all of them or none; without a task, about an asset:"
        + " merge, split, correct, retag or undo. The next run carries it out.")
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
            + " merge, split, correct, retag, undo (the newest ruling), assign, comment; or approve and reject of a ruling")
    private String choice;

    @Option(names = "--ruling", paramLabel = "ID", description = "of approve and reject: what somebody else has asked for (steward list --awaiting)")
    private Long ruling;

    @Option(names = "--value", paramLabel = "NAME", description = "of mark-shared, mark-placeholder and correct: which name;"
            + " of split: the names that are another unit's, separated by commas")
    private String value;

    @Option(names = "--asset", paramLabel = "ID", description = "of link: the asset that the held row is about; of merge, split, correct, retag and"
            + " undo: the asset, instead of a task")
    private Long asset;

    @Option(names = "--into", paramLabel = "ID", description = "of merge: the asset that stays")
    private Long into;

    @Option(names = "--row", paramLabel = "ID", description = "of link: the held row")
    private Long row;

    @Option(names = "--to", paramLabel = "NAME", description = "of correct and retag: the right name; of assign: who takes it on (left out: nobody)")
    private String to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; dismiss, merge and split need one")
    private String reason;

    @Option(names = "--comment", paramLabel = "TEXT", description = "for whoever comes next")
    private String comment;

    @Option(names = "--by", paramLabel = "NAME", description = "for whom this is written down; the user of this machine, who decides without it, is noted")
    private String by;

    @Override
    public Integer call() {
        boolean tasks = !ids.isEmpty() || which.isGiven();
        boolean own = !tasks && asset != null && ruling == null;
        if (ruling != null && (tasks || asset != null || by != null)) {
            throw new ParameterException(spec.commandLine(), "--ruling stands alone, and everybody approves in his own name: without tasks, --asset and --by");
        }
        if (ruling == null && !own && ids.isEmpty() != which.isGiven()) {
            throw new ParameterException(spec.commandLine(), "give the numbers of tasks, or choose them with --code, --key or --assignee; or give"
                    + " --asset or --ruling");
        }
        try {
            Choice chosen = Decision.choice(choice);
            boolean assigns = chosen == Choice.ASSIGN;
            Decision decision = new Decision(chosen, value, assigns ? null : to, asset, into, row, reason, comment, assigns ? to : null);
            try (Stewards stewards = Stewards.open(steward.options(), spec)) {
                if (ruling != null) {
                    return tell(List.of(stewards.stewardship().settle(ruling, decision, approver(stewards))));
                }
                if (own) {
                    return tell(List.of(stewards.stewardship().decideAbout(asset, decision, StewardVerb.who(by))));
                }
                List<Long> wanted = ids.isEmpty() ? chosen(stewards.stewardship(), chosen) : ids;
                return tell(wanted.isEmpty() ? List.of() : stewards.stewardship().decide(wanted, decision, StewardVerb.who(by)));
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

    private String approver(Stewards stewards) {
        if (!stewards.mayApprove(StewardVerb.user())) {
            throw new ParameterException(spec.commandLine(),
                    "the user " + StewardVerb.user() + " of this machine has no role approver: list the name under users in"
                    + " crosswalk.yaml, or approve over the REST API");
        }
        return StewardVerb.user();
    }

    private int tell(List<Ruled> ruled) {
        Output output = steward.options().output();
        if (output.isJson()) {
            output.document(Map.of("decided", ruled));
        }
        ruled.forEach(it -> output.say((ruling != null ? "Ruling " + ruling : it.task() == 0 ? "Asset " + asset : "Task " + it.task()) + ": " + it.choice()
                + ", ruling " + it.ruling() + (it.repeated() ? ", as decided before" : "")
                + (it.awaitsApproval() ? "; it holds once a second person has approved it" : "")));
        if (ruled.isEmpty()) {
            output.say("No task fits; nothing was decided.");
        }
        return ruled.isEmpty() ? ExitCode.ATTENTION : ExitCode.OK;
    }
}
