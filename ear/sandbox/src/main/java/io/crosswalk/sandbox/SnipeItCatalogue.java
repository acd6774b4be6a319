package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What assets refer to: models, manufacturers, categories, status labels, fields, places, companies, maintenances. */
final class SnipeItCatalogue {

    private static final Set<String> STATUS_TYPES = Set.of("deployable", "pending", "archived", "undeployable");

    private final SnipeItData data;
    private final SnipeItAssetView assets;
    private final SnipeItCatalogueView view;

    SnipeItCatalogue(SnipeItData data, SnipeItAssetView assets) {
        this.data = data;
        this.assets = assets;
        view = new SnipeItCatalogueView(data);
    }

    Answer answer(Call call, String path, SnipeItTable table, List<String> segments) {
        if (segments.isEmpty()) {
            return switch (call.method()) {
                case "GET" -> list(call, table);
                case "POST" -> body(call).map(sent -> create(path, table, sent)).orElseGet(SnipeItReply::invalidJson);
                default -> SnipeItReply.methodNotAllowed();
            };
        }
        int id = segments.get(0).matches("\\d{1,9}") ? Integer.parseInt(segments.get(0)) : 0;
        Optional<ObjectNode> row = table.row(id);
        if (segments.size() == 2 && "associate".equals(segments.get(1)) && table == data.fields && "POST".equals(call.method())) {
            return row.flatMap(field -> body(call).map(sent -> associate(field, sent))).orElseGet(() -> missing(table));
        }
        if (segments.size() > 1) {
            return SnipeItReply.unknownPath();
        }
        return switch (call.method()) {
            case "GET" -> row.map(it -> SnipeItReply.body(view.read(table, it))).orElseGet(() -> missing(table));
            case "PATCH", "PUT" -> row.flatMap(it -> body(call).map(sent -> update(table, it, sent))).orElseGet(() -> missing(table));
            case "DELETE" -> row.map(it -> delete(table, it)).orElseGet(() -> missing(table));
            default -> SnipeItReply.methodNotAllowed();
        };
    }

    private static Answer missing(SnipeItTable table) {
        return SnipeItReply.error(table.noun() + " not found");
    }

    private Answer list(Call call, SnipeItTable table) {
        Stream<ObjectNode> rows = table.rows();
        if (!call.parameter("search").isEmpty()) {
            rows = rows.filter(row -> Collation.contains(label(row), call.parameter("search")));
        }
        if (!call.parameter("name").isEmpty()) {
            rows = rows.filter(row -> Collation.same(label(row), call.parameter("name")));
        }
        if (table == data.maintenances && !call.parameter("asset_id").isEmpty()) {
            rows = rows.filter(row -> call.parameter("asset_id").equals(row.path("asset_id").asText()));
        }
        List<ObjectNode> found = rows.toList();
        int limit = call.number("limit", SnipeItSearch.MOST_ROWS);
        int size = limit < 1 || limit > SnipeItSearch.MOST_ROWS ? SnipeItSearch.MOST_ROWS : limit;
        return SnipeItReply.page(found.size(), found.stream().skip(call.number("offset", 0)).limit(size).map(row -> view.read(table, row)).toList());
    }

    private static String label(ObjectNode row) {
        return row.path(row.has("title") ? "title" : "name").asText("") + (row.has("model_number") ? "\n" + row.path("model_number").asText("") : "");
    }

    private Answer create(String path, SnipeItTable table, ObjectNode sent) {
        Map<String, List<String>> faults = faults(table, sent);
        if (!faults.isEmpty()) {
            return SnipeItReply.refused(faults);
        }
        ObjectNode row = insert(table, sent);
        data.log("create", table, row.path("id").asInt());
        return SnipeItReply.success(table.noun() + " created successfully.", view.created(path, table, row, sent));
    }

    /** Stores a row that was checked, or that a seed puts there. */
    ObjectNode insert(SnipeItTable table, ObjectNode sent) {
        ObjectNode row = sent.deepCopy();
        row.put("created_at", data.now()).put("updated_at", data.now());
        if (table == data.fieldsets) {
            row.putArray("field_ids");
        }
        int id = table.insert(row);
        if (table == data.fields) {
            row.put("db_column", "_snipeit_" + row.path("name").asText().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_" + id);
            row.put("element", row.path("element").asText("text")).put("format", row.path("format").asText("ANY"));
        }
        return table == data.models ? SnipeItCatalogueView.fullModel(row) : row;
    }

    private Map<String, List<String>> faults(SnipeItTable table, ObjectNode sent) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        if (table == data.maintenances) {
            required(faults, sent, "asset_id", "supplier_id", "asset_maintenance_type", "title", "start_date");
            return faults;
        }
        required(faults, sent, "name");
        String name = sent.path("name").asText("");
        if (!name.isEmpty() && name.length() < 2 && table == data.manufacturers) {
            faults.put("name", List.of("The name must be at least 2 characters."));
        }
        if (table == data.categories || table == data.models) {
            required(faults, sent, table == data.models ? "category_id" : "category_type");
        }
        if (table == data.statuses && !STATUS_TYPES.contains(sent.path("type").asText(""))) {
            faults.put("type", List.of("The selected type is invalid."));
        }
        boolean taken = table.rows().anyMatch(row -> Collation.same(row.path("name").asText(""), name) && (table != data.models
                || Collation.same(row.path("model_number").asText(""), sent.path("model_number").asText(""))));
        if (!name.isEmpty() && taken) {
            faults.put("name", List.of(table == data.manufacturers || table == data.companies ? "The name has already been taken."
                    : "The name must be unique."));
        }
        return faults;
    }

    private static void required(Map<String, List<String>> faults, ObjectNode sent, String... columns) {
        for (String column : columns) {
            if (SnipeItText.blank(sent.path(column))) {
                faults.put(column, List.of("The " + column.replace('_', ' ') + " field is required."));
            }
        }
    }

    private Answer update(SnipeItTable table, ObjectNode row, ObjectNode sent) {
        ObjectNode before = row.deepCopy();
        row.setAll(sent);
        row.put("id", before.path("id").asInt());
        if (!row.equals(before)) {
            row.put("updated_at", data.now());
            data.log("update", table, row.path("id").asInt());
        }
        ObjectNode payload = row.deepCopy();
        payload.remove("field_ids");
        return SnipeItReply.success(table.noun() + " updated successfully.", payload);
    }

    private Answer delete(SnipeItTable table, ObjectNode row) {
        table.remove(row.path("id").asInt());
        data.log("delete", table, row.path("id").asInt());
        return SnipeItReply.success("The " + table.noun().toLowerCase(java.util.Locale.ROOT) + " was deleted successfully.", NullNode.instance);
    }

    private Answer associate(ObjectNode field, ObjectNode sent) {
        Optional<ObjectNode> set = data.fieldsets.row(sent.path("fieldset_id").asInt());
        if (set.isEmpty()) {
            return SnipeItReply.refused(Map.of("fieldset_id", List.of("The selected fieldset id is invalid.")));
        }
        JsonNode before = assets.fieldset(set.get()); // the answer shows the fieldset as it was, as recorded
        join(set.get(), field);
        return SnipeItReply.success("Fieldset updated successfully.", before);
    }

    static void join(ObjectNode set, ObjectNode field) {
        set.withArray("field_ids").add(field.path("id").asInt());
    }

    private static Optional<ObjectNode> body(Call call) {
        return Json.parse(call.body().isBlank() ? "{}" : call.body()).filter(JsonNode::isObject).map(it -> (ObjectNode) it);
    }
}
