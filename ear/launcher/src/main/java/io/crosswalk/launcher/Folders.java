package io.crosswalk.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Whole folders: removing one, and making a second one of the same files. */
public final class Folders {

    private Folders() {
    }

    /** Removes a folder with all it holds; links inside are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies a folder; {@code linked} shares the files themselves, where the file system can, which is quick. */
    public static void copy(Path from, Path to, boolean linked) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(visited)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                place(file, to.resolve(from.relativize(file)), linked);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void place(Path file, Path as, boolean linked) throws IOException {
        if (linked) {
            try {
                Files.createLink(as, file);
                return;
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
                Files.deleteIfExists(as);
            }
        }
        Files.copy(file, as);
    }
}
