package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.server.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the register out. */
@Command(name = "export", description = "The register for people and other programs.")
final class Export implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--what", required = true, paramLabel = "WHAT", description = "cross-reference, discrepancies, assets or lots")
    private String what;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, xlsx or json (default: csv; json with --json)")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "where to (default: standard output)")
    private Path out;

    @Override
    public Integer call() {
        Listing listing = Listing.of(what).orElseThrow(() -> misuse("--what is one of " + Listing.words()));
        SheetFormat written = SheetFormat.of(format == null ? options.json() ? "json" : "csv" : format)
                .orElseThrow(() -> misuse("--format is one of csv, xlsx, json"));
        if (written == SheetFormat.XLSX && out == null) {
            throw misuse("an xlsx needs --out FILE");
        }
        if (options.json() && written != SheetFormat.JSON && out == null) {
            throw misuse("with --json, standard output is JSON; give --out FILE or --format json");
        }
        try (Database database = Database.open(options.data()).closeAtExit(); Registers registers = Registers.over(database)) {
            listing.write(registers.register(), written, this::destination);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new PermanentFault("the export cannot be written (" + e.getMessage() + "); check the path and the free space", e);
        }
    }

    private OutputStream destination() throws IOException {
        return out == null ? new Output.Stream(options.output(), StandardCharsets.UTF_8) : Files.newOutputStream(out);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
