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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Runs programs to their end, and asks servers on loopback. */
final class Programs {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofMillis(200);

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
        return builder(command, environment, err).redirectOutput(out.toFile()).start();
    }

    /** A program that hears nothing, and of our settings knows only those given here. */
    static ProcessBuilder builder(List<String> command, Map<String, String> environment, Path err) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectError(err.toFile()).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CROSSWALK_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Asks again and again, a moment apart, until the answer will do or patience ends; gives the last one. */
    static <T> T until(Predicate<T> enough, Callable<T> question) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        FutureTask<T> asked = ask(question);
        while (!enough.test(asked.get()) && Instant.now().isBefore(end)) {
            asked = ask(question);
        }
        return asked.get();
    }

    private static <T> FutureTask<T> ask(Callable<T> question) {
        FutureTask<T> asked = new FutureTask<>(question);
        CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS).execute(asked);
        return asked;
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
