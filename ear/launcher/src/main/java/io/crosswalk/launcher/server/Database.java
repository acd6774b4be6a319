package io.crosswalk.launcher.server;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.launcher.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of this start: the one that {@code CROSSWALK_DB_URL} names, else the embedded one of the data folder. */
public final class Database implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final String url;
    private final String user;
    private final String password;
    private final AutoCloseable embedded;

    private Database(String url, String user, String password, EmbeddedDatabase embedded) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.embedded = embedded == null ? () -> { } : embedded;
    }

    /** Opens the configured database, or starts or joins the embedded one. */
    public static Database open(Path data) {
        String url = setting("URL");
        if (url != null) {
            return new Database(url, setting("USER"), setting("PASSWORD"), null);
        }
        return embedded(data);
    }

    /** The embedded one, whatever the environment says. */
    public static Database embedded(Path data) {
        EmbeddedDatabase own = EmbeddedDatabase.open(data);
        return new Database(own.url(), own.user(), own.password(), own);
    }

    /** For the verbs that run without the server. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** @throws TransientFault when it cannot be reached or does not let us in; the message says what to look at */
    public void reach() {
        try (Connection connection = dataSource().getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("no answer", "08006");
            }
        } catch (SQLException e) {
            throw new TransientFault("the database cannot be reached or does not let us in (" + e.getSQLState()
                    + "); check that it runs and that CROSSWALK_DB_URL, CROSSWALK_DB_USER and CROSSWALK_DB_PASSWORD fit", e);
        }
    }

    /** Also when the process is told to stop. */
    public Database closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "crosswalk-database-stop"));
        return this;
    }

    /** Tells the server of this process. */
    void announce() {
        System.setProperty("crosswalk.db.url", url);
        System.setProperty("crosswalk.db.user", user == null ? "" : user);
        System.setProperty("crosswalk.db.password", password == null ? "" : password);
    }

    @Override
    public void close() {
        try {
            embedded.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PermanentFault("the embedded database did not stop", e);
        }
    }

    private static String setting(String name) {
        String property = System.getProperty("crosswalk.db." + name.toLowerCase(java.util.Locale.ROOT));
        String value = property == null ? System.getenv("CROSSWALK_DB_" + name) : property;
        return value == null || value.isBlank() ? null : value;
    }
}
