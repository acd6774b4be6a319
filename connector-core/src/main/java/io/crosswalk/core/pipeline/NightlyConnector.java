package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.RunLog;
import io.crosswalk.core.report.RunReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;

/** The product behind its public face: takes the lock, lets one night run, keeps its report. */
public final class NightlyConnector implements Connector {

    private final Supplier<Configuration> configuration;
    private final Repositories repositories;
    private final FeedTransport transport;
    private final Function<TargetConfig, TargetAdapter> targets;
    private final Path data;
    private final Clock clock;
    private final ThreadFactory threads;

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
     * @param threads makes the thread that writes while the next batch is decided
     */
    public NightlyConnector(Supplier<Configuration> configuration, Repositories repositories, FeedTransport transport,
            Function<TargetConfig, TargetAdapter> targets, Path data, Clock clock, ThreadFactory threads) {
        this.threads = threads;
        this.configuration = configuration;
        this.repositories = repositories;
        this.transport = transport;
        this.targets = targets;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public RunReport run(RunRequest request, Progress progress) {
        if (request.dryRun()) {
            return locked(() -> repositories.rehearsal().rehearse(() -> night(request, progress, null)));
        }
        return locked(() -> night(request, progress, new ReportFolder(data.resolve("reports"))));
    }

    private <T> T locked(Supplier<T> work) {
        String holder = "process " + ProcessHandle.current().pid() + " since " + clock.instant();
        RunLog.Lock lock = repositories.log().lock(holder).orElseThrow(
                () -> new RunRefused("another run is going on: " + repositories.log().holder() + "; wait for it or stop it"));
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    private RunReport night(RunRequest request, Progress progress, ReportFolder folder) {
        Words words = Words.of(configuration.get());
        Instant started = clock.instant();
        repositories.log().interrupted().forEach(run -> repositories.log().abandon(run, started));
        String run = repositories.log().begin(started, request.toString());
        HeapWatch heap = new HeapWatch();
        Night night = new Night(words, repositories, transport, targets, data.resolve("spool"), clock, request, (phase, of, done, total) -> {
            heap.look();
            progress.at(phase, of, done, total);
        }, request.dryRun() ? Optional.empty() : Optional.of(threads));
        night.go(run);
        RunReport report = new RunReports(words.configuration(), repositories, folder).of(run, started, clock.instant(), night, heap);
        repositories.log().end(run, clock.instant(), report);
        return report;
    }

    @Override
    public RunReport replay(String run, Optional<String> feed, Optional<String> sha256, Progress progress) {
        throw new UnsupportedOperationException("replay");
    }

    @Override
    public List<String> rebuild(boolean verifyOnly, Progress progress) {
        return locked(() -> new Rebuilding(Words.of(configuration.get()), repositories, clock).rebuild(verifyOnly, progress));
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
    public Register register() {
        return repositories.register();
    }
}
