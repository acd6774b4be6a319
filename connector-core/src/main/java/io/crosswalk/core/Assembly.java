package io.crosswalk.core;

import io.crosswalk.core.pipeline.Repositories;
import io.crosswalk.core.store.Database;
import io.crosswalk.core.store.DecisionStore;
import io.crosswalk.core.store.DeliveryStore;
import io.crosswalk.core.store.OutboxStore;
import io.crosswalk.core.store.RegisterStore;
import io.crosswalk.core.store.RetentionStore;
import io.crosswalk.core.store.RunStore;
import io.crosswalk.core.store.StewardStore;
import io.crosswalk.core.store.StocktakeStore;
import io.crosswalk.core.store.TrailStore;
import javax.sql.DataSource;

/** Puts the use cases on top of the store: the one place that knows both. */
public final class Assembly {

    private Assembly() {
    }

    /** The repositories over a database. */
    public static Repositories repositories(Database database, DataSource source) {
        return new Repositories(new DeliveryStore(database), new DecisionStore(database), new OutboxStore(database), new RunStore(database, source),
                new RegisterStore(database), new StewardStore(database), new TrailStore(database), new StocktakeStore(database),
                new RetentionStore(database), database::rehearse);
    }
}
