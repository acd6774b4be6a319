package io.crosswalk.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Commands {

    private static final long PATIENCE_SECONDS = 300;

    private Commands() {
    }

    /** How it ended, and what it printed. */
    record Answer(int exit, String text) {
    }

    /**
     * @param folder where it runs, or null for the root of the file system
     */
    static Answer run(List<String> command, Path folder) throws IOException {
        Path output = Files.createTempFile("crosswalk-", ".out");
        try {
            Process process = new ProcessBuilder(command).directory(folder == null ? null : folder.toFile())
                    .redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return new Answer(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
