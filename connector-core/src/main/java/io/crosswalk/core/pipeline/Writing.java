package io.crosswalk.core.pipeline;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Writes one batch while the next one is decided: at most one is on its way, and its failure is the run's. */
final class Writing implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 30;

    private final Optional<ExecutorService> thread;
    private Future<?> last;

    /** @param writers makes the writing thread; empty to write at once on the caller's own */
    Writing(Optional<ThreadFactory> writers) {
        this.thread = writers.map(Executors::newSingleThreadExecutor);
    }

    void begin(Runnable write) {
        await();
        if (thread.isPresent()) {
            last = thread.get().submit(write);
        } else {
            write.run();
        }
    }

    /** Waits for what is on its way. */
    void await() {
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            last = null;
        }
    }

    /** Ends the thread; a write that is on its way ends first, whatever becomes of the run. */
    @Override
    public void close() {
        thread.ifPresent(it -> {
            it.shutdown();
            try {
                if (!it.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("a write to the database has not ended for " + PATIENCE_MINUTES + " minutes");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
