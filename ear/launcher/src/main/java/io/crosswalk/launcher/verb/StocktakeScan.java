package io.crosswalk.launcher.verb;

import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.ScansTaken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a file of scans. */
@Command(name = "scan", description = "Takes a file of scans, CSV with a header or JSON Lines, also after the close when they were made before it; the same"
        + " scan counts once. Exit 1 where rows are rejected. Columns: label, label2 (the maker's label of the same unit) or canonical fields; location,"
        + " scannedAt, scannedBy, legible, labelPosition, note, scanId.")
final class StocktakeScan implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StocktakeVerb stocktake;

    @Parameters(index = "0", paramLabel = "ID", description = "the number of the stocktake")
    private long id;

    @Parameters(index = "1", paramLabel = "FILE", description = "the scans")
    private Path file;

    @Option(names = "--by", paramLabel = "NAME", description = "who scanned, where a row does not say (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
        }
        return StocktakeDesk.misusing(spec, () -> {
            try (StocktakeDesk desk = StocktakeDesk.open(stocktake.options(), spec); InputStream in = Files.newInputStream(file)) {
                return tell(desk.stocktakes().scan(id, ScanRows.of(in), StocktakeVerb.who(by)));
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "cannot read the file " + file + " (" + e.getMessage() + ")", e);
            }
        });
    }

    private int tell(ScansTaken taken) {
        Output output = stocktake.options().output();
        if (output.isJson()) {
            output.document(taken);
        }
        output.say("%,d scans read: %,d accepted, %,d known already, %,d rejected"
                .formatted(taken.read(), taken.accepted(), taken.repeated(), taken.rejected()));
        taken.rejections().stream().limit(SHOWN).forEach(it -> output.say("  line " + it.line() + ", " + it.code() + ": " + it.reason()));
        if (taken.rejected() > SHOWN) {
            output.say("  ... and %,d more".formatted(taken.rejected() - SHOWN));
        }
        return taken.rejected() == 0 ? ExitCode.OK : ExitCode.ATTENTION;
    }
}
