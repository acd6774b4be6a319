package io.crosswalk.routes.boot;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.RunRequest;
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
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;

/**
 * Brings the product up, and starts the night and the feeds when they are due.
 *
 * <p>A server that was started for one piece of work has no schedules: the system property {@code crosswalk.schedules} is
 * then {@code off}. What falls due while another run is going on is logged and left out, never queued.
 */
@ApplicationScoped
public class Schedules {

    private static final System.Logger LOG = System.getLogger(Schedules.class.getName());

    @Resource
    private ManagedScheduledExecutorService threads;

    private final Configuration configuration;
    private final Connector connector;
    private final IntakeContext intake;
    private final RunJobs jobs;
    private final Map<CronTimes, ScheduledFuture<?>> due = new ConcurrentHashMap<>();

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
        LOG.log(Level.INFO, "ready: {0} runs so far, routes {1}", connector.runs(1).size(), intake.camel().getStatus());
        if (System.getProperty("crosswalk.schedules", "on").equals("off")) {
            return;
        }
        Configuration.Nightly night = configuration.nightly();
        if (night.cron() != null) {
            begin("the night", new CronTimes(night.cron(), night.timeZone(), Clock.systemUTC()), RunRequest.NIGHTLY);
        }
        configuration.feeds().values().stream().filter(feed -> feed.schedule() != null && feed.schedule().cron() != null).forEach(this::begin);
    }

    private void begin(FeedConfig feed) {
        begin("feed " + feed.id(), new CronTimes(feed.schedule().cron(), feed.schedule().timeZone(), Clock.systemUTC()),
                new RunRequest(List.of(feed.id()), true, false, Set.of()));
    }

    private void begin(String what, CronTimes times, RunRequest request) {
        times.next().ifPresent(next -> LOG.log(Level.INFO, "{0} is due at {1}", what, next.toString()));
        due.put(times, threads.schedule(() -> run(what, request), times));
    }

    /** When something is due next, in the time zone of its schedule. */
    public Optional<ZonedDateTime> next() {
        return due.keySet().stream().flatMap(times -> times.next().stream()).min(Comparator.naturalOrder());
    }

    /** An exception would end the schedule. */
    private void run(String what, RunRequest request) {
        try {
            LOG.log(Level.INFO, "{0} was due and runs as {1}", what, jobs.run(request).id());
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, what + " was due and did not run: " + refused.getMessage(), refused);
        }
    }

    @PreDestroy
    void close() {
        due.values().forEach(it -> it.cancel(false));
    }
}
