package io.crosswalk.routes.api;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The runs that were asked for over REST: one at a time, on a thread of the server, the newest remembered. */
@ApplicationScoped
public class RunJobs {

    private static final int REMEMBERED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    @Resource
    private ManagedExecutorService serverThreads;

    private final Connector connector;
    private final Clock clock;
    private final Executor threads;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private int number;

    /** For the server's proxies only. */
    protected RunJobs() {
        this(null, null, null);
    }

    @Inject
    public RunJobs(Connector connector) {
        this(connector, Clock.systemUTC(), null);
    }

    RunJobs(Connector connector, Clock clock, Executor threads) {
        this.connector = connector;
        this.clock = clock;
        this.threads = threads;
    }

    /** @throws Refusal 409 while another run is going */
    public RunView run(RunRequest request) {
        return begin(progress -> reported(connector.run(request, progress)));
    }

    /** @throws Refusal 409 while another run is going */
    public RunView replay(String run, Optional<String> feed, Optional<String> sha256) {
        return begin(progress -> reported(connector.replay(run, feed, sha256, progress)));
    }

    /** @throws Refusal 409 while another run is going */
    public RunView sweep() {
        return begin(progress -> reported(connector.sweep(progress)));
    }

    /** @throws Refusal 409 while another run is going */
    public RunView rebuild(boolean verifyOnly) {
        return begin(progress -> {
            List<String> differences = connector.rebuild(verifyOnly, progress);
            return new Job.Result(verifyOnly && !differences.isEmpty() ? 4 : 0, null, List.copyOf(differences));
        });
    }

    public synchronized Optional<RunView> job(String id) {
        return jobs.stream().filter(it -> it.id().equals(id)).map(Job::view).findFirst();
    }

    public synchronized Optional<RunView> running() {
        return jobs.stream().filter(Job::isRunning).map(Job::view).findFirst();
    }

    private static Job.Result reported(RunReport report) {
        return new Job.Result(report.exitCode(), report, null);
    }

    private RunView begin(Job.Work work) {
        Job job = enqueue(work);
        job.awaitUnderWay(PATIENCE);
        RunView view = job.view();
        if (view.state() == RunView.State.REFUSED) {
            throw new Refusal(409, view.message());
        }
        return view;
    }

    private synchronized Job enqueue(Job.Work work) {
        running().ifPresent(it -> {
            throw new Refusal(409, "The run " + it.id() + " is going" + step(it) + "; one run at a time.");
        });
        Job job = new Job("job-" + STAMP.format(clock.instant()) + "-" + ++number, work);
        try {
            (threads == null ? serverThreads : threads).execute(job::carryOut);
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "The server has no thread for a run now; try again later.");
        }
        jobs.addFirst(job);
        if (jobs.size() > REMEMBERED) {
            jobs.removeLast();
        }
        return job;
    }

    private static String step(RunView running) {
        RunView.ProgressView at = running.progress();
        return at == null ? "" : " (" + at.phase() + (at.of() == null ? "" : " " + at.of()) + ")";
    }
}
