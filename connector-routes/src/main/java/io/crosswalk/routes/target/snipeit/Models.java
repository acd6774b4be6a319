package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The models of a site: in Snipe-IT an asset gets its maker, its part number and its custom fields from its model.
 *
 * <p>A model is the same when name and maker agree, and the part number where one is stated. Without a stated part number
 * the first model of that name and maker is taken.
 */
final class Models {

    /**
     * A model.
     *
     * @param columns the custom columns that its assets have; empty when the server does not tell
     */
    record Model(long id, Optional<Set<String>> columns) {
    }

    private final References references;
    private final CustomFields customFields;
    private final Layout layout;
    private final Map<String, String> defaults;
    private final Map<List<String>, Model> known = new HashMap<>();
    private final Map<List<String>, Set<String>> seen = new HashMap<>();

    Models(References references, CustomFields customFields, Layout layout, Map<String, String> defaults) {
        this.references = references;
        this.customFields = customFields;
        this.layout = layout;
        this.defaults = defaults;
    }

    /** The model, found or created. */
    Model of(String maker, String name, String number) {
        List<String> key = List.of(maker.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), number.toLowerCase(Locale.ROOT));
        Model model = known.get(key);
        if (model == null) {
            model = foundOrMade(maker, name, number);
            known.put(key, model);
        }
        return model;
    }

    /** Takes note of the custom columns that assets of a model have, as seen on one of them. */
    void learn(Held held) {
        seen.putIfAbsent(key(held.row().values()), held.columns());
    }

    /** The custom columns of an asset that was read in this run; empty when none of its model was. */
    Optional<Set<String>> columnsOf(TargetRow row) {
        return Optional.ofNullable(seen.get(key(row.values())));
    }

    private List<String> key(Map<CanonicalField, String> values) {
        return Stream.of(CanonicalField.MANUFACTURER, CanonicalField.MODEL, CanonicalField.SKU)
                .map(field -> layout.ruled(field) ? values.getOrDefault(field, "") : "").toList();
    }

    private Model foundOrMade(String maker, String name, String number) {
        long makerId = references.manufacturer(maker);
        Predicate<JsonNode> same = row -> row.path("manufacturer").path("id").asLong() == makerId
                && (number.isEmpty() || ViewText.plain(row.path("model_number")).strip().equalsIgnoreCase(number));
        Optional<JsonNode> found = references.find("models", name, same);
        if (found.isPresent()) {
            return new Model(References.id(found.get()), columns(found.get()));
        }
        ObjectNode body = References.named(name).put("manufacturer_id", makerId).put("category_id", references.category(category()));
        if (!number.isEmpty()) {
            body.put("model_number", number);
        }
        Optional<Long> fieldset = fieldset();
        fieldset.ifPresent(id -> body.put("fieldset_id", id));
        long id = references.make("models", name, body, same);
        return new Model(id, fieldset.isEmpty() ? Optional.of(Set.of()) : fieldset.flatMap(customFields::of));
    }

    private Optional<Set<String>> columns(JsonNode model) {
        if (!model.has("fieldset")) {
            return Optional.empty();
        }
        return model.path("fieldset").hasNonNull("id") ? customFields.of(model.path("fieldset").path("id").asLong())
                : Optional.of(Set.of());
    }

    /** The configured fieldset of new models, else the only one that has all the fields that we carry. */
    private Optional<Long> fieldset() {
        if (defaults.containsKey("fieldset")) {
            String name = defaults.get("fieldset");
            return Optional.of(references.find("fieldsets", name, any -> true).map(References::id).orElseThrow(() ->
                    new OrderRefused("there is no fieldset " + name + "; create it there or correct defaults.fieldset")));
        }
        Set<String> wanted = new HashSet<>();
        layout.labels().values().forEach(label -> customFields.labelled(label).ifPresent(field -> wanted.add(field.column())));
        return customFields.setWith(wanted);
    }

    private String category() {
        String name = defaults.getOrDefault("category", "");
        if (name.isBlank()) {
            throw new OrderRefused("a new model needs a category; set defaults.category of this target");
        }
        return name;
    }
}
