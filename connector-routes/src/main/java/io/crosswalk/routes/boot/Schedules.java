package io.crosswalk.routes.boot;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.routes.api.RunJobs;
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

/**
 * Brings the product up, and starts the night and the feeds when they are due.
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
    private volatile boolean closed;

    private record Entry(CronTimes times, DueRun work, ScheduledFuture<?> timer) {
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
            begin("the night", new CronTimes(night.cron(), night.timeZone(), clock), RunRequest.NIGHTLY, past);
        }
        configuration.feeds().values().stream().filter(feed -> feed.schedule() != null && feed.schedule().cron() != null)
                .forEach(feed -> begin(feed, past));
    }

    private void begin(FeedConfig feed, List<RunReport> past) {
        begin("feed " + feed.id(), new CronTimes(feed.schedule().cron(), feed.schedule().timeZone(), clock),
                new RunRequest(List.of(feed.id()), true, false, Set.of()), past);
    }

    private void begin(String what, CronTimes times, RunRequest request, List<RunReport> past) {
        DueRun work = new DueRun(what, request, jobs::run, jobs::job, this::later, clock);
        times.next().ifPresent(next -> LOG.log(Level.INFO, "{0} is due at {1}", what, next.toString()));
        times.last().map(ZonedDateTime::toInstant).filter(last -> !past.isEmpty() && !isCovered(request, last, past)).ifPresent(last -> {
            LOG.log(Level.WARNING, "{0} was due at {1} and no run has covered it since; ask for a run to make up for it", what, last);
            work.missed(last);
        });
        entries.add(new Entry(times, work, threads.schedule(work, times)));
    }

    /** Whether a run that began since then has taken in all that was asked for. */
    private boolean isCovered(RunRequest request, Instant since, List<RunReport> past) {
        List<String> wanted = request.feeds().isEmpty() ? configuration.nightly().feeds() : request.feeds();
        return past.stream().filter(run -> !Instant.parse(run.started()).isBefore(since))
                .anyMatch(run -> run.feeds().stream().map(RunReport.FeedSection::feed).toList().containsAll(wanted));
    }

    private void later(Runnable work) {
        if (!closed) {
            threads.schedule(work, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** When something is due next, in the time zone of its schedule. */
    public Optional<ZonedDateTime> next() {
        return entries.stream().flatMap(it -> it.times().next().stream()).min(Comparator.naturalOrder());
    }

    /** What was due and waits, or did not run and was not made up for: one sentence each. */
    public List<String> troubles() {
        return entries.stream().map(Entry::work)
                .flatMap(work -> work.trouble(then -> isCovered(work.request(), then, connector.runs(RECENT))).stream()).toList();
    }

    @PreDestroy
    void close() {
        closed = true;
        entries.forEach(it -> it.timer().cancel(false));
    }
}
