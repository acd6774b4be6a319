package io.crosswalk.routes.boot;

import io.crosswalk.routes.api.RunView;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One entry of the schedule: its run begins when it is due.
 *
 * <p>Where another run is going on it waits, and tries again until it may: no night is lost because a feed took long. What
 * falls due anew while it waits or runs is the same work, and is not queued a second time. Never throws, because that would
 * end the schedule.
 */
final class DueRun implements Runnable {

    private static final System.Logger LOG = System.getLogger(DueRun.class.getName());

    private final String what;
    private final Supplier<RunView> begin;
    private final Function<String, Optional<RunView>> look;
    private final Consumer<Runnable> later;
    private final Clock clock;
    private final AtomicReference<Instant> due = new AtomicReference<>();
    private volatile String waitsFor;
    private volatile Instant missed;

    /**
     * @param what its name in the log and at {@code /health}, for example {@code the night}
     * @param begin starts a run, or throws why that cannot be now
     * @param look how a run stands, by its id
     * @param later does something after a pause
     */
    DueRun(String what, Supplier<RunView> begin, Function<String, Optional<RunView>> look, Consumer<Runnable> later, Clock clock) {
        this.what = what;
        this.begin = begin;
        this.look = look;
        this.later = later;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (due.compareAndSet(null, clock.instant())) {
            attempt();
        } else {
            LOG.log(Level.INFO, "{0} is due again while what was due at {1} still waits or runs; the two are one", what, due.get());
        }
    }

    private void attempt() {
        try {
            RunView run = begin.get();
            waitsFor = null;
            LOG.log(Level.INFO, "{0} was due and runs as {1}", what, run.id());
            later.accept(() -> follow(run.id()));
        } catch (RuntimeException refused) {
            await(String.valueOf(refused.getMessage()));
        }
    }

    private void await(String reason) {
        if (waitsFor == null) {
            LOG.log(Level.WARNING, "{0} was due and waits: {1}", what, reason);
        }
        waitsFor = reason;
        later.accept(this::attempt);
    }

    private void follow(String id) {
        Optional<RunView> run = look.apply(id);
        switch (run.map(RunView::state).orElse(RunView.State.FINISHED)) {
            case RUNNING -> later.accept(() -> follow(id));
            case REFUSED -> await(run.get().message());
            case FAILED -> {
                LOG.log(Level.WARNING, "{0} was due and broke off without a report: {1}", what, run.get().message());
                missed(due.getAndSet(null));
            }
            case FINISHED -> {
                missed = null;
                due.set(null);
            }
        }
    }

    /** It was due then, and nothing came of it. */
    void missed(Instant then) {
        missed = then;
    }

    /**
     * What somebody should know about it, or nothing.
     *
     * @param madeUpFor whether another run has done the work since then
     */
    Optional<String> trouble(Predicate<Instant> madeUpFor) {
        Instant since = due.get();
        if (since != null && waitsFor != null) {
            return Optional.of(what + " was due at " + since + " and waits for another run");
        }
        Instant then = missed;
        if (then == null) {
            return Optional.empty();
        }
        if (madeUpFor.test(then)) {
            missed = null;
            return Optional.empty();
        }
        return Optional.of(what + " was due at " + then + " and did not run; ask for a run to make up for it");
    }
}
