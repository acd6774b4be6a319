package io.crosswalk.core.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a configuration folder as trees, before anything is believed.
 *
 * @param crosswalk null when it is missing or unreadable
 * @param feeds by name of the file, readable ones only
 * @param targets likewise
 * @param unreadableFeeds names of files that are there and could not be read
 * @param unreadableTargets likewise
 */
record Folder(YamlDocument crosswalk, Map<String, YamlDocument> feeds, Map<String, YamlDocument> targets,
        Set<String> unreadableFeeds, Set<String> unreadableTargets) {

    /** Whether every feed and target could be read, so that a name nobody declares is a fault. */
    boolean complete() {
        return unreadableFeeds.isEmpty() && unreadableTargets.isEmpty();
    }

    /** Names of targets, readable or not. */
    Set<String> targetNames() {
        return union(targets.keySet(), unreadableTargets);
    }

    /** Names of feeds and targets, readable or not. */
    Set<String> names() {
        return union(union(feeds.keySet(), unreadableFeeds), targetNames());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
