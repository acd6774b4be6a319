package io.crosswalk.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What {@code crosswalk.jar} carries, unpacked under {@code DATA/runtime} on first use.
 *
 * <p>A section lies in a folder named by its content, so a new version never meets an old one's files. It is unpacked
 * beside and renamed when complete: a process that is killed leaves nothing half done behind, and two that start at
 * once agree. A folder that was damaged since is put aside and unpacked again, and one that an older jar left and
 * {@linkplain InUse nobody uses} is removed.
 */
public final class Bundle {

    /** What is unpacked together. */
    public enum Section {
        /** Libraries, the WAR's content and the demo's configuration: every verb needs them. */
        APP(List.of("lib/", "war/", "config/")),
        /** Payara Micro: for the verbs that run the server. */
        SERVER(List.of("server/"));

        private final List<String> prefixes;

        Section(List<String> prefixes) {
            this.prefixes = prefixes;
        }

        private boolean holds(ZipEntry entry) {
            return !entry.isDirectory() && prefixes.stream().anyMatch(entry.getName()::startsWith);
        }
    }

    private static final System.Logger LOG = System.getLogger(Bundle.class.getName());
    private static final int NAME_LENGTH = 16;

    private final Path jar;
    private final Path runtime;
    private final InUse inUse;

    public Bundle(Path jar, Path data) {
        this.jar = jar;
        this.runtime = data.resolve("runtime");
        this.inUse = new InUse(runtime);
    }

    /** The bundle this process was started from. */
    public static Bundle own(Path data) {
        String jar = System.getProperty("crosswalk.bundle");
        if (jar == null) {
            throw new IllegalStateException("this verb runs from crosswalk.jar only");
        }
        return new Bundle(Path.of(jar), data);
    }

    /** The folder with the section's files, complete. */
    public Path unpacked(Section section) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = entries(zip, section);
            Path home = home(section, entries);
            boolean held = hold(home);
            if (!isIntact(home, entries)) {
                unpack(zip, entries, home);
            }
            if (held) {
                clear(Stream.of(Section.values()).map(any -> home(any, entries(zip, any))).toList());
            }
            return home;
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip, Section section) {
        return zip.stream().filter(section::holds).sorted(Comparator.comparing(ZipEntry::getName)).toList();
    }

    private Path home(Section section, List<? extends ZipEntry> entries) {
        return runtime.resolve(section.name().toLowerCase(java.util.Locale.ROOT) + "-" + contentName(entries));
    }

    /** Where locks cannot be had, as on a folder that is read only, the folder serves all the same and nothing is cleared. */
    private boolean hold(Path home) {
        try {
            Files.createDirectories(runtime);
            inUse.hold(home);
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the runtime folders cannot be locked", e);
            return false;
        }
    }

    private void clear(List<Path> own) {
        try {
            inUse.clear(own);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "left for the next start", e);
        }
    }

    private static boolean isIntact(Path home, List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            Path file = home.resolve(entry.getName());
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    private void unpack(ZipFile zip, List<? extends ZipEntry> entries, Path home) throws IOException {
        Files.createDirectories(runtime);
        Path fresh = Files.createTempDirectory(runtime, InUse.unfinished("unpacking"));
        try {
            for (ZipEntry entry : entries) {
                copy(zip, entry, fresh);
            }
            publish(fresh, home, entries);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("not a name inside the bundle: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private void publish(Path fresh, Path home, List<? extends ZipEntry> entries) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (isIntact(home, entries)) {
                return; // another process was faster
            }
            Path damaged = Files.createTempDirectory(runtime, InUse.unfinished("damaged"));
            Files.move(home, damaged.resolve("was"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(damaged);
        }
    }

    private static String contentName(List<? extends ZipEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ZipEntry entry : entries) {
                String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
