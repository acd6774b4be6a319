package io.crosswalk.core.pipeline;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.Deliveries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Deliveries as they came, one folder a feed: plain while they are worked on, compressed afterwards, until retention removes
 * them. A file is compressed beside its place and moved there in one step, so that it is always there once.
 */
final class SpoolFolder {

    private static final System.Logger LOG = System.getLogger(SpoolFolder.class.getName());
    private static final String COMPRESSED = ".gz";
    private static final String DRAFT = ".draft";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    SpoolFolder(Path folder) {
        this.folder = folder;
    }

    /** @param path relative, as the log of deliveries has it */
    boolean holds(String path) {
        return Files.isRegularFile(folder.resolve(path)) || Files.isRegularFile(folder.resolve(path + COMPRESSED));
    }

    /** A plain copy of a kept delivery, byte by byte as it came; the caller removes it. */
    Path unpack(String path, String sha256) throws IOException {
        Path copy = Files.createTempFile(folder.resolve(path).getParent(), "replay-", ".delivery");
        try {
            try (InputStream in = open(path)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Digests.sha256(copy).equals(sha256)) {
                throw new PermanentFault("the spooled file " + path + " is not what was delivered any more; have it delivered again");
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private InputStream open(String path) throws IOException {
        try {
            return Files.newInputStream(folder.resolve(path));
        } catch (NoSuchFileException compressedMeanwhile) {
            return new GZIPInputStream(Files.newInputStream(folder.resolve(path + COMPRESSED)), BUFFER);
        }
    }

    /** Removes what an interrupted or rehearsed run left behind; to be called while nothing is being fetched. */
    void removeStrays(Deliveries deliveries) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<Path> kept = new HashSet<>();
        for (String path : deliveries.spooled()) {
            kept.add(folder.resolve(path));
            kept.add(folder.resolve(path + COMPRESSED));
        }
        try {
            Files.walkFileTree(folder, Set.of(), 2, new Strays(kept));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "left-over files under " + folder + " cannot be removed; check permissions", e);
        }
    }

    /** Deletes what is not kept. The last run may still be tidying up behind us: what it takes away meanwhile is gone all the same. */
    private static final class Strays extends SimpleFileVisitor<Path> {

        private final Set<Path> kept;

        Strays(Set<Path> kept) {
            this.kept = kept;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && !kept.contains(file)) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            if (cause instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw cause;
        }
    }

    /** Compresses what was worked off. A failure costs room, never a run. */
    void tidy(Deliveries deliveries) {
        try {
            for (String path : deliveries.spooled()) {
                compress(folder.resolve(path));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the spool under " + folder + " cannot be tidied up; check space and permissions", e);
        }
    }

    /** Deletes what is kept no longer, compressed or not. */
    void remove(List<String> paths) throws IOException {
        for (String path : paths) {
            Files.deleteIfExists(folder.resolve(path));
            Files.deleteIfExists(folder.resolve(path + COMPRESSED));
        }
    }

    private static void compress(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), DRAFT);
        try {
            try (InputStream in = Files.newInputStream(file); OutputStream out = new Fast(Files.newOutputStream(draft))) {
                in.transferTo(out);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file.resolveSibling(file.getFileName() + COMPRESSED), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException takenAwayMeanwhile) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is kept no longer", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gzip at its quickest: tables of assets shrink well even so. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
