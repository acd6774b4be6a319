package io.crosswalk.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a data folder, as {@code postmaster.pid} names it.
 *
 * @param port where it listens on loopback
 */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The living server; the file that a dead one left is removed. */
    static Optional<Postmaster> of(Path files) throws IOException {
        Path note = files.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(note);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() > PORT_LINE) {
            Postmaster noted = new Postmaster(Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            if (noted.isAlive()) {
                return Optional.of(noted);
            }
        }
        Files.deleteIfExists(note);
        return Optional.empty();
    }

    /** Process ids come round again: only a process that is PostgreSQL counts. */
    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().map(it -> it.endsWith("/postgres")).orElse(true)).isPresent();
    }
}
