package io.crosswalk.launcher.verb;

import io.crosswalk.core.stocktake.StocktakeResult.Figures;
import io.crosswalk.core.stocktake.StocktakeResult.Head;
import io.crosswalk.core.stocktake.StocktakeResult.Summary;
import io.crosswalk.core.stocktake.Stocktakes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists stocktakes. */
@Command(name = "list", description = "The stocktakes with their figures, the newest first.")
final class StocktakeList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StocktakeVerb stocktake;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--before", paramLabel = "ID", defaultValue = "0", description = "read on before this number")
    private long before;

    @Override
    public Integer call() {
        if (limit < 1 || limit > Stocktakes.MOST_AT_ONCE) {
            throw new ParameterException(spec.commandLine(), "--limit is a number from 1 to " + Stocktakes.MOST_AT_ONCE);
        }
        try (StocktakeDesk desk = StocktakeDesk.open(stocktake.options(), spec)) {
            List<Summary> all = desk.stocktakes().list(limit, before);
            Output output = stocktake.options().output();
            if (output.isJson()) {
                output.document(Map.of("stocktakes", all));
            } else {
                tell(all, output);
            }
            return ExitCode.OK;
        }
    }

    private void tell(List<Summary> all, Output output) {
        if (all.isEmpty()) {
            output.say("No stocktake has begun yet.");
            return;
        }
        Table table = new Table("id", "location", "began", "closed", "expected", "found", "missing", "to settle", "to retag", "escalated", "");
        all.forEach(it -> {
            Head head = it.stocktake();
            Figures figures = it.figures();
            table.row(String.valueOf(head.id()), head.location(), head.startedAt(), head.closedAt(), figures.expected(), figures.found(), figures.missing(),
                    figures.unexpected() + figures.wrongLocation() + figures.tagOnAnotherSerial() + figures.unclear(), figures.retag(), figures.escalated(),
                    head.revised() ? "revised" : null);
        });
        table.lines().forEach(output::say);
        if (all.size() == limit) {
            output.say("There may be more: --before " + all.get(all.size() - 1).stocktake().id());
        }
    }
}
