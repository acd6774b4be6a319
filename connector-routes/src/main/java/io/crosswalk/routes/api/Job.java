package io.crosswalk.routes.api;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.pipeline.Progress;
import io.crosswalk.core.pipeline.RunRefused;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.routes.api.RunView.ProgressView;
import io.crosswalk.routes.api.RunView.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run on its way: carried out by one thread, looked at by many. */
final class Job implements Progress {

    private final String id;
    private final Work work;
    private final CountDownLatch underWay = new CountDownLatch(1);
    private volatile RunView view;

    Job(String id, Work work) {
        this.id = id;
        this.work = work;
        this.view = new RunView(id, State.RUNNING, null, null, null, null, null);
    }

    /** What is to be done, and what comes of it. */
    interface Work {
        Result carryOut(Progress progress);
    }

    /** A report, or what a rebuild found. */
    record Result(int exitCode, RunReport report, List<String> differences) {
    }

    String id() {
        return id;
    }

    RunView view() {
        return view;
    }

    boolean isRunning() {
        return view.state() == State.RUNNING;
    }

    @Override
    public void at(String phase, String of, long done, long total) {
        view = new RunView(id, State.RUNNING, new ProgressView(phase, of, done, total), null, null, null, null);
        underWay.countDown();
    }

    /** Never throws: whatever happens ends up in the view. */
    void carryOut() {
        try {
            Result result = work.carryOut(this);
            end(State.FINISHED, result.exitCode(), null, result.report(), result.differences());
        } catch (RunRefused e) {
            end(State.REFUSED, 3, e.getMessage(), null, null);
        } catch (TransientFault | PermanentFault e) {
            end(State.FAILED, 3, e.getMessage(), null, null);
        } catch (RuntimeException | Error e) {
            end(State.FAILED, 4, Problems.fault(e).detail(), null, null);
        }
    }

    /** Waits until the run has made its first step or is over: a refusal comes before the first step. */
    void awaitUnderWay(Duration atMost) {
        try {
            boolean known = underWay.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!known) {
                return; // it is slow to start; the view will tell
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(State state, int exitCode, String message, RunReport report, List<String> differences) {
        view = new RunView(id, state, view.progress(), exitCode, message, report, differences);
        underWay.countDown();
    }
}
