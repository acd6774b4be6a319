package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which a download lies while it is not complete. */
final class WorkFolder {

    private static final String PREFIX = ".work-";

    private WorkFolder() {
    }

    static Path of(Path spool, String route) {
        return spool.resolve(PREFIX + route);
    }

    /** What a run that was killed left behind. */
    static void removeAbandoned(Path spool, FeedConfig feed) {
        if (!Files.isDirectory(spool)) {
            return;
        }
        List<Path> abandoned;
        try (Stream<Path> entries = Files.list(spool)) {
            abandoned = entries.filter(entry -> entry.getFileName().toString().matches(
                    Pattern.quote(PREFIX + FeedRoute.prefix(feed)) + "\\d+")).toList();
        } catch (IOException e) {
            throw new TransientFault("the spool folder " + spool + " cannot be read; check its disk and permissions", e);
        }
        abandoned.forEach(WorkFolder::remove);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new TransientFault("the work folder " + folder + " cannot be removed; check its disk and permissions", e);
        }
    }
}
