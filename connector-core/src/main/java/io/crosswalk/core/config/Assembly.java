package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Puts a Configuration together from files in which nothing is wrong. */
final class Assembly {

    private static final String FILE = "file:";

    private Assembly() {
    }

    static Configuration of(Path folder, Folder files) {
        Map<String, FeedConfig> feeds = new TreeMap<>();
        files.feeds().forEach((id, document) -> feeds.put(id, FeedDocument.read(folder, anchored(folder, document))));
        Map<String, TargetConfig> targets = new TreeMap<>();
        files.targets().forEach((id, document) -> targets.put(id, TargetDocument.read(anchored(folder, document))));
        return CrosswalkDocument.read(folder, anchored(folder, files.crosswalk()), feeds, targets);
    }

    /** Files of secrets count from the configuration folder, so that they are found wherever a run is started. */
    private static ObjectNode anchored(Path folder, YamlDocument document) {
        ObjectNode tree = document.tree().deepCopy();
        for (JsonNode holder : tree.findParents("credentialRef")) {
            anchor(folder, (ObjectNode) holder, "credentialRef");
        }
        for (JsonNode holder : tree.findParents("passwordHashRef")) {
            anchor(folder, (ObjectNode) holder, "passwordHashRef");
        }
        return tree;
    }

    private static void anchor(Path folder, ObjectNode holder, String key) {
        String reference = holder.get(key).asText();
        if (reference.startsWith(FILE)) {
            holder.put(key, FILE + folder.resolve(reference.substring(FILE.length())).normalize());
        }
    }
}
