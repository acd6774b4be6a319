package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end, and asks servers on loopback. */
final class Programs {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private Programs() {
    }

    /** How a program ended. */
    record Ended(int exit, String out, String err) {
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static Ended run(List<String> command, Map<String, String> environment, Path scratch) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = start(command, environment, out, err);
        boolean over = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!over) {
            process.destroyForcibly().waitFor();
        }
        assertThat(over).as("%s ended in time; it said %s", command, Files.readString(err)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static Process start(List<String> command, Map<String, String> environment, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectOutput(out.toFile()).redirectError(err.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CROSSWALK_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
