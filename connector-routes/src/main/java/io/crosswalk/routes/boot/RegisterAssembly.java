package io.crosswalk.routes.boot;

import io.crosswalk.core.Assembly;
import io.crosswalk.core.pipeline.Repositories;
import io.crosswalk.core.store.Database;
import io.crosswalk.core.store.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** The register over the container's database and transactions; its schema is brought up to date first. */
@Dependent
class RegisterAssembly {

    @Resource(lookup = RegisterDatabase.OUTSIDE_TRANSACTIONS)
    private DataSource outside;

    @PersistenceUnit(unitName = "crosswalk")
    private EntityManagerFactory managers;

    @Resource
    private UserTransaction transaction;

    @Produces
    @Singleton
    Repositories repositories() {
        Migrations.migrate(outside);
        return Assembly.repositories(new Database(managers, new JtaTransactions(transaction)), outside);
    }
}
