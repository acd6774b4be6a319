package io.crosswalk.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which folders under {@code DATA/runtime} living processes use, so that those that an older jar left can go.
 *
 * <p>A process holds a shared lock on the file {@code <folder>.lock} beside each folder it uses, for as long as it lives;
 * the operating system lets go of it however the process ends. A folder goes when its lock can be had alone; one without
 * such a file was not laid out by this version, and is never touched. Locks are taken and folders put aside under one more
 * lock, {@code runtime/.lock}, so that nobody begins to use what is about to go.
 */
final class InUse {

    private static final Pattern SECTION = Pattern.compile("[a-z]+-[0-9a-f]{16}");
    private static final Pattern UNFINISHED = Pattern.compile("[a-z]+-by-(\\d{1,18})-.*");
    private static final String PUT_ASIDE = "cleared-";

    /** Open until the process ends: closing a channel gives up all locks that the process has on that file. */
    private static final Collection<FileChannel> HELD = new ConcurrentLinkedQueue<>();

    private final Path runtime;

    InUse(Path runtime) {
        this.runtime = runtime;
    }

    /** The beginning of the name of a folder that is this process's alone, and of no use once it has ended. */
    static String unfinished(String what) {
        return what + "-by-" + ProcessHandle.current().pid() + "-";
    }

    /** From now on until this process ends, nobody clears the folder away. */
    void hold(Path folder) throws IOException {
        if (isHeldHere(folder)) {
            return;
        }
        try (FileChannel oneAtATime = open(runtime.resolve(".lock"))) {
            oneAtATime.lock();
            FileChannel channel = open(lock(folder));
            channel.lock(0, Long.MAX_VALUE, true);
            HELD.add(channel);
            System.setProperty(property(folder), ""); // for the other class loader of this process
        }
    }

    /**
     * Removes what nobody uses.
     *
     * @param keep the folders of today's jar, which somebody will use
     */
    void clear(Collection<Path> keep) throws IOException {
        try (FileChannel oneAtATime = open(runtime.resolve(".lock"))) {
            oneAtATime.lock();
            for (Path folder : folders()) {
                if (SECTION.matcher(folder.getFileName().toString()).matches() && !keep.contains(folder) && !isHeldHere(folder)) {
                    putAside(folder);
                }
            }
        }
        for (Path folder : folders()) {
            String name = folder.getFileName().toString();
            if (name.startsWith(PUT_ASIDE) || isOfADeadProcess(name)) {
                Folders.delete(folder);
            }
        }
    }

    private void putAside(Path folder) throws IOException {
        if (!Files.isRegularFile(lock(folder))) {
            return;
        }
        try (FileChannel channel = open(lock(folder)); FileLock alone = channel.tryLock()) {
            if (alone != null) {
                Files.move(folder, Files.createTempDirectory(runtime, PUT_ASIDE).resolve("was"), StandardCopyOption.ATOMIC_MOVE);
                Files.delete(lock(folder));
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(runtime)) {
            return all.filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS)).toList();
        }
    }

    private static boolean isOfADeadProcess(String name) {
        Matcher named = UNFINISHED.matcher(name);
        return named.matches() && ProcessHandle.of(Long.parseLong(named.group(1))).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static boolean isHeldHere(Path folder) {
        return System.getProperty(property(folder)) != null;
    }

    private static String property(Path folder) {
        return "crosswalk.in-use." + folder.toAbsolutePath().normalize();
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
