package io.crosswalk.routes.api;

import io.crosswalk.core.store.Database;
import jakarta.persistence.EntityManager;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;

/** Wrong on purpose: a page that opens the store, a route and a connection of its own. The rules' control. */
public final class PageThatReachesTooFar {

    private final Database database;
    private final EntityManager manager;
    private final CamelContext camel;

    PageThatReachesTooFar(Database database, EntityManager manager, CamelContext camel) {
        this.database = database;
        this.manager = manager;
        this.camel = camel;
    }

    void show() {
        System.out.println(Instant.now() + " " + manager.isOpen() + camel.getName() + HttpClient.newHttpClient());
        Logger.getLogger("page").info(database.toString());
        database.close();
    }
}
