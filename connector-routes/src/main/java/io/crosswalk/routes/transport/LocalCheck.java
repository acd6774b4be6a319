package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The preflight of a feed from a folder on this machine. */
final class LocalCheck {

    private LocalCheck() {
    }

    static List<Check> of(FeedConfig feed) {
        List<Check> checks = new ArrayList<>();
        try {
            Path folder = LocalFolder.folder(feed);
            checks.add(Check.ok(feed.id(), "folder", folder + " is there"));
            checks.add(list(feed, folder));
            if (Afterwards.moves(feed) && !Files.isWritable(folder)) {
                checks.add(Check.failed(feed.id(), "settle", "deliveries cannot be moved or deleted in " + folder,
                        "make the folder writable, or set afterSuccess and afterFailure to keep"));
            }
        } catch (PermanentFault e) {
            checks.add(Check.failed(feed.id(), "folder", e.getMessage(), "create the folder or correct from.path"));
            checks.add(Check.skipped(feed.id(), "list", "the folder cannot be read"));
        }
        return checks;
    }

    private static Check list(FeedConfig feed, Path folder) {
        List<String> objections = new ArrayList<>();
        Choice<Object> choice = Choice.of(feed, refused -> objections.add(refused.getMessage()));
        try (Stream<Path> entries = Files.list(folder)) {
            long waiting = entries.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).filter(choice::accepts)
                    .filter(name -> complete(feed, folder, name)).count();
            return objections.isEmpty() ? Check.ok(feed.id(), "list", Afterwards.waiting(waiting))
                    : Check.failed(feed.id(), "list", objections.get(0), "rename or remove the file");
        } catch (IOException e) {
            return Check.failed(feed.id(), "list", folder + " cannot be listed", "check its permissions");
        }
    }

    private static boolean complete(FeedConfig feed, Path folder, String name) {
        return Marker.companions(feed.from().files(), name).stream().allMatch(marker -> Files.exists(folder.resolve(marker)));
    }
}
