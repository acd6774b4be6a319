package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One table of the simulated ITAM: rows by id; an id is never given twice. */
final class SnipeItTable {

    private final String noun;
    private final TreeMap<Integer, ObjectNode> rows = new TreeMap<>();
    private int last;

    SnipeItTable(String noun) {
        this.noun = noun;
    }

    /** What one row is called in messages, for example {@code Status Label}. */
    String noun() {
        return noun;
    }

    int nextId() {
        return last + 1;
    }

    int insert(ObjectNode row) {
        last++;
        row.put("id", last);
        rows.put(last, row);
        return last;
    }

    void remove(int id) {
        rows.remove(id);
    }

    Optional<ObjectNode> row(int id) {
        return Optional.ofNullable(rows.get(id));
    }

    Stream<ObjectNode> rows() {
        return rows.values().stream();
    }

    Optional<ObjectNode> named(String name) {
        return rows().filter(row -> Collation.same(row.path("name").asText(), name)).findFirst();
    }
}
