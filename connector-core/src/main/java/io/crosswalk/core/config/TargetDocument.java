package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.config.TargetConfig.Policy;
import io.crosswalk.core.config.TargetConfig.TargetField;
import io.crosswalk.core.config.TargetConfig.To;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.EnumMap;
import java.util.Map;

/** Turns the tree of a valid target file into a TargetConfig, and back. */
final class TargetDocument {

    private TargetDocument() {
    }

    static TargetConfig read(ObjectNode tree) {
        Keys keys = new Keys(Defaults.filled(DocumentKind.TARGET, tree));
        Keys to = keys.at("to");
        Keys policy = keys.at("policy");
        Map<CanonicalField, TargetField> fields = new EnumMap<>(CanonicalField.class);
        keys.map("fields", field -> new TargetField(field.text("custom"), field.text("field")))
                .forEach((word, field) -> fields.put(CanonicalField.of(word).orElseThrow(), field));
        return new TargetConfig(keys.at("metadata").text("id"), keys.at("metadata").text("description"),
                new To(to.text("type"), to.text("url"), to.secret("credentialRef"), to.text("username"), to.textMap("options")),
                new Policy(policy.flag("create"), policy.texts("createFrom"), policy.flag("createUntagged"), policy.text("verify"),
                        policy.whole("requestsPerMinute"), policy.number("maxChangePercent")),
                keys.textMap("defaults"), fields);
    }

    /** The file that says the same with every default written out; secrets stay references. */
    static ObjectNode write(TargetConfig target) {
        To to = target.to();
        Policy policy = target.policy();
        return new Entries().put("apiVersion", "crosswalk/v1").put("kind", "Target")
                .put("metadata", new Entries().put("id", target.id()).put("description", target.description()).node())
                .put("to", new Entries().put("type", to.type()).put("url", to.url()).put("username", to.username())
                        .put("credentialRef", to.credentialRef()).map("options", to.options()).node())
                .put("policy", new Entries().put("create", policy.create()).list("createFrom", policy.createFrom())
                        .put("createUntagged", policy.createUntagged()).put("verify", policy.verify())
                        .put("requestsPerMinute", policy.requestsPerMinute()).put("maxChangePercent", policy.maxChangePercent()).node())
                .map("defaults", target.defaults()).put("fields", fields(target.fields())).node();
    }

    private static ObjectNode fields(Map<CanonicalField, TargetField> fields) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (CanonicalField field : CanonicalField.values()) {
            if (fields.containsKey(field)) {
                node.set(field.word(), new Entries().put("custom", fields.get(field).custom()).put("field", fields.get(field).field()).node());
            }
        }
        return node;
    }
}
