package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Fills into a valid file what its schema declares as default: each default is said once, there. */
final class Defaults {

    private final JsonNode schema;

    private Defaults(JsonNode schema) {
        this.schema = schema;
    }

    /** A copy of the file with every default in its place. */
    static ObjectNode filled(DocumentKind kind, ObjectNode tree) {
        ObjectNode copy = tree.deepCopy();
        new Defaults(kind.schema()).fill(copy, kind.schema());
        return copy;
    }

    private void fill(JsonNode value, JsonNode declared) {
        JsonNode rule = declared.has("$ref") ? schema.at(declared.get("$ref").asText().substring(1)) : declared;
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : rule.path("properties").properties()) {
                if (!object.has(property.getKey()) && property.getValue().has("default")) {
                    object.set(property.getKey(), property.getValue().get("default").deepCopy());
                }
            }
            object.properties().forEach(entry -> fill(entry.getValue(),
                    rule.path("properties").has(entry.getKey()) ? rule.path("properties").get(entry.getKey()) : rule.path("additionalProperties")));
        } else if (value.isArray()) {
            value.forEach(item -> fill(item, rule.path("items")));
        }
    }
}
