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

/** Finds in one feed what a schema cannot say: what this version lacks, and keys that do not go together. */
final class FeedCheck {

    private static final Set<String> FILE_SERVERS = Set.of("ftp", "ftps", "sftp");

    private final Availability availability;
    private final YamlDocument feed;
    private final List<ConfigFault> faults = new ArrayList<>();

    private FeedCheck(Availability availability, YamlDocument feed) {
        this.availability = availability;
        this.feed = feed;
    }

    static List<ConfigFault> check(Availability availability, YamlDocument feed) {
        FeedCheck check = new FeedCheck(availability, feed);
        check.transport();
        check.format();
        check.credentials();
        check.mappings();
        return check.faults;
    }

    private void transport() {
        text("/from/type").flatMap(availability::transport).ifPresent(it -> faults.add(feed.atValue("/from/type", it)));
        JsonNode envelope = feed.tree().at("/from/envelope");
        for (int i = 0; i < envelope.size(); i++) {
            String at = "/from/envelope/" + i;
            // A name that the schema does not know is the schema's fault to report.
            text(at).filter(Set.of("pgp", "gzip", "zip")::contains).flatMap(availability::envelope)
                    .ifPresent(it -> faults.add(feed.atValue(at, it)));
        }
    }

    private void format() {
        text("/format/type").flatMap(availability::format).ifPresent(it -> faults.add(feed.atValue("/format/type", it)));
    }

    private void credentials() {
        boolean server = text("/from/type").filter(FILE_SERVERS::contains).isPresent();
        if (server && text("/from/username").isPresent() && !has("/from/credentialRef")) {
            faults.add(feed.atKey("/from/username", "a username without a credential", "add credentialRef: env:NAME"));
        }
        String auth = text("/from/auth/type").orElse("none");
        if (auth.equals("none")) {
            return;
        }
        if (!has("/from/auth/credentialRef") && !has("/from/credentialRef")) {
            faults.add(feed.atKey("/from/auth", auth + " needs a credential", "add credentialRef: env:NAME"));
        }
        if (auth.equals("basic") && !has("/from/auth/username") && !has("/from/username")) {
            faults.add(feed.atKey("/from/auth", "basic needs a user", "add username"));
        }
    }

    private void mappings() {
        JsonNode map = feed.tree().path("map");
        if (!map.isObject() || map.isEmpty()) {
            return;
        }
        boolean identifies = false;
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            Optional<CanonicalField> field = CanonicalField.of(entry.getKey());
            identifies |= field.isEmpty() || identifies(field.get());
            if (field.isPresent() && entry.getValue().isObject()) {
                mapping(field.get(), YamlDocument.child("/map", entry.getKey()), entry.getValue());
            }
        }
        if (!identifies) {
            faults.add(feed.atKey("/map", "no mapped field says which unit or product a row is about",
                    "map serial, assetTag, sourceKey or another identifier"));
        }
    }

    private static boolean identifies(CanonicalField field) {
        return field.kind().isPresent() && field != CanonicalField.REPLACES_SERIAL
                || Set.of(CanonicalField.SOURCE_KEY, CanonicalField.LABEL, CanonicalField.MODEL).contains(field);
    }

    private void mapping(CanonicalField field, String at, JsonNode mapping) {
        long ways = Stream.of("from", "const", "expr").filter(mapping::has).count();
        if (ways != 1) {
            faults.add(feed.atKey(at, ways == 0 ? "the field '" + field.word() + "' comes from nowhere" : "the field '" + field.word() + "' comes from more than one place",
                    "give exactly one of from, const and expr"));
        }
        String from = mapping.path("from").asText("");
        if (readsJson() && !from.isEmpty() && !from.startsWith("/")) {
            faults.add(feed.atValue(at + "/from", "not a JSON pointer: '" + from + "'", "did you mean '/" + from.replaceFirst("^\\$?\\.?", "").replace('.', '/') + "'?"));
        }
        type(field, at, mapping);
        JsonNode transforms = mapping.path("transforms");
        for (int i = 0; i < transforms.size(); i++) {
            String item = at + "/transforms/" + i;
            availability.transform(transforms.get(i).asText()).ifPresent(it -> faults.add(feed.atValue(item, it)));
        }
    }

    private void type(CanonicalField field, String at, JsonNode mapping) {
        String type = mapping.path("type").asText("");
        Shape shape = field.shape();
        if (field.kind().isPresent() && Set.of("number", "date", "datetime").contains(type)) {
            faults.add(feed.atValue(at + "/type", "identifiers are always text", "leave the type out"));
        } else if (dated(shape) && Set.of("text", "number").contains(type)) {
            faults.add(feed.atValue(at + "/type", "the field '" + field.word() + "' is a date, not a " + type, "use type: date with a pattern"));
        }
        if (!mapping.path("pattern").isTextual()) {
            return;
        }
        boolean withTime = type.equals("datetime") || type.isEmpty() && shape == Shape.DATETIME;
        if (withTime || type.equals("date") || type.isEmpty() && dated(shape)) {
            DatePattern.complaint(mapping.get("pattern").textValue(), withTime, locale())
                    .ifPresent(it -> faults.add(feed.atValue(at + "/pattern", it)));
        } else {
            faults.add(feed.atKey(at + "/pattern", "a pattern is for dates only", "add type: date, or leave the pattern out"));
        }
    }

    private static boolean dated(Shape shape) {
        return shape == Shape.DATE || shape == Shape.DATETIME;
    }

    private boolean readsJson() {
        String format = text("/format/type").orElse(text("/from/type").filter("rest"::equals).isPresent() ? "json" : "");
        return Set.of("json", "jsonl").contains(format);
    }

    private String locale() {
        return text("/format/locale").filter(tag -> ValueFormats.complaint("locale", tag).isEmpty()).orElse(null);
    }

    private boolean has(String pointer) {
        return !feed.tree().at(pointer).isMissingNode();
    }

    private Optional<String> text(String pointer) {
        return Optional.ofNullable(feed.tree().at(pointer).textValue());
    }
}
