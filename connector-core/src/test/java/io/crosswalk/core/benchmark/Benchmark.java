package io.crosswalk.core.benchmark;

import io.crosswalk.core.Assembly;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.pipeline.NightlyConnector;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.store.Database;
import io.crosswalk.core.store.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Rows per second of the main job, side by side with the rate at which PostgreSQL takes the same rows into one plain
 * table ("the COPY rate"), in one run on one machine. Trust the ratios, not the figures.
 *
 * <p>Arguments: JDBC URL, user, password, work folder, numbers of rows.
 */
public final class Benchmark {

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final Path folder;
    private double copyRate;

    private Benchmark(String url, String user, String password, Path folder) {
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Benchmark benchmark = new Benchmark(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
        for (int i = 4; i < arguments.length; i++) {
            benchmark.measure(Long.parseLong(arguments[i]));
        }
    }

    private void measure(long rows) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("config/feeds"));
        wipe();
        configure();
        Path first = folder.resolve("first.csv");
        BenchmarkRows.write(first, rows, 0);
        copy(first, rows);
        try (Database database = Persistence.open(source)) {
            NightlyConnector connector = new NightlyConnector(this::configuration, Assembly.repositories(database, source), new Folder(),
                    target -> {
                        throw new IllegalStateException("no target here");
                    }, folder.resolve("data"), Clock.systemUTC());
            night(connector, "first load", first, rows);
            night(connector, "same file again (skipped)", first, rows);
            Path again = folder.resolve("again.csv");
            Files.copy(first, again, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(again, "\n", java.nio.file.StandardOpenOption.APPEND);
            night(connector, "same rows again (read)", again, rows);
            Path changed = folder.resolve("changed.csv");
            BenchmarkRows.write(changed, rows, 1);
            night(connector, "1 % changed", changed, rows);
            sweep(connector, rows);
        }
    }

    private void wipe() throws SQLException {
        run("drop schema public cascade; create schema public");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void configure() throws IOException {
        Files.writeString(folder.resolve("config/crosswalk.yaml"), "apiVersion: crosswalk/v1\nkind: Crosswalk\n"
                + "organisation: { name: Contoso, tagPattern: \"CT-[0-9]{9}\" }\nnightly: { feeds: [ erp ] }\n");
        Files.writeString(folder.resolve("config/feeds/erp.yaml"), "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: erp, source: erp }\n"
                + "from: { type: file, path: " + folder.resolve("in") + ", files: { include: \".*\" } }\nformat: { type: csv }\n"
                + "mode: { kind: full, maxRejectPercent: 5, shrinkGuardPercent: 20 }\nmap:\n  serial: { from: Serial }\n  manufacturer: {"
                + " from: Manufacturer }\n  model: { from: Model }\n  sku: { from: SKU }\n  lot: { from: Lot }\n  assetTag: {"
                + " from: AssetTag }\n  purchaseOrder: { from: PurchaseOrder }\n  purchaseDate: { from: PurchaseDate }\n  warrantyEnd: {"
                + " from: WarrantyEnd }\n  location: { from: Location }\n  supplier: { from: Supplier }\n  status: { from: Status }\n");
    }

    private Configuration configuration() {
        return new ConfigurationReader().read(folder.resolve("config")).configuration().orElseThrow();
    }

    private void copy(Path file, long rows) throws SQLException, IOException {
        run("create table plain (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text, k text, l text)");
        long started = System.nanoTime();
        try (Connection connection = source.getConnection(); var in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain from stdin (format csv, header true)", in, 1 << 16);
        }
        copyRate = rows / seconds(started);
        print(rows, "COPY into a plain table", copyRate, 0);
        run("drop table plain");
    }

    private void night(NightlyConnector connector, String name, Path file, long rows) throws IOException {
        Files.copy(file, folder.resolve("in/erp.csv"), StandardCopyOption.REPLACE_EXISTING);
        long started = System.nanoTime();
        RunReport report = connector.run(RunRequest.NIGHTLY, (phase, of, done, total) -> { });
        print(rows, name, rows / seconds(started), report.performance().peakHeapMiB());
    }

    /** Everything the register holds, looked over once; its rate is in assets. */
    private void sweep(NightlyConnector connector, long rows) {
        long started = System.nanoTime();
        RunReport report = connector.sweep((phase, of, done, total) -> { });
        double seconds = seconds(started);
        print(rows, "sweep", report.register().assets() / seconds, report.performance().peakHeapMiB());
        System.out.printf("%,12d assets swept in %.1f s%n", report.register().assets(), seconds);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void print(long rows, String name, double rate, long heap) {
        System.out.printf("%,12d rows  %-28s %,12.0f rows/s  1/%-6.1f of COPY  peak heap %,d MiB%n", rows, name, rate, copyRate / rate, heap);
    }

    /** The folder as it is, linked into the spool. */
    private final class Folder implements FeedTransport {
        @Override
        public List<Arrival> fetch(FeedConfig feed, Path spool) {
            try {
                Path file = folder.resolve("in/erp.csv");
                Path copy = spool.resolve("delivery-" + System.nanoTime() + ".spool");
                java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
                try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest); var out = Files.newOutputStream(copy)) {
                    in.transferTo(out);
                }
                return List.of(new Arrival("erp.csv", copy, Files.size(copy), java.util.HexFormat.of().formatHex(digest.digest()), Instant.now(), Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
            // The file stays where it is.
        }

        @Override
        public List<Check> check(FeedConfig feed) {
            return List.of();
        }
    }
}
