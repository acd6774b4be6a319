package io.crosswalk.launcher.verb;

import io.crosswalk.core.stocktake.Stocktake;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Begins a stocktake. */
@Command(name = "start", description = "Begins to look a place over and prints the number of the stocktake; what the register expects there now is kept.")
final class StocktakeStart implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StocktakeVerb stocktake;

    @Option(names = "--location", required = true, paramLabel = "L", description = "the place, as the register writes it; case and blanks do not matter")
    private String location;

    @Option(names = "--new-place", description = "the register may know nothing there yet")
    private boolean newPlace;

    @Option(names = "--by", paramLabel = "NAME", description = "who begins it (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() throws Exception {
        return StocktakeDesk.misusing(spec, () -> {
            try (StocktakeDesk desk = StocktakeDesk.open(stocktake.options(), spec)) {
                Stocktake begun = desk.stocktakes().start(location, StocktakeVerb.who(by), newPlace);
                Output output = stocktake.options().output();
                if (output.isJson()) {
                    output.document(Map.of("id", begun.id(), "location", begun.location(), "expected", begun.expected(), "startedAt",
                            begun.startedAt().toString()));
                }
                output.say("Stocktake " + begun.id() + " at " + begun.location() + ": " + begun.expected()
                        + (begun.expected() == 1 ? " asset is" : " assets are") + " expected.");
                return ExitCode.OK;
            }
        });
    }
}
