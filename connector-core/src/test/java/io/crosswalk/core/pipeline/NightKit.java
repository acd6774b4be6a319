package io.crosswalk.core.pipeline;

import io.crosswalk.core.Assembly;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.audit.Retention;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.ReadResult;
import io.crosswalk.core.delivery.TargetAdapter;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A whole product over a real PostgreSQL, a folder of deliveries and a target in memory; one database per kit. */
public final class NightKit implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static EmbeddedPostgres postgres;

    private final Path home;
    private final Database database;
    private final DataSource source;
    private final Repositories repositories;
    private final List<Thread> threads = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> spoilt = new HashSet<>();
    private final Map<String, Supplier<TargetAdapter>> targets = new LinkedHashMap<>();
    private Consumer<FeedConfig> beforeFetch = feed -> { };
    private int batch = Deciding.BATCH;
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

    /** Over a database and a folder that another kit has made. */
    public NightKit(Path home, String url) {
        this.home = home;
        PGSimpleDataSource there = new PGSimpleDataSource();
        there.setUrl(url);
        there.setUser("postgres");
        this.source = there;
        this.now = Instant.now();
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

    /** The server's own database, from where the others are looked after. */
    static DataSource admin() {
        return postgres().getPostgresDatabase();
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
        opens(id, target::open);
        return put("config/targets/" + id + ".yaml", "apiVersion: crosswalk/v1\nkind: Target\nmetadata: { id: " + id + " }\n"
                + "to: { type: snipe-it, url: \"http://127.0.0.1:1/api/v1\", credentialRef: env:NONE }\npolicy: " + policy + "\n");
    }

    /** Replaces a piece of a configuration file, which must be there. */
    public NightKit edit(String path, String was, String is) {
        try {
            String text = Files.readString(home.resolve(path));
            if (!text.contains(was)) {
                throw new IllegalStateException(path + " does not contain " + was);
            }
            return put(path, text.replace(was, is));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a delivery away from where the feed looks. */
    public NightKit withdraw(String feed, String name) {
        try {
            Files.delete(home.resolve("in/" + feed + "/" + name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This file of the feed cannot be brought. */
    public NightKit spoil(String file) {
        spoilt.add(file);
        return this;
    }

    /** Every accepted row of the report ended in exactly one outcome. */
    public static void accounted(RunReport report) {
        report.feeds().forEach(feed -> feed.deliveries().forEach(it -> {
            if (it.read() != it.created() + it.updated() + it.unchanged() + it.held() + it.rejected()) {
                throw new AssertionError("rows of " + feed.feed() + " do not add up: " + it);
            }
        }));
    }

    public long number(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                java.sql.ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public RunReport run(RunRequest request) {
        now = now.plus(Duration.ofDays(1));
        RunReport report = connector().run(request, Progress.NONE);
        accounted(report);
        return report;
    }

    /** So much time goes by. */
    public NightKit later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** What is kept no longer, taken away by a user. */
    public Map<Retention.Kind, Long> retire(String user, boolean dryRun) {
        return new Retiring(this::configuration, repositories, home.resolve("data"), Clock.fixed(now, java.time.ZoneOffset.UTC)).retire(user, dryRun);
    }

    /** How the target with this id is reached. */
    public NightKit opens(String id, Supplier<TargetAdapter> target) {
        targets.put(id, target);
        return this;
    }

    /** What happens when a source is called. */
    public NightKit beforeFetch(Consumer<FeedConfig> what) {
        beforeFetch = what;
        return this;
    }

    /** Decides in batches of so many observations. */
    public NightKit batches(int observations) {
        batch = observations;
        return this;
    }

    /** Where its database is. */
    public String url() {
        return ((PGSimpleDataSource) source).getUrl();
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
        return new NightlyConnector(this::configuration, repositories, new Folders(), target -> targets.get(target.id()).get(), home.resolve("data"),
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
                }, this::thread, batch);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        return thread;
    }

    /** Waits for what goes on in the background. */
    public void await() {
        for (Thread thread : List.copyOf(threads)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets time go by without a run. */
    public NightKit after(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    public RunReport night() {
        return run(RunRequest.NIGHTLY);
    }

    /** Looks over the whole register, a day later. */
    public RunReport sweep() {
        now = now.plus(Duration.ofDays(1));
        return connector().sweep(Progress.NONE);
    }

    /** Changes what is stored behind the product's back. */
    public NightKit tamper(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Register register() {
        return repositories.register();
    }

    /** Marks everything as if it had been touched: the next night decides it again, with nothing new to know. */
    public NightKit touchEverything() {
        return tamper("insert into dirty_link select unnest(links), id from observation");
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

    /** A file is read a moment earlier or later than in another order, and some sentences tell when. */
    static List<String> withoutTimes(List<String> picture) {
        return picture.stream().map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\.\\d{3}Z", "then")).sorted().toList();
    }

    /** By which rules each row is about its asset, in an order that no id or time shows in. */
    public List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        register().find(Map.of(), 100_000, 0).forEach(asset -> asset.evidence().forEach(row -> evidence.add(
                asset.identifiers().stream().map(Register.IdentifierView::display).sorted().toList() + " " + row.feed() + " " + row.outcome() + " "
                        + row.rules())));
        evidence.sort(null);
        return evidence;
    }

    @Override
    public void close() {
        await();
        database.close();
    }

    /** Deliveries are the files of a folder, oldest name first. */
    private final class Folders implements FeedTransport {

        @Override
        public List<Arrival> fetch(FeedConfig feed, Path spool) {
            return fetch(feed, spool, trouble -> {
                throw trouble;
            });
        }

        @Override
        public List<Arrival> fetch(FeedConfig feed, Path spool, java.util.function.Consumer<RuntimeException> troubled) {
            beforeFetch.accept(feed);
            if (dead.contains(feed.id())) {
                throw new TransientFault("the server of " + feed.id() + " does not answer; check that it runs", null);
            }
            Path folder = home.resolve("in/" + feed.id());
            List<Arrival> arrivals = new ArrayList<>();
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.sorted().toList()) {
                    if (spoilt.contains(file.getFileName().toString())) {
                        troubled.accept(new TransientFault(file.getFileName() + " breaks off; have it delivered again", null));
                        continue;
                    }
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
