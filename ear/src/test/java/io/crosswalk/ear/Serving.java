package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that stays up until it is told to stop; what it says is waited for, as a person at the terminal would. */
final class Serving implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private Serving(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader();
        this.err = err;
    }

    static Serving start(List<String> command, Map<String, String> environment, Path scratch) throws IOException {
        Path err = Files.createTempFile(scratch, "serving", ".err");
        return new Serving(Programs.builder(command, environment, err).start(), err);
    }

    Process process() {
        return process;
    }

    /** Everything it says up to and including a line with these words; fails when it ends without them. */
    List<String> until(String words) throws IOException {
        List<String> said = new ArrayList<>();
        do {
            String line = out.readLine();
            assertThat(line).as("'%s' on standard output after %s; standard error: %s", words, said, Files.readString(err)).isNotNull();
            said.add(line);
        } while (!said.get(said.size() - 1).contains(words));
        return said;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to stop, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(Programs.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        out.close();
    }
}
