package io.crosswalk.core.pipeline;

import io.crosswalk.core.Assembly;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.ReadResult;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.store.Database;
import io.crosswalk.core.store.Persistence;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A whole product over a real PostgreSQL, a folder of deliveries and a target in memory; one database per kit. */
public final class NightKit implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static EmbeddedPostgres postgres;

    private final Path home;
    private final Database database;
    private final DataSource source;
    private final Repositories repositories;
    private final Set<String> dead = new HashSet<>();
    private final Map<String, MemoryTarget> targets = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");

    public NightKit(Path home) {
        this.home = home;
        String name = "kit" + NUMBER.incrementAndGet();
        try {
            DataSource admin = postgres().getPostgresDatabase();
            try (Connection connection = admin.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            this.source = postgres().getDatabase("postgres", name);
            Files.createDirectories(home.resolve("config/feeds"));
            Files.createDirectories(home.resolve("config/targets"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = Persistence.open(source);
        this.repositories = Assembly.repositories(database, source);
    }

    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }

    public DataSource source() {
        return source;
    }

    public Path home() {
        return home;
    }

    /** Writes {@code crosswalk.yaml}: everything below {@code kind}. */
    public NightKit crosswalk(String yaml) {
        return put("config/crosswalk.yaml", "apiVersion: crosswalk/v1\nkind: Crosswalk\n" + yaml);
    }

    /** A CSV feed named like its source, with the columns mapped one to one. */
    public NightKit feed(String id, String kind, String... fields) {
        StringBuilder map = new StringBuilder();
        for (String field : fields) {
            map.append("  ").append(field).append(": { from: ").append(field).append(" }\n");
        }
        return put("config/feeds/" + id + ".yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: " + id + ", source: " + id + " }\n"
                + "from: { type: file, path: " + home.resolve("in/" + id) + ", files: { include: \".*\\\\.csv\" } }\n"
                + "format: { type: csv }\nmode: { kind: " + kind + ", maxRejectPercent: 50, shrinkGuardPercent: 60 }\nmap:\n" + map);
    }

    public NightKit target(String id, MemoryTarget target, String policy) {
        targets.put(id, target);
        return put("config/targets/" + id + ".yaml", "apiVersion: crosswalk/v1\nkind: Target\nmetadata: { id: " + id + " }\n"
                + "to: { type: snipe-it, url: \"http://127.0.0.1:1/api/v1\", credentialRef: env:NONE }\npolicy: " + policy + "\n");
    }

    /** Puts a delivery where the feed looks. */
    public NightKit deliver(String feed, String name, String... lines) {
        return put("in/" + feed + "/" + name, String.join("\n", lines) + "\n");
    }

    /** The source of this feed cannot be reached any more. */
    public NightKit kill(String feed) {
        dead.add(feed);
        return this;
    }

    public NightKit put(String path, String content) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Configuration configuration() {
        ReadResult result = new ConfigurationReader().read(home.resolve("config"));
        return result.configuration().orElseThrow(() -> new IllegalStateException(String.valueOf(result.faults())));
    }

    public NightlyConnector connector() {
        return new NightlyConnector(this::configuration, repositories, new Folders(), target -> targets.get(target.id()).open(), home.resolve("data"),
                new Clock() {
                    @Override
                    public Instant instant() {
                        now = now.plusMillis(1);
                        return now;
                    }

                    @Override
                    public java.time.ZoneId getZone() {
                        return java.time.ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                });
    }

    public RunReport night() {
        now = now.plus(Duration.ofDays(1));
        return connector().run(RunRequest.NIGHTLY, Progress.NONE);
    }

    public Register register() {
        return repositories.register();
    }

    /** Marks everything as if it had been touched: the next night decides it again, with nothing new to know. */
    public NightKit touchEverything() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into dirty_link select unnest(links), id from observation");
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The register without surrogate ids and times: what two ways to it must agree on. */
    public List<String> picture() {
        TreeSet<String> picture = new TreeSet<>();
        List<Register.AssetView> assets = register().find(Map.of(), 100_000, 0);
        for (Register.AssetView asset : assets) {
            List<String> names = asset.identifiers().stream().map(it -> it.role() + " " + it.kind() + " " + it.scope() + " " + it.display() + " "
                    + (it.to() == null ? "open" : "closed") + " " + it.sources()).sorted().toList();
            Map<String, String> values = new java.util.TreeMap<>();
            asset.values().forEach((field, value) -> values.put(field, value.value() + " by " + value.source() + " not "
                    + value.losing().stream().map(it -> it.value() + " by " + it.source()).sorted().toList()));
            picture.add(asset.state() + " " + names + " " + values);
        }
        register().discrepancies(100_000, 0).forEach(it -> picture.add(it.code() + " " + it.severity() + " " + it.keys() + " " + it.evidence()));
        return new ArrayList<>(picture);
    }

    @Override
    public void close() {
        database.close();
    }

    /** Deliveries are the files of a folder, oldest name first. */
    private final class Folders implements FeedTransport {

        @Override
        public List<Arrival> fetch(FeedConfig feed, Path spool) {
            if (dead.contains(feed.id())) {
                throw new TransientFault("the server of " + feed.id() + " does not answer; check that it runs", null);
            }
            Path folder = Path.of(feed.from().path());
            List<Arrival> arrivals = new ArrayList<>();
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.sorted().toList()) {
                    Path copy = Files.createTempFile(spool, "delivery-", ".spool");
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    arrivals.add(new Arrival(file.getFileName().toString(), copy, Files.size(copy), Digests.sha256(copy), now, Map.of()));
                }
                return arrivals;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
            // Files stay where they are: the same delivery is seen again every night.
        }

        @Override
        public List<Check> check(FeedConfig feed) {
            return List.of();
        }
    }
}
