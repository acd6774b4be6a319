package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.mapping.Preview;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a feed would make of a local file. */
@Command(name = "preview", description = "Parses, maps and normalises a local file as that feed would; changes nothing.")
final class PreviewVerb implements Callable<Integer> {

    private static final int FIRST_ROWS = 20;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--feed", required = true, paramLabel = "ID", description = "the feed whose rules are used")
    private String feed;

    @Option(names = "--limit", paramLabel = "N", description = "rows that are shown; all are read (default: ${DEFAULT-VALUE})")
    private int limit = FIRST_ROWS;

    @Parameters(paramLabel = "FILE", description = "the local file")
    private Path file;

    @Override
    public Integer call() {
        Configuration configuration = Settings.require(options, spec);
        FeedConfig wanted = configuration.feeds().get(feed);
        if (wanted == null) {
            throw new ParameterException(spec.commandLine(), "there is no feed '" + feed + "'; the feeds are "
                    + configuration.feeds().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
        }
        try {
            return tell(Preview.of(wanted, configuration.readContext(), file, limit));
        } catch (BrokenDelivery e) {
            options.output().remark("crosswalk: the feed would refuse this file whole: " + e.getMessage());
            return ExitCode.ATTENTION;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read the file " + file + " (" + e + ")", e);
        }
    }

    private int tell(Preview preview) {
        Output output = options.output();
        if (output.isJson()) {
            output.raw(preview.json() + "\n");
        } else {
            Table table = new Table("line", "outcome", "what it says");
            preview.rows().forEach(row -> table.row(row.line(),
                    row.rejection() == null ? "read" : row.rejection().code(),
                    row.rejection() == null ? values(row) : row.rejection().reason()));
            table.lines().forEach(output::say);
            output.say("%,d read, %,d observations, %,d rejected".formatted(preview.read(), preview.observations(), preview.rejected()));
        }
        return preview.rejected() == 0 ? ExitCode.OK : ExitCode.ATTENTION;
    }

    private static String values(Preview.Row row) {
        return row.observation().values().entrySet().stream().map(it -> name(it.getKey()) + "=" + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String name(CanonicalField field) {
        return field.word();
    }
}
