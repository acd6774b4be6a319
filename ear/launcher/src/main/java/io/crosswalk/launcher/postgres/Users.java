package io.crosswalk.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who uses the database: one file a user, named by process; those of processes that are gone count no more. */
final class Users {

    private final Path folder;
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    Users(Path folder) {
        this.folder = folder;
    }

    void enter() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), started(ProcessHandle.current()));
    }

    void leave() throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Whether anybody is left; forgets those who died. */
    boolean anyAlive() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        boolean alive = false;
        for (Path user : all) {
            if (isAlive(user)) {
                alive = true;
            } else {
                Files.deleteIfExists(user);
            }
        }
        return alive;
    }

    private static boolean isAlive(Path user) throws IOException {
        long pid = Long.parseLong(user.getFileName().toString().replaceAll("-.*", ""));
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent() && started(process.get()).equals(Files.readString(user));
    }

    /** Process ids come round again; the start time tells the new owner from the old one. */
    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
