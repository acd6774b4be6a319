package io.crosswalk.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The server as a verb sees it: one that serves this data folder already, or one in this process.
 *
 * <p>Closing stops only what was started here, the server first, then the database.
 */
public final class CrosswalkServer implements AutoCloseable {

    /** Nobody but this machine. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int TOKEN_BYTES = 32;

    private final RestClient client;
    private final AutoCloseable own;
    private boolean closed;

    private CrosswalkServer(RestClient client, AutoCloseable own) {
        this.client = client;
        this.own = own;
    }

    /**
     * The living server of the data folder, if there is one.
     *
     * @throws PermanentFault when it runs with another configuration folder
     */
    public static Optional<CrosswalkServer> living(Path data, Path config) {
        Optional<ServeNote> note = ServeNote.read(data);
        if (note.isEmpty()) {
            return Optional.empty();
        }
        ServeNote live = note.get();
        RestClient client = new RestClient(live.host(), live.port(), live.token());
        if (!client.isHealthy()) {
            return Optional.empty();
        }
        if (!Path.of(live.config()).equals(config)) {
            throw new PermanentFault("process " + live.pid() + " serves " + data + " with the configuration "
                    + live.config() + "; use --config " + live.config() + ", or another --data");
        }
        return Optional.of(new CrosswalkServer(client, () -> { }));
    }

    /** Starts database and server in this process, with its schedules; other processes hand their runs over. */
    public static CrosswalkServer serve(Path data, Path config, String host, int port) {
        return start(data, config, host, port, true, "on", () -> Database.open(data));
    }

    /** The same for one piece of work: on any free port, without schedules, and nobody hands anything over. */
    public static CrosswalkServer once(Path data, Path config) {
        return start(data, config, LOOPBACK, 0, false, "off", () -> Database.open(data));
    }

    /** A server on the embedded database, whatever the environment says: other processes hand over, nothing is scheduled. */
    public static CrosswalkServer demonstrate(Path data, Path config, int port) {
        return start(data, config, LOOPBACK, port, true, "off", () -> Database.embedded(data));
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(String host, int port) {
        return PayaraServer.isFree(host, port);
    }

    private static CrosswalkServer start(Path data, Path config, String host, int port, boolean announced,
            String schedules, Supplier<Database> databases) {
        String token = token();
        System.setProperty("crosswalk.internal.token", token);
        System.setProperty("crosswalk.data", data.toString());
        System.setProperty("crosswalk.config", config.toString());
        System.setProperty("crosswalk.schedules", schedules);
        Database database = databases.get();
        try {
            database.reach();
            database.announce();
            PayaraServer server = PayaraServer.start(data, host, port);
            RestClient client = new RestClient(host, server.port(), token);
            if (!client.isThere()) {
                server.close();
                throw new PermanentFault("the product did not start; the reason is in " + data.resolve("logs"));
            }
            if (announced) {
                new ServeNote(ProcessHandle.current().pid(), host, server.port(), token, config.toString()).write(data);
            }
            CrosswalkServer started = new CrosswalkServer(client, () -> {
                if (announced) {
                    ServeNote.remove(data);
                }
                server.close();
                database.close();
            });
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "crosswalk-stop"));
            return started;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where people reach it. */
    public String address() {
        return client.root();
    }

    /** What the REST API answers at a path below {@code /api/v1}. */
    public JsonNode ask(String path) {
        return client.get(path);
    }

    /** Asks for work and follows it to its end. */
    public Job work(String resource, Object order, Consumer<Job.Step> progress) {
        JsonNode accepted = client.post(resource, order);
        String id = accepted.path("id").asText();
        Job job = Job.of(accepted);
        while (job.isRunning() || job.state().isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            job = Job.of(client.get("/runs/" + id));
            progress.accept(job.step());
        }
        return job;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            own.close();
        } catch (IOException e) {
            throw new PermanentFault("not everything could be cleared away (" + e.getMessage() + ")", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
