package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a schema found in words for the person who edits the file. Never repeats a value that may be a secret. */
final class FaultWording {

    private static final List<String> SECRET_WORDS = List.of("password", "secret", "token", "apikey", "privatekey", "credential", "passwd", "key");
    private static final Map<String, String> TYPES = Map.of("string", "text", "integer", "a whole number", "number", "a number",
            "boolean", "true or false", "array", "a list", "object", "a mapping of keys to values");

    private final YamlDocument document;
    private final JsonNode schema;

    FaultWording(YamlDocument document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    ConfigFault say(ValidationMessage found) {
        String at = found.getInstanceLocation().toString();
        JsonNode value = document.tree().at(at);
        JsonNode rule = found.getSchemaNode();
        return switch (found.getType()) {
            case "additionalProperties" -> unknownKey(found, at);
            case "required" -> missingKey(found, at);
            case "type" -> wrongType(at, value, rule);
            case "enum" -> notAmong(at, value, words(rule));
            case "const" -> document.atValue(at, "must be '" + rule.asText() + "'", null);
            case "format" -> document.atValue(at, ValueFormats.complaint(rule.asText(), value.asText())
                    .orElse(new Complaint("not a valid value", null)));
            case "pattern" -> document.atValue(at, "not a valid name", "letters, digits and - or _, beginning with a letter or digit, at most 64");
            case "minLength" -> document.atValue(at, "must not be empty", "give a value or leave the key out");
            case "minItems", "minProperties" -> document.atValue(at, "must not be empty", null);
            case "maxProperties" -> document.atValue(at, "has more than one of its keys", "keep one of them");
            case "uniqueItems" -> document.atValue(at, "names something twice", "keep each name once");
            case "minimum" -> document.atValue(at, "must be at least " + rule.asText(), null);
            case "maximum" -> document.atValue(at, "must be at most " + rule.asText(), null);
            default -> document.atValue(at, "does not fit: " + found.getMessage(), null);
        };
    }

    private ConfigFault unknownKey(ValidationMessage found, String at) {
        String key = found.getProperty();
        List<String> known = names(definition(found).path("properties"));
        String hint = Spelling.nearest(key, known).map(Spelling::didYouMean).orElse("known here: " + String.join(", ", known));
        boolean secret = SECRET_WORDS.contains(key.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""));
        return document.atKey(YamlDocument.child(at, key), "unknown key '" + key + "'",
                secret ? "a secret is given by reference, for example credentialRef: env:NAME" : hint);
    }

    private ConfigFault missingKey(ValidationMessage found, String at) {
        String key = found.getProperty();
        return document.atKey(at, "the key '" + key + "' is missing", purpose(definition(found).path("properties").path(key)).orElse(null));
    }

    private ConfigFault wrongType(String at, JsonNode value, JsonNode rule) {
        if (value.isNull()) {
            return document.atKey(at, "has no value", "give one or leave the key out");
        }
        List<String> wanted = words(rule);
        boolean quotes = wanted.contains("string") && value.isValueNode();
        return document.atValue(at, "must be " + wanted.stream().map(TYPES::get).collect(Collectors.joining(" or ")),
                quotes ? "put the value in quotes" : null);
    }

    private ConfigFault notAmong(String at, JsonNode value, List<String> choices) {
        if (value.isNull()) {
            return document.atKey(at, "has no value", "give one or leave the key out");
        }
        String written = value.isValueNode() && value.asText().length() <= 64 ? " '" + value.asText() + "'" : "";
        return document.atValue(at, "unknown value" + written,
                Spelling.nearest(value.asText(), choices).map(Spelling::didYouMean).orElse("one of " + String.join(", ", choices)));
    }

    /** The part of the schema that describes the object a keyword speaks about. */
    private JsonNode definition(ValidationMessage found) {
        String pointer = found.getSchemaLocation().getFragment().toString();
        int branch = pointer.indexOf("/allOf/");
        String owner = branch >= 0 ? pointer.substring(0, branch) : pointer.replaceFirst("(/else|/then)?/[^/]+$", "");
        return schema.at(owner);
    }

    private Optional<String> purpose(JsonNode declared) {
        JsonNode target = declared.has("$ref") && !declared.has("description") ? schema.at(declared.get("$ref").asText().substring(1)) : declared;
        if (target.has("const")) {
            return Optional.of("write '" + target.get("const").asText() + "'");
        }
        return Optional.ofNullable(target.path("description").textValue()).map(text -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
                .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(JsonNode rule) {
        return rule.isArray() ? StreamSupport.stream(rule.spliterator(), false).map(JsonNode::asText).toList() : List.of(rule.asText());
    }
}
