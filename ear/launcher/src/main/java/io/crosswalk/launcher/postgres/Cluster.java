package io.crosswalk.launcher.postgres;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL data folder and the server that runs on it. Its caller holds the lock. */
final class Cluster {

    static final String USER = "crosswalk";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECRET_BYTES = 24;
    private static final int ATTEMPTS = 3;
    private static final long LEAST_SPACE = 256L << 20;

    private final Path home;
    private final Path files;
    private final Path log;
    private int port;
    private String password;

    Cluster(Path home) {
        this.home = home;
        this.files = home.resolve("data");
        this.log = home.resolve("postgres.log");
    }

    String url() {
        return Session.url(port);
    }

    String password() {
        return password;
    }

    void ensureRunning() throws IOException {
        Path binaries = Binaries.unpacked(home);
        OperatingUser operator = OperatingUser.choose();
        password = secret();
        if (!Files.isDirectory(files)) {
            create(binaries, operator);
        }
        Optional<Postmaster> running = Postmaster.of(files);
        if (running.isPresent()) {
            port = running.get().port();
        } else {
            start(binaries, operator);
        }
        Session.prepare(port, password);
    }

    void stop() throws IOException {
        if (Postmaster.of(files).isEmpty()) {
            return;
        }
        Commands.Answer answer = Commands.run(OperatingUser.choose().command(List.of(
                program(Binaries.unpacked(home), "pg_ctl"), "-D", files.toString(), "-m", "fast", "-w", "-t", "120", "stop")), home);
        if (answer.exit() != 0 && Postmaster.of(files).isPresent()) {
            throw new IOException("the embedded database did not stop: " + answer.text());
        }
    }

    private void create(Path binaries, OperatingUser operator) throws IOException {
        Path fresh = home.resolve("data.new");
        Folders.delete(fresh); // what a killed first start left
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        operator.own(fresh);
        operator.own(secretFile());
        Commands.Answer answer = Commands.run(operator.command(List.of(program(binaries, "initdb"), "-D", fresh.toString(),
                "-U", USER, "--pwfile=" + secretFile(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--no-instructions")), home);
        if (answer.exit() != 0) {
            Folders.delete(fresh);
            throw new PermanentFault("the embedded database cannot be created under " + home + ": " + answer.text()
                    + "; check who owns the folder and whether the disk is full");
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "\ninclude '" + Settings.FILE + "'\n", StandardOpenOption.APPEND);
        Files.writeString(fresh.resolve(Settings.FILE), Settings.text());
        operator.own(fresh);
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void start(Path binaries, OperatingUser operator) throws IOException {
        if (Files.getFileStore(home).getUsableSpace() < LEAST_SPACE) {
            throw new PermanentFault("less than 256 MiB are free under " + home + "; free some space, or choose another"
                    + " folder with --data");
        }
        Files.writeString(files.resolve(Settings.FILE), Settings.text());
        operator.own(files);
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            port = freePort();
            Commands.Answer answer = Commands.run(operator.command(List.of(program(binaries, "pg_ctl"), "-D", files.toString(),
                    "-o", "-p " + port, "-l", log.toString(), "-w", "-t", "240", "start")), home);
            if (answer.exit() == 0) {
                Files.writeString(home.resolve("port"), Integer.toString(port));
                return;
            }
            said = answer.text();
            Files.deleteIfExists(home.resolve("port")); // somebody may have taken it meanwhile
        }
        throw new PermanentFault("the embedded database does not start: " + said.lines().reduce((a, b) -> b).orElse("")
                + " (see " + log + "); check who owns " + files + " and whether the disk is full");
    }

    /** The port of last time where it is free, else any. */
    private int freePort() throws IOException {
        Path kept = home.resolve("port");
        if (Files.exists(kept)) {
            int last = Integer.parseInt(Files.readString(kept).strip());
            try (ServerSocket probe = new ServerSocket(last, 1, InetAddress.getByName(LOOPBACK))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                Files.delete(kept);
            }
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return probe.getLocalPort();
        }
    }

    private Path secretFile() {
        return home.resolve("password");
    }

    private String secret() throws IOException {
        if (!Files.exists(secretFile())) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path fresh = home.resolve("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(fresh, secretFile(), StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(secretFile()).strip();
    }

    private static String program(Path binaries, String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
