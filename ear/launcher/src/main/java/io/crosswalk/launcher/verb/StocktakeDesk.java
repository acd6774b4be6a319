package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.pipeline.Stocktaking;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.Stocktakes;
import io.crosswalk.launcher.server.Database;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Stocktakes over the database of a verb, without a server. */
final class StocktakeDesk implements AutoCloseable {

    private final Database database;
    private final Registers registers;
    private final Stocktakes stocktakes;

    private StocktakeDesk(Database database, Registers registers, Stocktakes stocktakes) {
        this.database = database;
        this.registers = registers;
        this.stocktakes = stocktakes;
    }

    static StocktakeDesk open(Crosswalk options, CommandSpec verb) {
        Configuration configuration = Settings.require(options, verb);
        Database database = Database.open(options.data()).closeAtExit();
        Registers registers = Registers.over(database);
        return new StocktakeDesk(database, registers, new Stocktaking(() -> configuration, registers.repositories(), Clock.systemUTC()));
    }

    /** @throws ParameterException where what was asked for is refused: nothing was done */
    static int misusing(CommandSpec verb, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (StocktakeRefused e) {
            throw new ParameterException(verb.commandLine(), e.getMessage(), e);
        }
    }

    Stocktakes stocktakes() {
        return stocktakes;
    }

    @Override
    public void close() {
        registers.close();
        database.close();
    }
}
