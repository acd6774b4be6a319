package io.crosswalk.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP server on 127.0.0.1 that can be told to fail, and that remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {

    /** Whoever answers: gets the request and the fault that was ordered for it, if any. */
    interface Desk {
        Answer answer(Call call, Optional<Fault> fault);
    }

    private static final int THREADS = 8;
    private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());

    static {
        // Without it every small answer waits 40 ms for the other side's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final Desk desk;
    private final FaultQueue faults = new FaultQueue();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    LoopbackServer(String name, int port, Desk desk) {
        this.desk = desk;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the " + name + " sandbox cannot listen on 127.0.0.1:" + port
                    + "; choose another port or 0 for a free one", e);
        }
        workers = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name + "-sandbox");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void inject(Fault fault, int times) {
        faults.add(fault, times);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    void forgetRequests() {
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            Optional<Fault> fault = faults.next(call.method());
            if (fault.orElse(null) instanceof Fault.Delayed delayed) {
                pause(delayed);
            }
            if (fault.orElse(null) instanceof Fault.DroppedBefore) {
                note(call, 0);
                return;
            }
            Answer answer = answer(call, fault);
            if (fault.orElse(null) instanceof Fault.DroppedAfterApplying) {
                note(call, 0);
                return;
            }
            note(call, answer.status());
            send(exchange, answer);
        }
    }

    private Answer answer(Call call, Optional<Fault> fault) {
        if (fault.orElse(null) instanceof Fault.ServerError error) {
            return Answer.json(error.status(), Json.object().put("message", "Server Error"));
        }
        Answer answer = asked(call, fault);
        if (fault.orElse(null) instanceof Fault.FailedAfterApplying) {
            return Answer.json(500, Json.object().put("message", "Server Error"));
        }
        return answer;
    }

    private Answer asked(Call call, Optional<Fault> fault) {
        try {
            return desk.answer(call, fault);
        } catch (RuntimeException e) {
            // The JDK's server would close the connection without a word, and a test would look for the fault on its own side.
            LOG.log(System.Logger.Level.ERROR, "the sandbox failed at " + call.method() + " " + call.path(), e);
            return Answer.json(500, Json.object().put("message", "the sandbox itself failed; see the log"));
        }
    }

    private void note(Call call, int status) {
        requests.add(new Request(call.method(), call.path(), status));
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                Call.query(exchange.getRequestURI().getRawQuery()), headers, body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void pause(Fault.Delayed delayed) {
        try {
            TimeUnit.NANOSECONDS.sleep(delayed.by().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
