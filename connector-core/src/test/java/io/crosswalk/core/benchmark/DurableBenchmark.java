package io.crosswalk.core.benchmark;

import static java.util.Map.entry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The benchmark on a PostgreSQL of its own that waits for the disk as a real one does, with the settings of the
 * product's embedded database: a figure from one that may lose what it has committed says nothing.
 *
 * <p>Arguments: work folder, numbers of rows.
 */
public final class DurableBenchmark {

    /** As the product's embedded database. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(entry("fsync", "on"), entry("synchronous_commit", "on"),
            entry("full_page_writes", "on"), entry("max_connections", "60"), entry("shared_buffers", "512MB"), entry("work_mem", "64MB"),
            entry("maintenance_work_mem", "256MB"), entry("max_wal_size", "4GB"), entry("wal_compression", "off"),
            entry("checkpoint_timeout", "15min"), entry("random_page_cost", "1.1"), entry("jit", "off"));

    private DurableBenchmark() {
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(Files.createTempDirectory(folder, "postgres-"))
                .setCleanDataDirectory(true);
        SETTINGS.forEach(builder::setServerConfig);
        try (EmbeddedPostgres postgres = builder.start()) {
            requireDurable(postgres);
            List<String> handed = new ArrayList<>(List.of(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", folder.toString()));
            for (int i = 1; i < arguments.length; i++) {
                handed.add(arguments[i]);
            }
            Benchmark.main(handed.toArray(String[]::new));
        }
    }

    private static void requireDurable(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement ask = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = ask.executeQuery("show " + setting)) {
                    if (!row.next() || !row.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is not on: the figures would be worth nothing");
                    }
                }
            }
        }
    }
}
