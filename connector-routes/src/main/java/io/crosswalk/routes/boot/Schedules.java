package io.crosswalk.routes.boot;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.routes.api.RunJobs;
import io.crosswalk.routes.api.RunView;
import io.crosswalk.routes.pipeline.IntakeContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Brings the product up, and starts the night, the feeds, the sweep and the stocktakes when they are due.
 *
 * <p>A server that was started for one piece of work has no schedules: the system property {@code crosswalk.schedules} is
 * then {@code off}. What falls due while another run is going on {@linkplain DueRun waits for it}. What fell due while no
 * server was up is not made up for, because nobody knows whether the hour suits, but it is told until a run has done it.
 */
@ApplicationScoped
public class Schedules {

    private static final System.Logger LOG = System.getLogger(Schedules.class.getName());
    private static final int PAUSE_SECONDS = 5;
    private static final int RECENT = 20;

    @Resource
    private ManagedScheduledExecutorService threads;

    private final Configuration configuration;
    private final Connector connector;
    private final IntakeContext intake;
    private final RunJobs jobs;
    private final Clock clock = Clock.systemUTC();
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<Round> rounds = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** {@code covers}: whether a run has done the same work. */
    private record Entry(CronTimes times, DueRun work, Predicate<RunReport> covers, ScheduledFuture<?> timer) {
    }

    private record Round(CronTimes times, DueStocktake work, ScheduledFuture<?> timer) {
    }

    /** For the server's proxies only. */
    protected Schedules() {
        this(null, null, null, null);
    }

    @Inject
    public Schedules(Configuration configuration, Connector connector, IntakeContext intake, RunJobs jobs) {
        this.configuration = configuration;
        this.connector = connector;
        this.intake = intake;
        this.jobs = jobs;
    }

    /** Everything that a run needs is made here, so that a server that cannot run refuses to start. */
    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        List<RunReport> past = connector.runs(RECENT);
        LOG.log(Level.INFO, "ready: {0}, routes {1}", past.isEmpty() ? "nothing has run yet" : "the last run was " + past.get(0).run(),
                intake.camel().getStatus());
        if (System.getProperty("crosswalk.schedules", "on").equals("off")) {
            return;
        }
        Configuration.Nightly night = configuration.nightly();
        if (night.cron() != null) {
            begin("the night", new CronTimes(night.cron(), night.timeZone(), clock), () -> jobs.run(RunRequest.NIGHTLY), takesIn(night.feeds()), past);
        }
        Configuration.Sweep sweep = configuration.sweep();
        if (sweep.cron() != null) {
            begin("the sweep", new CronTimes(sweep.cron(), sweep.timeZone(), clock), jobs::sweep, run -> run.feeds().isEmpty(), past);
        }
        configuration.feeds().values().stream().filter(feed -> feed.schedule() != null && feed.schedule().cron() != null)
                .forEach(feed -> begin(feed, past));
        configuration.stocktakes().schedules().forEach(this::begin);
    }

    private void begin(Configuration.Round round) {
        CronTimes times = new CronTimes(round.cron(), round.timeZone(), clock);
        DueStocktake work = new DueStocktake(round.location(), () -> connector.stocktakes().start(round.location(), "schedule", false), clock);
        times.next().ifPresent(next -> LOG.log(Level.INFO, "a stocktake at {0} is due at {1}", round.location(), next.toString()));
        rounds.add(new Round(times, work, threads.schedule(work, times)));
    }

    private void begin(FeedConfig feed, List<RunReport> past) {
        begin("feed " + feed.id(), new CronTimes(feed.schedule().cron(), feed.schedule().timeZone(), clock),
                () -> jobs.run(new RunRequest(List.of(feed.id()), true, false, Set.of())), takesIn(List.of(feed.id())), past);
    }

    private static Predicate<RunReport> takesIn(List<String> feeds) {
        return run -> run.feeds().stream().map(RunReport.FeedSection::feed).toList().containsAll(feeds);
    }

    private void begin(String what, CronTimes times, Supplier<RunView> begin, Predicate<RunReport> covers, List<RunReport> past) {
        DueRun work = new DueRun(what, begin, jobs::job, this::later, clock);
        times.next().ifPresent(next -> LOG.log(Level.INFO, "{0} is due at {1}", what, next.toString()));
        times.last().map(ZonedDateTime::toInstant).filter(last -> !past.isEmpty() && !isCovered(covers, last, past)).ifPresent(last -> {
            LOG.log(Level.WARNING, "{0} was due at {1} and no run has covered it since; ask for a run to make up for it", what, last);
            work.missed(last);
        });
        entries.add(new Entry(times, work, covers, threads.schedule(work, times)));
    }

    /** Whether a run that began since then has done all that was asked for. */
    private static boolean isCovered(Predicate<RunReport> covers, Instant since, List<RunReport> past) {
        return past.stream().filter(run -> !Instant.parse(run.started()).isBefore(since)).anyMatch(covers);
    }

    private void later(Runnable work) {
        if (!closed) {
            threads.schedule(work, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** When something is due next, in the time zone of its schedule. */
    public Optional<ZonedDateTime> next() {
        return Stream.concat(entries.stream().map(Entry::times), rounds.stream().map(Round::times)).flatMap(it -> it.next().stream())
                .min(Comparator.naturalOrder());
    }

    /** What was due and waits, or did not run and was not made up for: one sentence each. */
    public List<String> troubles() {
        return Stream.concat(entries.stream().flatMap(it -> it.work().trouble(then -> isCovered(it.covers(), then, connector.runs(RECENT))).stream()),
                rounds.stream().flatMap(it -> it.work().trouble().stream())).toList();
    }

    @PreDestroy
    void close() {
        closed = true;
        entries.forEach(it -> it.timer().cancel(false));
        rounds.forEach(it -> it.timer().cancel(false));
    }
}
