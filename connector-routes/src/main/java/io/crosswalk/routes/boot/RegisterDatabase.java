package io.crosswalk.routes.boot;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The PostgreSQL that holds the register, as the container knows it.
 *
 * <p>Where it lies comes from {@code CROSSWALK_DB_URL}, {@code CROSSWALK_DB_USER} and {@code CROSSWALK_DB_PASSWORD}, or
 * from the system properties {@code crosswalk.db.url}, {@code .user} and {@code .password}, which win: the launcher sets
 * them for the embedded database. The container resolves the references; the password is in no descriptor.
 */
@DataSourceDefinition(
        name = RegisterDatabase.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=crosswalk.db.url}",
        user = "${MPCONFIG=crosswalk.db.user}",
        password = "${MPCONFIG=crosswalk.db.password}",
        initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 16, maxIdleTime = 300,
        properties = {RegisterDatabase.UNWRAPPED, RegisterDatabase.VALIDATED, RegisterDatabase.VALIDATION, RegisterDatabase.VALIDATOR})
@DataSourceDefinition(
        name = RegisterDatabase.OUTSIDE_TRANSACTIONS,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=crosswalk.db.url}",
        user = "${MPCONFIG=crosswalk.db.user}",
        password = "${MPCONFIG=crosswalk.db.password}",
        transactional = false,
        initialPoolSize = 0, minPoolSize = 0, maxPoolSize = 4, maxIdleTime = 300,
        properties = {RegisterDatabase.UNWRAPPED, RegisterDatabase.VALIDATED, RegisterDatabase.VALIDATION, RegisterDatabase.VALIDATOR})
final class RegisterDatabase {

    /** Its connections take part in the container's transactions. */
    static final String NAME = "java:app/jdbc/crosswalk";

    /**
     * Connections of their own: for the migrations, the health check, and the run's lock, which is held from before the
     * first to after the last transaction of a run and would otherwise be drawn into each of them.
     */
    static final String OUTSIDE_TRANSACTIONS = "java:app/jdbc/crosswalk-outside";

    /** The server's own statements and results lack methods of today's JDBC, and cost time at every row. */
    static final String UNWRAPPED = "fish.payara.wrap-jdbc-objects=false";

    /** A connection that did not outlive a restart of the database is noticed before it is handed out. */
    static final String VALIDATED = "fish.payara.is-connection-validation-required=true";
    static final String VALIDATION = "fish.payara.connection-validation-method=custom-validation";
    static final String VALIDATOR = "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation";

    private RegisterDatabase() {
    }
}
