package io.crosswalk.routes.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the register can be reached: the line {@code database} of {@code /health}. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = RegisterDatabase.NAME)
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection()) {
            return HealthCheckResponse.named("database").status(connection.isValid(PATIENCE_SECONDS)).build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("database").down()
                    .withData("sqlState", String.valueOf(e.getSQLState()))
                    .withData("hint", "check CROSSWALK_DB_URL, CROSSWALK_DB_USER and CROSSWALK_DB_PASSWORD").build();
        }
    }
}
