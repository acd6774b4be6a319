package io.crosswalk.launcher.verb;

import io.crosswalk.core.audit.Retention.Kind;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.pipeline.Retiring;
import io.crosswalk.core.pipeline.RunRefused;
import io.crosswalk.launcher.server.Database;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes away what was kept long enough. */
@Command(name = "retention", description = "Takes away records that were kept as long as 'retention' in crosswalk.yaml says, and notes it in the audit trail;"
        + " each run does the same at its end.")
final class RetentionVerb implements Callable<Integer> {

    private static final int LONGEST = 128;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--dry-run", description = "only count")
    private boolean dryRun;

    @Option(names = "--by", paramLabel = "NAME", description = "who asks for it (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() {
        String user = by == null || by.isBlank() ? System.getProperty("user.name", "unknown") : by.strip();
        if (user.length() > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--by takes at most " + LONGEST + " characters");
        }
        Configuration configuration = Settings.require(options, spec);
        Output output = options.output();
        try (Database database = Database.open(options.data()).closeAtExit(); Registers registers = Registers.over(database)) {
            tell(new Retiring(() -> configuration, registers.repositories(), options.data(), Clock.systemUTC()).retire(user, dryRun), output);
            return ExitCode.OK;
        } catch (RunRefused busy) {
            if (output.isJson()) {
                output.document(Map.of("refused", busy.getMessage()));
            }
            output.remark("crosswalk: " + busy.getMessage());
            return ExitCode.UNREACHABLE;
        }
    }

    private void tell(Map<Kind, Long> counts, Output output) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Long> removed = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((kind, count) -> removed.put(kind.word(), count));
        document.put("dryRun", dryRun);
        document.put("removed", removed);
        if (output.isJson()) {
            output.document(document);
        }
        Table table = new Table("kind", dryRun ? "would go" : "removed");
        removed.forEach(table::row);
        if (table.isEmpty()) {
            output.say("Everything is kept for ever: crosswalk.yaml says nothing else under 'retention'.");
        } else {
            table.lines().forEach(output::say);
        }
    }
}
