package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a schema found in words for the person who edits the file. Never repeats a value that may be a secret. */
final class FaultWording {

    private static final Set<String> SECRET_WORDS = Set.of("password", "passwd", "secret", "clientsecret", "token",
            "apitoken", "apikey", "privatekey", "credential", "credentials", "passwordhash");
    private static final Map<String, String> TYPES = Map.of("string", "text", "integer", "a whole number", "number", "a number",
            "boolean", "true or false", "array", "a list", "object", "a mapping of keys to values");
    private static final String NAME_FORM = "{0,63}";

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
        String it = "'" + lastName(at) + "' ";
        return switch (found.getType()) {
            case "additionalProperties" -> unknownKey(found, at);
            case "propertyNames" -> unfitName(found, at, rule);
            case "required" -> missingKey(found, at);
            case "type" -> value.isNull() ? empty(at) : wrongType(at, it, value, rule);
            case "enum" -> value.isNull() ? empty(at) : notAmong(at, value, words(rule));
            case "const" -> document.atValue(at, it + "must be '" + rule.asText() + "'", null);
            case "format" -> document.atValue(at, ValueFormats.complaint(rule.asText(), value.asText())
                    .orElse(new Complaint(it + "is not valid", null)));
            case "pattern" -> document.atValue(at, it + "is not a valid name", nameHint(rule.asText()));
            case "minLength", "minItems", "minProperties" -> document.atValue(at, it + "must not be empty", "give a value or leave the key out");
            case "maxProperties" -> document.atValue(at, it + "has more than one place", "keep one of " + String.join(", ", names(value)));
            case "uniqueItems" -> document.atValue(at, it + "names something twice", "keep each name once");
            case "minimum" -> document.atValue(at, it + "must be at least " + rule.asText(), null);
            case "maximum" -> document.atValue(at, it + "must be at most " + rule.asText(), null);
            default -> document.atValue(at, it + "does not fit the rule '" + found.getType() + "'", null);
        };
    }

    /** The key that an unknown key was probably meant to be. */
    Optional<String> meant(ValidationMessage unknown) {
        return Spelling.nearest(unknown.getProperty(), names(definition(unknown).path("properties")));
    }

    private ConfigFault unknownKey(ValidationMessage found, String at) {
        String key = found.getProperty();
        boolean secret = SECRET_WORDS.contains(key.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""));
        String known = "known here: " + String.join(", ", names(definition(found).path("properties")));
        return document.atKey(YamlDocument.child(at, key), "unknown key '" + key + "'", secret
                ? "a secret is given by reference, for example credentialRef: env:NAME" : meant(found).map(Spelling::didYouMean).orElse(known));
    }

    private ConfigFault unfitName(ValidationMessage found, String at, JsonNode rule) {
        String key = found.getProperty();
        String place = YamlDocument.child(at, key);
        if (rule.has("format")) {
            Complaint complaint = ValueFormats.complaint(rule.get("format").asText(), key).orElseThrow();
            return document.atKey(place, complaint.message(), complaint.hint());
        }
        List<String> choices = choices(rule);
        return choices.isEmpty() ? document.atKey(place, "a key must not be empty", null) : document.atKey(place, "unknown key '" + key + "'",
                Spelling.nearest(key, choices).map(Spelling::didYouMean).orElse("REFERENCE.md lists the names that are known here"));
    }

    private ConfigFault missingKey(ValidationMessage found, String at) {
        String key = found.getProperty();
        return document.atKey(at, "the key '" + key + "' is missing", purpose(definition(found).path("properties").path(key)).orElse(null));
    }

    private ConfigFault empty(String at) {
        return document.atKey(at, "'" + lastName(at) + "' has no value", "give one or leave the key out");
    }

    private ConfigFault wrongType(String at, String it, JsonNode value, JsonNode rule) {
        if (at.endsWith("Ref")) {
            return document.atValue(at, ValueFormats.complaint("secret-ref", "").orElseThrow());
        }
        List<String> wanted = words(rule);
        boolean quotes = wanted.contains("string") && value.isValueNode();
        return document.atValue(at, it + "must be " + wanted.stream().map(TYPES::get).collect(Collectors.joining(" or ")),
                quotes ? "put the value in quotes" : null);
    }

    private ConfigFault notAmong(String at, JsonNode value, List<String> choices) {
        String written = value.isValueNode() && value.asText().length() <= 64 ? " '" + value.asText() + "'" : "";
        return document.atValue(at, "unknown value" + written + " of '" + lastName(at) + "'",
                Spelling.nearest(value.asText(), choices).map(Spelling::didYouMean).orElse("one of " + String.join(", ", choices)));
    }

    /** The part of the schema that describes the object a keyword speaks about. */
    private JsonNode definition(ValidationMessage found) {
        String pointer = found.getSchemaLocation().getFragment().toString();
        int branch = pointer.indexOf("/allOf/");
        String owner = branch >= 0 ? pointer.substring(0, branch) : pointer.replaceFirst("(/else|/then)?/[^/]+$", "");
        return schema.at(owner);
    }

    private List<String> choices(JsonNode rule) {
        JsonNode names = resolved(rule);
        List<String> choices = new ArrayList<>();
        names.path("anyOf").forEach(part -> choices.addAll(choices(part)));
        names.path("enum").forEach(name -> choices.add(name.asText()));
        if (names.has("const")) {
            choices.add(names.get("const").asText());
        }
        return choices;
    }

    /** What a key is for: the first sentence that its schema says about it. */
    private Optional<String> purpose(JsonNode declared) {
        JsonNode rule = declared.has("description") ? declared : resolved(declared);
        if (rule.has("const")) {
            return Optional.of("write '" + rule.get("const").asText() + "'");
        }
        return Optional.ofNullable(rule.path("description").textValue()).map(text -> text.split("\\.( |$)", 2)[0])
                .map(text -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1));
    }

    private JsonNode resolved(JsonNode rule) {
        return rule.has("$ref") ? schema.at(rule.get("$ref").asText().substring(1)) : rule;
    }

    private static String nameHint(String pattern) {
        return pattern.contains(NAME_FORM) ? "letters, digits, - and _, beginning with a letter or digit, at most 64" : "a host name or an address, nothing else";
    }

    private static String lastName(String pointer) {
        String plain = pointer.replaceFirst("(/[0-9]+)+$", "");
        return plain.substring(plain.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
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
