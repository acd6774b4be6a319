package io.crosswalk.core.match;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.logging.Logger;

/** Wrong on purpose, in every way that a law of the core forbids. The laws' control. */
@Entity
@Dependent
public final class RuleImpl {

    @Id
    private long id;
    private final Connection connection;
    private final EntityManager manager;

    RuleImpl(Connection connection, EntityManager manager) {
        this.connection = connection;
        this.manager = manager;
    }

    boolean decides() throws SQLException {
        System.out.println(LocalDate.now());
        Logger.getLogger("rule").info(HttpClient.newHttpClient().toString());
        return connection.createStatement().execute("select 1") && manager.contains(id) && System.currentTimeMillis() > 0;
    }
}
