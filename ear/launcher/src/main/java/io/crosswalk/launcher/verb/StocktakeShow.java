package io.crosswalk.launcher.verb;

import io.crosswalk.core.stocktake.StocktakeResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a stocktake came to by now. */
@Command(name = "show", description = "What a stocktake came to by now; exit 1 where somebody has something to settle, or there is none.")
final class StocktakeShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StocktakeVerb stocktake;

    @Parameters(paramLabel = "ID", description = "the number of the stocktake")
    private long id;

    @Override
    public Integer call() {
        try (StocktakeDesk desk = StocktakeDesk.open(stocktake.options(), spec)) {
            Optional<StocktakeResult> found = desk.stocktakes().result(id);
            Output output = stocktake.options().output();
            if (found.isPresent()) {
                return new StocktakeReport(found.get()).tell(output);
            }
            if (output.isJson()) {
                output.document(Map.of());
            }
            output.say("There is no stocktake " + id + ".");
            return ExitCode.ATTENTION;
        }
    }
}
