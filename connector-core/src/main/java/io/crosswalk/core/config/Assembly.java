package io.crosswalk.core.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Puts a Configuration together from files in which nothing is wrong. */
final class Assembly {

    private Assembly() {
    }

    static Configuration of(Path folder, Folder files) {
        Map<String, FeedConfig> feeds = new TreeMap<>();
        files.feeds().forEach((id, document) -> feeds.put(id, FeedDocument.read(folder, document.tree())));
        Map<String, TargetConfig> targets = new TreeMap<>();
        files.targets().forEach((id, document) -> targets.put(id, TargetDocument.read(document.tree())));
        return CrosswalkDocument.read(folder, files.crosswalk().tree(), feeds, targets);
    }
}
