package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The keys of one mapping that was found valid, read in the types the records want; what is not there is null. */
record Keys(JsonNode node) {

    Keys at(String name) {
        return new Keys(node.path(name));
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.has(name) ? node.get(name).asText() : null;
    }

    Integer whole(String name) {
        return node.has(name) ? Integer.valueOf(node.get(name).intValue()) : null;
    }

    Double share(String name) {
        return node.has(name) ? Double.valueOf(node.get(name).doubleValue()) : null;
    }

    double number(String name) {
        return node.path(name).doubleValue();
    }

    boolean flag(String name) {
        return node.path(name).booleanValue();
    }

    SecretRef secret(String name) {
        return node.has(name) ? new SecretRef(node.get(name).textValue()) : null;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, node.get(name).textValue().toUpperCase(Locale.ROOT));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    Map<String, String> textMap(String name) {
        return map(name, entry -> entry.node().asText());
    }

    <V> Map<String, V> map(String name, Function<Keys, V> value) {
        return at(name).map(value);
    }

    <V> Map<String, V> map(Function<Keys, V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value.apply(new Keys(entry.getValue()))));
        return map;
    }
}
