package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One configuration file as a tree, with the place of every key and value.
 *
 * @param file name below the configuration folder
 * @param places of every node, by its JSON pointer
 */
record YamlDocument(String file, ObjectNode tree, Map<String, Place> places) {

    /** Where a node stands: its key (for the root and for list items, the value itself) and its value. */
    record Place(Spot key, Spot value) {
    }

    /** A line and a column, both from 1. */
    record Spot(int line, int column) {

        static final Spot START = new Spot(1, 1);
    }

    /** A fault at the value under the pointer, or at its nearest parent that is there. */
    ConfigFault atValue(String pointer, String message, String hint) {
        return fault(near(pointer).value(), message, hint);
    }

    ConfigFault atValue(String pointer, Complaint complaint) {
        return atValue(pointer, complaint.message(), complaint.hint());
    }

    /** A fault at the key under the pointer, or at its nearest parent that is there. */
    ConfigFault atKey(String pointer, String message, String hint) {
        return fault(near(pointer).key(), message, hint);
    }

    /** The places of keys and values of this file that faults were found at. */
    Set<Spot> spotsOf(List<ConfigFault> faults) {
        Set<Spot> spots = faults.stream().filter(fault -> fault.file().equals(file)).map(ConfigFault::spot).collect(Collectors.toSet());
        return places.values().stream().filter(place -> spots.contains(place.value()))
                .flatMap(place -> Stream.of(place.key(), place.value())).collect(Collectors.toSet());
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private ConfigFault fault(Spot spot, String message, String hint) {
        return new ConfigFault(file, spot.line(), spot.column(), message, hint);
    }

    private Place near(String pointer) {
        String at = pointer;
        while (!places.containsKey(at)) {
            if (at.isEmpty()) {
                return new Place(Spot.START, Spot.START);
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.get(at);
    }
}
