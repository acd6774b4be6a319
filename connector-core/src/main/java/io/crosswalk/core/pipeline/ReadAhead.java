package io.crosswalk.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Lets one thread read while another takes, a bounded distance apart: what is between them never grows with the delivery.
 * A failure on either side ends both, and is thrown on the taking side.
 */
final class ReadAhead<T> {

    private static final int CHUNK = 256;
    private static final int WAITING = 8;

    private final BlockingQueue<List<T>> chunks = new ArrayBlockingQueue<>(WAITING);
    private List<T> filling = new ArrayList<>(CHUNK);
    private volatile boolean stopped;
    private RuntimeException failure;

    /** What the reading side does with what it read. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("nobody takes any more", null, false, false);
        }
    }

    /**
     * Reads on a new thread and takes on this one, until everything was taken.
     *
     * @param reading calls its argument for every item
     */
    void run(ThreadFactory threads, Consumer<Consumer<T>> reading, Consumer<T> taking) {
        Thread reader = threads.newThread(() -> read(reading));
        reader.start();
        try {
            for (List<T> chunk = chunks.take(); !chunk.isEmpty(); chunk = chunks.take()) {
                chunk.forEach(taking);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } finally {
            stop(reader);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void read(Consumer<Consumer<T>> reading) {
        try {
            reading.accept(this::put);
            hand(filling);
        } catch (Stopped e) {
            return;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            handEnd();
        }
    }

    private void put(T item) {
        filling.add(item);
        if (filling.size() == CHUNK) {
            hand(filling);
            filling = new ArrayList<>(CHUNK);
        }
    }

    private void hand(List<T> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            if (stopped) {
                throw new Stopped();
            }
            chunks.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
    }

    private void handEnd() {
        try {
            chunks.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes room until the reader has seen that nobody takes any more. */
    private void stop(Thread reader) {
        stopped = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            chunks.clear();
            try {
                reader.join(20);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
