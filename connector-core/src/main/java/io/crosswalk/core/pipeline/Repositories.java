package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.audit.Retention;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.delivery.Outbox;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.report.RunLog;
import io.crosswalk.core.steward.RulingBook;
import io.crosswalk.core.stocktake.StocktakeBook;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the use cases keep what they know. */
public record Repositories(Deliveries deliveries, Worklist worklist, Outbox outbox, RunLog log, Register register, RulingBook rulings, Trail trail,
        StocktakeBook stocktakes, Retention retention, Rehearsal rehearsal) {

    /** Feeds and targets by the number under which their deliveries are kept. */
    Map<Integer, String> feedNames(Configuration configuration) {
        Map<Integer, String> names = new HashMap<>();
        configuration.feeds().values().forEach(feed -> names.put(deliveries.feed(feed.id(), feed.source(), false), feed.id()));
        configuration.targets().keySet().forEach(id -> names.put(deliveries.feed(id, id, true), id));
        return names;
    }

    /** Does everything on this thread for show: all of it is taken back. */
    @FunctionalInterface
    public interface Rehearsal {
        <T> T rehearse(Supplier<T> work);
    }
}
