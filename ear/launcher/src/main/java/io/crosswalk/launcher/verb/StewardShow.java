package io.crosswalk.launcher.verb;

import io.crosswalk.core.steward.TaskFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows everything about one task. */
@Command(name = "show", description = "One task: its evidence, the rows and assets concerned, what can be chosen, and its history; exit 1 where there is none.")
final class StewardShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StewardVerb steward;

    @Parameters(paramLabel = "ID", description = "the number of the task")
    private long id;

    @Override
    public Integer call() {
        try (Stewards stewards = Stewards.open(steward.options(), spec)) {
            Optional<TaskFile> found = stewards.stewardship().task(id);
            Output output = steward.options().output();
            if (output.isJson()) {
                output.document(found.<Object>map(file -> file).orElseGet(Map::of));
            } else if (found.isEmpty()) {
                output.say("There is no discrepancy " + id + ".");
            } else {
                tell(found.get(), output);
            }
            return found.isEmpty() ? ExitCode.ATTENTION : ExitCode.OK;
        }
    }

    private static void tell(TaskFile file, Output output) {
        output.say("Task " + file.id() + ", " + file.code() + " (" + file.severity() + "), " + (file.open() ? "open" : "closed") + " since "
                + file.openedAt() + (file.timesOpened() > 1 ? ", for the " + file.timesOpened() + "th time" : "")
                + (file.assignee() == null ? "" : ", with " + file.assignee()));
        output.say(file.evidence());
        output.say("Names:   " + String.join(", ", file.keys()));
        output.say("Choices: " + String.join(", ", file.choices()) + (file.decided() == null ? "" : " (decided: " + file.decided() + ")"));
        if (!file.rows().isEmpty()) {
            Table rows = new Table("held row", "feed", "says");
            file.rows().forEach(row -> rows.row(String.valueOf(row.row()), row.feed(),
                    row.says().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining(" "))));
            output.say("");
            rows.lines().forEach(output::say);
            tellWhy(file, output);
        }
        if (!file.assets().isEmpty()) {
            Table assets = new Table("asset", "state", "names");
            file.assets().forEach(it -> assets.row(String.valueOf(it.assetId()), it.state(), String.join(", ", it.names())));
            output.say("");
            assets.lines().forEach(output::say);
        }
        if (!file.earlier().isEmpty()) {
            Table earlier = new Table("was open from", "until", "opened by run", "closed by run");
            file.earlier().forEach(it -> earlier.row(it.openedAt(), it.closedAt(), it.openedRun(), it.closedRun()));
            output.say("");
            earlier.lines().forEach(output::say);
        }
        if (!file.rulings().isEmpty()) {
            Table history = new Table("ruling", "at", "by", "choice", "means", "reason", "comment", "undone by");
            file.rulings().forEach(it -> history.row(String.valueOf(it.id()), it.at(), it.by(), it.choice(),
                    it.meaning() == null ? it.assignee() : it.meaning(), it.reason(), it.comment(),
                    it.undoneBy() == null ? null : String.valueOf(it.undoneBy())));
            output.say("");
            history.lines().forEach(output::say);
        }
    }

    /** What speaks for and against each held row being about each asset. */
    private static void tellWhy(TaskFile file, Output output) {
        Table reasons = new Table("held row", "asset", "weight", "for or against");
        file.rows().forEach(row -> row.evidence().forEach(it -> reasons.row(String.valueOf(row.row()), String.valueOf(it.assetId()),
                String.valueOf(it.weight()), it.sentence())));
        output.say("");
        reasons.lines().forEach(output::say);
    }
}
