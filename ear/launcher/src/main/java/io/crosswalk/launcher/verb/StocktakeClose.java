package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.stocktake.LabelOrder;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeResult;
import io.crosswalk.core.stocktake.Stocktakes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ends a stocktake and prints labels for what needs one. */
@Command(name = "close", description = "Ends a stocktake and shows what it came to; one that was closed before stays as it is. Exit 1 where somebody has"
        + " something to settle.")
final class StocktakeClose implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StocktakeVerb stocktake;

    @Parameters(paramLabel = "ID", description = "the number of the stocktake")
    private long id;

    @Option(names = "--labels", paramLabel = "FILE", description = "write labels for the units that need one: FILE.pdf for sheets, FILE.zpl for label printers")
    private Path labels;

    @Option(names = "--code", paramLabel = "CODE", description = "code128, qr or gs1-datamatrix (default: code128)")
    private String code;

    @Option(names = "--stock", paramLabel = "STOCK", description = "a4-24, a4-65, a4-189 or roll (default: a4-24 for a PDF, roll for ZPL)")
    private String stock;

    @Option(names = "--by", paramLabel = "NAME", description = "who closes it (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() throws Exception {
        if (labels == null && (code != null || stock != null)) {
            throw new ParameterException(spec.commandLine(), "--code and --stock say how --labels FILE is printed");
        }
        return StocktakeDesk.misusing(spec, () -> {
            LabelOrder order = labels == null ? null : LabelOrder.of(format(), code, stock);
            try (StocktakeDesk desk = StocktakeDesk.open(stocktake.options(), spec)) {
                if (order != null) {
                    rehearse(desk.stocktakes(), order);
                }
                StocktakeResult result = desk.stocktakes().close(id, StocktakeVerb.who(by));
                int exit = new StocktakeReport(result).tell(stocktake.options().output());
                if (order != null) {
                    print(desk.stocktakes(), order, result);
                }
                return exit;
            }
        });
    }

    private String format() {
        String name = labels.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".zpl")) {
            throw new ParameterException(spec.commandLine(), "--labels is a file that ends in .pdf or .zpl");
        }
        return name.substring(name.length() - "pdf".length());
    }

    /** What cannot be printed is said before anything is done. */
    private void rehearse(Stocktakes stocktakes, LabelOrder order) throws IOException {
        if (stocktakes.result(id).filter(it -> it.retag().stream().anyMatch(unit -> unit.assetTag() != null)).isPresent()) {
            stocktakes.labels(id, order, OutputStream.nullOutputStream());
        }
    }

    private void print(Stocktakes stocktakes, LabelOrder order, StocktakeResult result) {
        Output output = stocktake.options().output();
        if (result.retag().stream().noneMatch(it -> it.assetTag() != null)) {
            output.remark("No unit with a tag needs a new label; " + labels + " was not written.");
            return;
        }
        try {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            int count = stocktakes.labels(id, order, printed);
            Files.write(labels, printed.toByteArray());
            output.remark(count + (count == 1 ? " label is" : " labels are") + " in " + labels + (count < result.retag().size()
                    ? "; " + (result.retag().size() - count) + " more units have no tag to print" : ""));
        } catch (StocktakeRefused e) {
            throw new ParameterException(spec.commandLine(), "the stocktake is closed, but the labels cannot be printed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PermanentFault("the stocktake is closed, but the labels cannot be written to " + labels + " (" + e.getMessage() + ")", e);
        }
    }
}
