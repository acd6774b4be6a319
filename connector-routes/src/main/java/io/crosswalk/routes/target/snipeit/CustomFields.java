package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The custom fields of a site: under which column each is written, and which sets of them there are.
 *
 * <p>A custom field belongs to an asset only through the fieldset of its model.
 */
final class CustomFields {

    /** One custom field; the column is the key under which a value is written. */
    record Field(String label, String column, String format, String element) {
    }

    private static final int PAGE = 500;

    private final SnipeItApi api;
    private Map<String, Field> fields;
    private Map<Long, Set<String>> sets;

    CustomFields(SnipeItApi api) {
        this.api = api;
    }

    Optional<Field> labelled(String label) {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            JsonNode list = api.get("/fields?limit=" + PAGE).content("the list of custom fields");
            list.path("rows").forEach(row -> {
                String name = ViewText.plain(row.path("name"));
                fields.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), new Field(name, column(row),
                        row.path("format").asText(), row.path("type").asText()));
            });
        }
        return Optional.ofNullable(fields.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** The columns of a fieldset; empty when the server does not tell. */
    Optional<Set<String>> of(long fieldset) {
        return Optional.ofNullable(sets().get(fieldset));
    }

    /** The one fieldset that has all these columns; empty when there is none or a choice. */
    Optional<Long> setWith(Set<String> columns) {
        var fitting = sets().entrySet().stream().filter(set -> set.getValue().containsAll(columns)).limit(2).toList();
        return columns.isEmpty() || fitting.size() != 1 ? Optional.empty() : Optional.of(fitting.get(0).getKey());
    }

    private Map<Long, Set<String>> sets() {
        if (sets == null) {
            sets = new HashMap<>();
            Answer answer = api.get("/fieldsets?limit=" + PAGE);
            if (answer.ok()) { // the right to see them may be missing: then the server's answer to a write decides
                answer.body().path("rows").forEach(set -> sets.put(set.path("id").asLong(), columns(set.path("fields"))));
            }
        }
        return sets;
    }

    private static Set<String> columns(JsonNode fields) {
        Set<String> columns = new HashSet<>();
        (fields.has("rows") ? fields.path("rows") : fields).forEach(field -> columns.add(column(field)));
        return columns;
    }

    private static String column(JsonNode field) {
        return field.hasNonNull("db_column_name") ? field.path("db_column_name").asText() : field.path("db_column").asText();
    }
}
