package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which a download lies while it is not complete. */
final class WorkFolder {

    private WorkFolder() {
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
