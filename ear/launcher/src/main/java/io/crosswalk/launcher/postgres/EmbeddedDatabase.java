package io.crosswalk.launcher.postgres;

import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The PostgreSQL that Crosswalk brings along, under {@code DATA/postgres}: durable, on loopback only, and still there
 * after a crash.
 *
 * <p>Several processes may use it at once. The first starts it, the last one that closes it stops it. A process that is
 * killed leaves the server running; the next one joins it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Object IN_THIS_PROCESS = new Object();

    private final Path home;
    private final Cluster cluster;
    private final Users users;
    private boolean open;

    private EmbeddedDatabase(Path home) {
        this.home = home;
        this.cluster = new Cluster(home);
        this.users = new Users(home.resolve("users"));
    }

    /**
     * Starts the database of this data folder, or joins it where it runs already.
     *
     * @throws PermanentFault when it cannot be had; the message says what to do
     */
    public static EmbeddedDatabase open(Path data) {
        EmbeddedDatabase database = new EmbeddedDatabase(data.resolve("postgres"));
        database.join();
        return database;
    }

    public String url() {
        return cluster.url();
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** Leaves the database; stops it when nobody else uses it. Closing twice is harmless. */
    @Override
    public void close() {
        leave();
    }

    private void join() {
        alone(() -> {
            users.enter();
            boolean joined = false;
            try {
                cluster.ensureRunning();
                joined = true;
            } finally {
                if (!joined) {
                    users.leave();
                }
            }
            open = true;
        });
    }

    private void leave() {
        alone(() -> {
            if (!open) {
                return;
            }
            open = false;
            users.leave();
            if (!users.anyAlive()) {
                cluster.stop();
            }
        });
    }

    private void alone(Step step) {
        synchronized (IN_THIS_PROCESS) {
            try {
                Files.createDirectories(home);
                try (FileChannel file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE); FileLock lock = file.lock()) {
                    if (!lock.isValid()) {
                        throw new IOException("the lock was lost");
                    }
                    step.run();
                }
            } catch (IOException e) {
                throw new PermanentFault("the embedded database under " + home + " cannot be used (" + e
                        + "); check who owns the folder and whether the disk is full", e);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
