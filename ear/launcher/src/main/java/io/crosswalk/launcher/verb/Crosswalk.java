package io.crosswalk.launcher.verb;

import io.crosswalk.launcher.server.Logs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code crosswalk <verb> [options]}. */
@Command(name = "crosswalk", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = Crosswalk.Version.class, sortOptions = false, usageHelpAutoWidth = true,
        description = "One trustworthy cross-reference between the systems that make and buy equipment and the systems"
                + " that keep track of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, and something needs a person", "2:usage or configuration error; nothing was done",
            "3:a source, a target or the database could not be reached or refused us, or another run holds the lock",
            "4:a fault of the product"},
        subcommands = {Demo.class, Serve.class, Run.class, Validate.class, Preflight.class, PreviewVerb.class, Decode.class,
            Lookup.class, DisposalVerb.class, Export.class, StewardVerb.class, StocktakeVerb.class, TrailVerb.class, Replay.class,
            Sweep.class,
            RetentionVerb.class, Rebuild.class})
public final class Crosswalk implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "the configuration folder (default: $CROSSWALK_CONFIG, else config)")
    private Path config;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "spool, reports, logs and the embedded database (default: $CROSSWALK_DATA, else ~/.crosswalk)")
    private Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one JSON document on standard output")
    private boolean json;

    /** Ends the process with the verb's exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(args));
    }

    /** The command line over given writers. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Crosswalk root = new Crosswalk();
        CommandLine line = new CommandLine(root).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Faults::misused).setExecutionExceptionHandler(Faults::failed);
        line.setExecutionStrategy(parsed -> {
            root.prepareLogs();
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which verb?");
    }

    Path config() {
        return absolute(config, System.getenv("CROSSWALK_CONFIG"), "config");
    }

    Path data() {
        return absolute(data, System.getenv("CROSSWALK_DATA"), Path.of(System.getProperty("user.home"), ".crosswalk").toString());
    }

    boolean json() {
        return json;
    }

    /** What the verb says, and how. */
    Output output() {
        return new Output(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }

    private void prepareLogs() {
        try {
            Logs.quiet(data());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot write logs under " + data() + " (" + e.getMessage()
                    + "); make the folder writable, or choose another one with --data");
        }
    }

    private static Path absolute(Path given, String environment, String otherwise) {
        String fallback = environment == null || environment.isBlank() ? otherwise : environment;
        return (given == null ? Path.of(fallback) : given).toAbsolutePath().normalize();
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Crosswalk.class.getPackage().getImplementationVersion();
            return new String[] {"crosswalk " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
