package io.crosswalk.launcher.postgres;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once a version. */
final class Binaries {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "x86_64", "/postgres-linux-x86_64.txz",
                    "aarch64", "/postgres-linux-arm_64.txz");
    private static final int EXECUTABLE = 0100;

    private Binaries() {
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path home) throws IOException {
        String archive = ARCHIVES.getOrDefault(System.getProperty("os.arch"), "/none");
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null || !System.getProperty("os.name").equals("Linux")) {
                throw new PermanentFault("no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + "; give a database with CROSSWALK_DB_URL, CROSSWALK_DB_USER"
                        + " and CROSSWALK_DB_PASSWORD");
            }
            Path binaries = home.resolve("bin-" + version());
            if (!Files.isDirectory(binaries)) {
                Path fresh = Files.createTempDirectory(home, "unpacking-");
                try {
                    unpack(packed, fresh);
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                    Files.move(fresh, binaries, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Folders.delete(fresh);
                }
            }
            return binaries;
        }
    }

    /** Major and minor version, from the name of the archive's own jar. */
    private static String version() {
        String jar = String.valueOf(Binaries.class.getResource(ARCHIVES.get(System.getProperty("os.arch"))));
        return jar.replaceAll(".*-(\\d+[.\\d]*)\\.jar!.*", "$1").replaceAll("[^\\d.]", "");
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("not a name inside the archive: " + entry.getName());
                }
                place(tar, entry, file);
            }
        }
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("a hard link in the archive: " + entry.getName());
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
