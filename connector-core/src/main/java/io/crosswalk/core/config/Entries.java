package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes one mapping, key by key in a fixed order; what is null or empty is left out. */
final class Entries {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Entries put(String name, Object value) {
        if (value instanceof ObjectNode object) {
            return object.isEmpty() ? this : set(name, object);
        }
        if (value instanceof Integer whole) {
            node.put(name, whole);
        } else if (value instanceof Double number) {
            number(name, number);
        } else if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (value instanceof Enum<?> choice) {
            node.put(name, choice.name().toLowerCase(Locale.ROOT));
        } else if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    Entries list(String name, Collection<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list.isEmpty() ? this : set(name, list);
    }

    /** In order of the keys, so that the same content is always written the same way. */
    Entries map(String name, Map<String, String> values) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(values).forEach(map::put);
        return put(name, map);
    }

    ObjectNode node() {
        return node;
    }

    private Entries set(String name, com.fasterxml.jackson.databind.JsonNode value) {
        node.set(name, value);
        return this;
    }

    private void number(String name, double number) {
        if (number == Math.rint(number)) {
            node.put(name, (long) number);
        } else {
            node.put(name, number);
        }
    }
}
