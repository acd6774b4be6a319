package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.CanonicalField.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds in the map of one feed what could not be read, or would be read as something else. */
final class MappingCheck {

    private static final Set<CanonicalField> TELLING_ATTRIBUTES =
            Set.of(CanonicalField.SOURCE_KEY, CanonicalField.LABEL, CanonicalField.MODEL);

    private static final Set<String> KEYS = Set.of("from", "const", "expr", "transforms", "type", "pattern", "required");

    private final Availability availability;
    private final YamlDocument feed;
    private final List<ConfigFault> faults = new ArrayList<>();

    private MappingCheck(Availability availability, YamlDocument feed) {
        this.availability = availability;
        this.feed = feed;
    }

    static List<ConfigFault> check(Availability availability, YamlDocument feed) {
        MappingCheck check = new MappingCheck(availability, feed);
        JsonNode map = feed.tree().path("map");
        if (map.isObject() && !map.isEmpty()) {
            check.map(map);
        }
        return check.faults;
    }

    private void map(JsonNode map) {
        boolean identifies = false;
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            Optional<CanonicalField> field = CanonicalField.of(entry.getKey());
            identifies |= field.isEmpty() || identifies(field.get()); // an unknown name may be meant as one
            if (field.isPresent() && entry.getValue().isObject()) {
                String at = YamlDocument.child("/map", entry.getKey());
                origin(field.get(), at, entry.getValue());
                type(field.get(), at, entry.getValue());
                transforms(field.get(), at, entry.getValue().path("transforms"));
            }
        }
        if (!identifies) {
            faults.add(feed.atKey("/map", "no mapped field says which unit or product a row is about",
                    "map serial, assetTag, sourceKey or another identifier"));
        }
    }

    private static boolean identifies(CanonicalField field) {
        return field.kind().isPresent() && field != CanonicalField.REPLACES_SERIAL || TELLING_ATTRIBUTES.contains(field);
    }

    private void origin(CanonicalField field, String at, JsonNode mapping) {
        long ways = Stream.of("from", "const", "expr").filter(mapping::has).count();
        boolean misspelt = ways == 0 && !KEYS.containsAll(mapping.properties().stream().map(Map.Entry::getKey).toList());
        if (ways != 1 && !misspelt) {
            faults.add(feed.atKey(at, "'" + field.word() + "' comes from " + (ways == 0 ? "nowhere" : "more than one place"),
                    "give exactly one of from, const and expr"));
        }
        String from = mapping.path("from").asText("");
        String format = text("/format/type", text("/from/type", "").equals("rest") ? "json" : "");
        if (Set.of("json", "jsonl").contains(format) && !from.startsWith("/") && (from.startsWith("$") || from.contains("."))) {
            faults.add(feed.atValue(at + "/from", "not a JSON pointer: '" + from + "'",
                    "did you mean '/" + from.replaceFirst("^\\$?\\.?", "").replace('.', '/') + "'?"));
        }
        boolean numbered = format.equals("csv") && feed.tree().at("/format/header").isBoolean() && !feed.tree().at("/format/header").booleanValue();
        if (numbered && !from.isEmpty() && !from.matches("[1-9][0-9]{0,4}")) {
            faults.add(feed.atValue(at + "/from", "'" + from + "' is not a column: header is false", "columns are then called by their number, from \"1\""));
        }
    }

    private void type(CanonicalField field, String at, JsonNode mapping) {
        String type = mapping.path("type").asText("");
        if (field.kind().isPresent() && Set.of("number", "date", "datetime").contains(type)) {
            faults.add(feed.atValue(at + "/type", "'" + field.word() + "' is an identifier, and identifiers are always text", "leave the type out"));
        } else if (dated(field.shape()) && Set.of("text", "number").contains(type)) {
            faults.add(feed.atValue(at + "/type", "'" + field.word() + "' is a date, not a " + type, "use type: date with a pattern"));
        }
        if (!mapping.path("pattern").isTextual()) {
            return;
        }
        boolean withTime = type.equals("datetime") || type.isEmpty() && field.shape() == Shape.DATETIME;
        if (withTime || type.equals("date") || type.isEmpty() && dated(field.shape())) {
            DatePattern.complaint(mapping.get("pattern").textValue(), withTime, locale())
                    .ifPresent(it -> faults.add(feed.atValue(at + "/pattern", it)));
        } else {
            faults.add(feed.atKey(at + "/pattern", "a pattern is for dates only", "add type: date, or leave the pattern out"));
        }
    }

    private void transforms(CanonicalField field, String at, JsonNode transforms) {
        for (int i = 0; i < transforms.size(); i++) {
            String item = at + "/transforms/" + i;
            String written = transforms.get(i).asText();
            Optional<Complaint> unknown = availability.transform(written.split(":", 2)[0]);
            if (unknown.isPresent()) {
                faults.add(feed.atValue(item, unknown.get()));
            } else if (written.equals("strip-leading-zeros") && field.kind().isPresent()) {
                faults.add(feed.atValue(item, "leading zeros belong to an identifier and are never stripped", "leave the transform out"));
            } else if (written.startsWith("extract:")) {
                ValueFormats.complaint("java-regex", written.substring("extract:".length())).ifPresent(it -> faults.add(feed.atValue(item, it)));
            }
        }
    }

    private static boolean dated(Shape shape) {
        return shape == Shape.DATE || shape == Shape.DATETIME;
    }

    private String locale() {
        String tag = text("/format/locale", "");
        return tag.isEmpty() || ValueFormats.complaint("locale", tag).isPresent() ? null : tag;
    }

    private String text(String pointer, String otherwise) {
        return Optional.ofNullable(feed.tree().at(pointer).textValue()).orElse(otherwise);
    }
}
