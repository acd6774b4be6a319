package io.crosswalk.core.pipeline;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Writes one batch while the next one is decided: at most one is on its way, and its failure is the run's. */
final class Writing implements AutoCloseable {

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

    @Override
    public void close() {
        thread.ifPresent(ExecutorService::shutdown);
    }
}
