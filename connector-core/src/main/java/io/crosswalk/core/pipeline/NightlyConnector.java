package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.RunLog;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.stocktake.Stocktakes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The product behind its public face: takes the lock, lets one night run, keeps its report. */
public final class NightlyConnector implements Connector {

    private static final System.Logger LOG = System.getLogger(NightlyConnector.class.getName());

    private final Supplier<Configuration> configuration;
    private final Repositories repositories;
    private final FeedTransport transport;
    private final Function<TargetConfig, TargetAdapter> targets;
    private final Path data;
    private final Clock clock;
    private final ThreadFactory threads;
    private final SpoolFolder spool;
    private final Retiring retiring;
    private final int batch;

    /**
     * @param configuration read anew for every run
     * @param targets opens the adapter of a target
     * @param data the data folder: spool and reports
     */
    public NightlyConnector(Supplier<Configuration> configuration, Repositories repositories, FeedTransport transport,
            Function<TargetConfig, TargetAdapter> targets, Path data, Clock clock) {
        this(configuration, repositories, transport, targets, data, clock, Executors.defaultThreadFactory());
    }

    /**
     * As above, in a server that manages its threads.
     *
     * @param threads makes the thread that writes while the next batch is decided, and the one that compresses the spool
     *     after a run
     */
    public NightlyConnector(Supplier<Configuration> configuration, Repositories repositories, FeedTransport transport,
            Function<TargetConfig, TargetAdapter> targets, Path data, Clock clock, ThreadFactory threads) {
        this(configuration, repositories, transport, targets, data, clock, threads, Deciding.BATCH);
    }

    /** As above, deciding so many observations at a time. */
    NightlyConnector(Supplier<Configuration> configuration, Repositories repositories, FeedTransport transport,
            Function<TargetConfig, TargetAdapter> targets, Path data, Clock clock, ThreadFactory threads, int batch) {
        this.batch = batch;
        this.threads = threads;
        this.configuration = configuration;
        this.repositories = repositories;
        this.transport = new ScanTransport(transport, repositories.stocktakes(), () -> new Manufacturers(configuration.get().manufacturers()), clock);
        this.targets = targets;
        this.data = data;
        this.spool = new SpoolFolder(data.resolve("spool"));
        this.retiring = new Retiring(configuration, repositories, data, clock);
        this.clock = clock;
    }

    @Override
    public RunReport run(RunRequest request, Progress progress) {
        if (request.dryRun()) {
            return locked(() -> repositories.rehearsal().rehearse(() -> night(request, List.of(), request.toString(), Night::go, progress)));
        }
        return locked(() -> night(request, List.of(), request.toString(), Night::go, progress));
    }

    @Override
    public RunReport sweep(Progress progress) {
        return locked(() -> night(new RunRequest(List.of(), false, false, Set.of()), List.of(), "sweep", Night::sweep, progress));
    }

    /**
     * As described, from the compressed spool.
     *
     * @throws UnknownRun when there is nothing to replay; nothing was done then
     */
    @Override
    public RunReport replay(String run, Optional<String> feed, Optional<String> sha256, Progress progress) {
        return locked(() -> {
            List<Replay> replays = Replay.of(run, feed, sha256, configuration.get().withStocktakeFeed(), repositories.deliveries(), spool);
            List<String> feeds = replays.stream().map(replay -> replay.feed().id()).distinct().toList();
            return night(new RunRequest(feeds, true, false, Set.of()), replays, "replay of run " + run + " " + feeds, Night::go, progress);
        });
    }

    private <T> T locked(Supplier<T> work) {
        RunLog.Lock lock = new RunLock(repositories.log(), clock).take();
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    private RunReport night(RunRequest request, List<Replay> replays, String asked, BiConsumer<Night, String> work, Progress progress) {
        Words words = Words.of(configuration.get(), repositories.rulings().inForce());
        RunReports reports = new RunReports(words.configuration(), repositories, request.dryRun() ? null : new ReportFolder(data.resolve("reports")));
        Instant started = clock.instant();
        List<RunLog.Interrupted> interrupted = repositories.log().interrupted();
        String run = repositories.log().begin(started, asked);
        interrupted.forEach(it -> reports.interrupted(it, run, started));
        if (!request.dryRun()) {
            spool.removeStrays(repositories.deliveries());
        }
        HeapWatch heap = new HeapWatch();
        Night night = new Night(words, repositories, transport, targets, data.resolve("spool"), clock, request, replays, (phase, of, done, total) -> {
            heap.look();
            progress.at(phase, of, done, total);
        }, request.dryRun() ? Optional.empty() : Optional.of(threads), batch);
        Optional<BrokenRun> broken = go(() -> work.accept(night, run), run, request.dryRun());
        RunReport report = report(reports, run, started, night, heap, broken);
        if (!request.dryRun()) {
            retiring.afterRun(run);
            threads.newThread(() -> spool.tidy(repositories.deliveries())).start();
        }
        return report;
    }

    /** What broke off a run: the outside world (exit code 3) or a fault of ours (4). */
    private Optional<BrokenRun> go(Runnable work, String run, boolean rehearsal) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            if (rehearsal) {
                throw e; // its transaction is gone, and with it everything a report could be made of
            }
            BrokenRun broken = BrokenRun.by(e);
            LOG.log(broken.exitCode() == BrokenRun.BUG ? System.Logger.Level.ERROR : System.Logger.Level.WARNING, "run " + run + " broke off", e);
            return Optional.of(broken);
        }
    }

    private RunReport report(RunReports reports, String run, Instant started, Night night, HeapWatch heap, Optional<BrokenRun> broken) {
        try {
            broken.ifPresent(it -> repositories.log().abandon(run, clock.instant()));
            RunReport report = reports.of(run, started, clock.instant(), night, heap, broken);
            tellWhoIsLate(night);
            repositories.log().end(run, clock.instant(), report);
            return report;
        } catch (RuntimeException e) {
            broken.ifPresent(it -> e.addSuppressed(it.cause()));
            throw e;
        }
    }

    private void tellWhoIsLate(Night night) {
        Instant now = clock.instant();
        Freshness.of(night.configuration(), newestDeliveries()).stream().filter(feed -> feed.isLate(now))
                .forEach(feed -> LOG.log(System.Logger.Level.WARNING, feed.lateness() + "; ask its supplier"));
    }

    @Override
    public List<String> rebuild(boolean verifyOnly, Progress progress) {
        return locked(() -> {
            Words words = Words.of(configuration.get(), repositories.rulings().carriedOut());
            return new Rebuilding(words, repositories, clock).rebuild(verifyOnly, progress);
        });
    }

    @Override
    public List<RunReport> runs(int limit) {
        return repositories.log().newest(limit);
    }

    @Override
    public Optional<RunReport> run(String id) {
        return repositories.log().find(id);
    }

    @Override
    public Map<String, Instant> newestDeliveries() {
        return repositories.deliveries().newest();
    }

    @Override
    public Register register() {
        return repositories.register();
    }

    @Override
    public Trail trail() {
        return repositories.trail();
    }

    @Override
    public Stewardship stewardship() {
        return new Stewarding(configuration, repositories, clock);
    }

    @Override
    public Stocktakes stocktakes() {
        return new Stocktaking(configuration, repositories, clock);
    }
}
