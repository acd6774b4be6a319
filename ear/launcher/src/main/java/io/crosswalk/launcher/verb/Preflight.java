package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.routes.boot.Targets;
import io.crosswalk.routes.pipeline.IntakeContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tries every connection without changing anything. */
@Command(name = "check", description = "Connects, authenticates, verifies host keys, lists, reads one page; changes nothing"
        + " anywhere. Without --feed and --target: everything.")
final class Preflight implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--feed", paramLabel = "ID", description = "only this feed (repeatable)")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--target", paramLabel = "ID", description = "only this target (repeatable)")
    private List<String> targets = new ArrayList<>();

    /** The answer of {@code check --json}. */
    record Answer(List<Line> checks) {
    }

    /** One line of it. */
    record Line(String of, String name, String state, String detail, String hint) {

        Line(Check check) {
            this(check.of(), check.name(), check.state().name().toLowerCase(Locale.ROOT), check.detail(), check.hint());
        }
    }

    @Override
    public Integer call() {
        Configuration configuration = Settings.require(options, spec);
        boolean all = feeds.isEmpty() && targets.isEmpty();
        List<Check> checks = new ArrayList<>();
        Collection<String> asked = all ? new TreeSet<>(configuration.feeds().keySet()) : known(feeds, configuration.feeds().keySet(), "feed");
        if (!asked.isEmpty()) {
            try (IntakeContext intake = IntakeContext.start()) {
                asked.forEach(id -> checks.addAll(guarded(id, () ->
                        intake.transports(Clock.systemUTC()).check(configuration.feeds().get(id)))));
            }
        }
        (all ? new TreeSet<>(configuration.targets().keySet()) : known(targets, configuration.targets().keySet(), "target"))
                .forEach(id -> checks.addAll(guarded(id, () -> probe(configuration.targets().get(id)))));
        return tell(checks);
    }

    private Collection<String> known(List<String> asked, Collection<String> there, String what) {
        asked.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw new ParameterException(spec.commandLine(), "there is no " + what + " '" + id + "'; there are "
                    + String.join(", ", new TreeSet<>(there)));
        });
        return asked;
    }

    private static List<Check> guarded(String of, Supplier<List<Check>> checks) {
        try {
            return checks.get();
        } catch (PermanentFault | TransientFault e) {
            return List.of(Check.failed(of, "connection", e.getMessage(), null));
        }
    }

    private static List<Check> probe(TargetConfig target) {
        try (TargetAdapter adapter = new Targets().apply(target)) {
            return adapter.probe();
        }
    }

    private int tell(List<Check> checks) {
        Output output = options.output();
        List<Line> lines = checks.stream().map(Line::new).toList();
        if (output.isJson()) {
            output.document(new Answer(lines));
        } else {
            Table table = new Table("of", "check", "state", "detail");
            lines.forEach(it -> table.row(it.of(), it.name(), it.state(), it.detail()));
            table.lines().forEach(output::say);
            lines.stream().filter(it -> it.hint() != null).forEach(it -> output.say(it.of() + ", " + it.name() + ": " + it.hint()));
        }
        return checks.stream().anyMatch(it -> it.state() == Check.State.FAILED) ? ExitCode.UNREACHABLE : ExitCode.OK;
    }
}
