package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A target that lives on when the process that writes to it is killed: a memory target behind a socket on the loopback.
 * It does not look before it creates, so that whoever asks twice is found out.
 */
final class TargetPeer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryTarget target;
    private final ServerSocket server;

    TargetPeer(MemoryTarget target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "target-peer");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller; BufferedReader in = reader(caller); BufferedWriter out = writer(caller); TargetAdapter adapter = target.open()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(JSON.readValue(line, new TypeReference<>() { }), adapter, out);
                out.flush();
            }
        } catch (IOException callerDied) {
            return; // that is what the test is about
        }
    }

    private void answer(Map<String, String> call, TargetAdapter adapter, BufferedWriter out) throws IOException {
        String operation = call.remove("");
        synchronized (target) {
            if (operation.equals("read")) {
                StringBuilder rows = new StringBuilder();
                adapter.read(row -> rows.append(text(row)).append('\n'));
                out.write(rows + ".\n");
                return;
            }
            PushOrder order = operation.equals("create") ? new PushOrder.Create(0, fields(call))
                    : new PushOrder.Update(0, target.row(Integer.parseInt(operation)), fields(call), Map.of());
            out.write(text(((PushResult.Done) adapter.push(order)).row()) + "\n");
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static BufferedWriter writer(Socket socket) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    private static Map<CanonicalField, String> fields(Map<String, String> words) {
        Map<CanonicalField, String> fields = new EnumMap<>(CanonicalField.class);
        words.forEach((word, value) -> fields.put(CanonicalField.of(word).orElseThrow(), value));
        return fields;
    }

    private static Map<String, String> words(String key, Map<CanonicalField, String> fields) {
        Map<String, String> words = new TreeMap<>();
        words.put("", key);
        fields.forEach((field, value) -> words.put(field.word(), value));
        return words;
    }

    private static String text(TargetRow row) {
        return json(words(row.nativeId(), row.values()));
    }

    private static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other end: how a night reaches the peer. */
    static final class Caller implements TargetAdapter {

        private final Socket socket;
        private final BufferedReader in;
        private final BufferedWriter out;
        private final TargetAdapter shape = new MemoryTarget().open();
        private long calls;

        Caller(int port) {
            try {
                this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
                this.in = reader(socket);
                this.out = writer(socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String ask(Map<String, String> call) {
            calls++;
            try {
                out.write(json(call) + "\n");
                out.flush();
                return in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TargetRow row(String text) {
            try {
                Map<String, String> words = JSON.readValue(text, new TypeReference<>() { });
                String id = words.remove("");
                return new TargetRow(id, TargetRow.State.ACTIVE, fields(words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Check> probe() {
            return shape.probe();
        }

        @Override
        public Set<CanonicalField> writable() {
            return shape.writable();
        }

        @Override
        public boolean numbersTags() {
            return false;
        }

        @Override
        public Set<CanonicalField> requiredToCreate() {
            return Set.of();
        }

        @Override
        public void read(Consumer<TargetRow> rows) {
            try {
                for (String line = ask(words("read", Map.of())); !line.equals("."); line = in.readLine()) {
                    rows.accept(row(line));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public PushResult push(PushOrder order) {
            boolean create = order instanceof PushOrder.Create;
            Map<CanonicalField, String> sent = order instanceof PushOrder.Create it ? it.values() : ((PushOrder.Update) order).changes();
            return new PushResult.Done(row(ask(words(create ? "create" : ((PushOrder.Update) order).before().nativeId(), sent))), sent, null);
        }

        @Override
        public long calls() {
            return calls;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
