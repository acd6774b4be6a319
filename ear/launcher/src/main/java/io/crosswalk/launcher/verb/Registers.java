package io.crosswalk.launcher.verb;

import io.crosswalk.core.Assembly;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.pipeline.Repositories;
import io.crosswalk.core.store.Persistence;
import io.crosswalk.launcher.server.Database;

/** The register for the verbs that only read it, without a server. */
final class Registers implements AutoCloseable {

    private final Database database;
    private final io.crosswalk.core.store.Database store;

    private Registers(Database database) {
        this.database = database;
        this.store = Persistence.open(database.dataSource());
    }

    static Registers over(Database database) {
        database.reach();
        return new Registers(database);
    }

    Register register() {
        return repositories().register();
    }

    Repositories repositories() {
        return Assembly.repositories(store, database.dataSource());
    }

    @Override
    public void close() {
        store.close();
    }
}
