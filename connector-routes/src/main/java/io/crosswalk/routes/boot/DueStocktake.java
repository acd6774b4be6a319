package io.crosswalk.routes.boot;

import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeRefused.Why;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One place of the schedule: a stocktake begins there when it is due, unless one is open still. Never throws, because that
 * would end the schedule.
 */
final class DueStocktake implements Runnable {

    private static final System.Logger LOG = System.getLogger(DueStocktake.class.getName());

    private final String location;
    private final Supplier<Stocktake> begin;
    private final Clock clock;
    private volatile String trouble;

    /** @param begin begins one, or throws why that cannot be */
    DueStocktake(String location, Supplier<Stocktake> begin, Clock clock) {
        this.location = location;
        this.begin = begin;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant due = clock.instant();
        try {
            Stocktake begun = begin.get();
            trouble = null;
            LOG.log(Level.INFO, "the stocktake at {0} was due and has begun as {1}: {2} assets are expected", location, begun.id(), begun.expected());
        } catch (StocktakeRefused refused) {
            if (refused.why() == Why.CONFLICT) {
                trouble = null;
                LOG.log(Level.INFO, "a stocktake at {0} was due; the last one goes on: {1}", location, refused.getMessage());
            } else {
                failed(due, refused);
            }
        } catch (RuntimeException fault) {
            failed(due, fault);
        }
    }

    private void failed(Instant due, RuntimeException fault) {
        trouble = "the stocktake at " + location + " was due at " + due + " and could not begin: " + fault.getMessage();
        LOG.log(Level.WARNING, trouble);
    }

    /** What somebody should know about it, or nothing. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
