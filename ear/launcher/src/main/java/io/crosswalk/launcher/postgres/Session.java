package io.crosswalk.launcher.postgres;

import io.crosswalk.core.fault.PermanentFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** The first words with a server that has just been started or joined. */
final class Session {

    private static final String DATABASE = "crosswalk";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final String STARTING_UP = "57P03";
    private static final String UNREACHABLE = "08001";

    private Session() {
    }

    static String url(int port) {
        return url(port, DATABASE);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Waits until it answers, insists on durability, and makes the database on first use. */
    static void prepare(int port, String password) {
        try (Connection connection = patiently(url(port, "postgres"), password);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                if (!"on".equals(single(statement, "SHOW " + setting))) {
                    throw new PermanentFault("the embedded database runs with " + setting + " off: accepted rows could be"
                            + " lost; stop it, and remove the setting from its configuration");
                }
            }
            if (single(statement, "SELECT datname FROM pg_database WHERE datname = '" + DATABASE + "'") == null) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new PermanentFault("the embedded database on port " + port + " does not let us in (" + e.getSQLState()
                    + "); is another server on that port? Stop it, or choose another folder with --data", e);
        }
    }

    private static Connection patiently(String url, String password) throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return server.getConnection(Cluster.USER, password);
            } catch (SQLException e) {
                boolean forNow = STARTING_UP.equals(e.getSQLState()) || UNREACHABLE.equals(e.getSQLState());
                if (!forNow || Instant.now().isAfter(end)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
