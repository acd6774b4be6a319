package io.crosswalk.launcher.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * {@code DATA/serve.json}: which process serves this data folder, and how another one of the same user talks to it.
 *
 * @param config the configuration folder it runs with
 */
record ServeNote(long pid, String host, int port, String token, String config) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "serve.json";

    @Override
    public String toString() {
        return "ServeNote[" + pid + " on " + host + ":" + port + "]"; // never the token
    }

    void write(Path data) {
        try {
            Path fresh = data.resolve(NAME + "." + pid);
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(this));
            Files.move(fresh, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PermanentFault("cannot write " + data.resolve(NAME) + "; check who owns the folder", e);
        }
    }

    /** The note of a process that still lives. */
    static Optional<ServeNote> read(Path data) {
        try {
            ServeNote note = JSON.readValue(data.resolve(NAME).toFile(), ServeNote.class);
            return Optional.of(note).filter(it -> ProcessHandle.of(it.pid()).filter(ProcessHandle::isAlive).isPresent());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}
