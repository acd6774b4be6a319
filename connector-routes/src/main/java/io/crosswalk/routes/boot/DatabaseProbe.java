package io.crosswalk.routes.boot;

import io.crosswalk.routes.api.HealthProbe;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the register can be reached: the line {@code database} of {@code /health}. */
@ApplicationScoped
public class DatabaseProbe implements HealthProbe {

    private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = RegisterDatabase.OUTSIDE_TRANSACTIONS)
    private DataSource database;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State probe() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? State.up(null) : State.down("The database does not answer.");
        } catch (SQLException e) {
            LOG.log(Level.INFO, "the database cannot be reached, state " + e.getSQLState(), e);
            return State.down("The database cannot be reached; check CROSSWALK_DB_URL, CROSSWALK_DB_USER and"
                    + " CROSSWALK_DB_PASSWORD.");
        }
    }
}
