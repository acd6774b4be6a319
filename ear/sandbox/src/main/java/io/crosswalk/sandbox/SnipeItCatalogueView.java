package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The rows of the catalogue as they are read, and as a create answers them. */
final class SnipeItCatalogueView {

    private final SnipeItData data;

    SnipeItCatalogueView(SnipeItData data) {
        this.data = data;
    }

    ObjectNode read(SnipeItTable table, ObjectNode row) {
        if (table == data.statuses) {
            return status(row);
        }
        if (table == data.models) {
            return model(row);
        }
        if (table == data.fields) {
            return field(row);
        }
        if (table == data.fieldsets) {
            return fieldset(row);
        }
        if (table == data.locations) {
            return location(row);
        }
        return table == data.maintenances ? maintenance(row) : plain(row);
    }

    /** The payload of a create. Every resource has its own idea of it. */
    ObjectNode created(String path, SnipeItTable table, ObjectNode row, ObjectNode sent) {
        if ("locations".equals(path)) {
            return location(row);
        }
        ObjectNode payload = sent.deepCopy();
        if (table == data.statuses) {
            payload.remove("type");
            for (String type : List.of("deployable", "pending", "archived")) {
                payload.put(type, type.equals(row.path("type").asText()) ? 1 : 0);
            }
            payload.putNull("color").put("show_in_nav", 0).put("default_label", 0);
        }
        if (table == data.maintenances) {
            payload.put("user_id", 1);
        }
        payload.set("updated_at", row.path("updated_at"));
        payload.set("created_at", row.path("created_at"));
        payload.put("id", row.path("id").asInt());
        if (table == data.fields) {
            payload.put("db_column", row.path("db_column").asText());
        }
        return payload;
    }

    /** Gives a model the columns of its raw row, in their order. */
    static ObjectNode fullModel(ObjectNode row) {
        ObjectNode sent = row.deepCopy();
        row.removeAll();
        for (String column : List.of("id", "name", "model_number", "min_amt", "manufacturer_id", "category_id", "created_at", "updated_at",
                "depreciation_id", "eol", "image")) {
            row.set(column, sent.has(column) ? sent.path(column) : NullNode.instance);
        }
        row.put("deprecated_mac_address", 0);
        for (String column : List.of("fieldset_id", "notes")) {
            row.set(column, sent.has(column) ? sent.path(column) : NullNode.instance);
        }
        return row.put("requestable", 0);
    }

    private static ObjectNode start(ObjectNode row) {
        return Json.object().put("id", row.path("id").asInt()).put("name", SnipeItText.escaped(row.path("name").asText("")));
    }

    private static ObjectNode stamped(ObjectNode view, ObjectNode row) {
        view.set("created_at", SnipeItText.dateTime(row.path("created_at")));
        view.set("updated_at", SnipeItText.dateTime(row.path("updated_at")));
        return view;
    }

    private static ObjectNode actions(ObjectNode view) {
        view.putObject("available_actions").put("update", true).put("delete", true);
        return view;
    }

    private static ObjectNode plain(ObjectNode row) {
        ObjectNode view = start(row);
        if (row.has("category_type")) {
            view.put("category_type", row.path("category_type").asText());
        }
        return actions(stamped(view.putNull("image"), row));
    }

    private long assets(String column, ObjectNode row) {
        return data.assets.rows().filter(it -> !SnipeItData.deleted(it) && it.path(column).asInt() == row.path("id").asInt()).count();
    }

    private ObjectNode status(ObjectNode row) {
        ObjectNode view = start(row).put("type", row.path("type").asText()).putNull("color").put("show_in_nav", false)
                .put("default_label", false).put("assets_count", assets("status_id", row));
        view.set("notes", SnipeItText.escapedOrNull(row.path("notes")));
        return actions(stamped(view, row));
    }

    private ObjectNode model(ObjectNode row) {
        ObjectNode view = start(row);
        view.set("manufacturer", reference(data.manufacturers, row.path("manufacturer_id")));
        view.putNull("image").set("model_number", SnipeItText.escapedOrNull(row.path("model_number")));
        view.putNull("min_amt").putNull("depreciation").put("assets_count", assets("model_id", row));
        view.set("category", reference(data.categories, row.path("category_id")));
        view.set("fieldset", reference(data.fieldsets, row.path("fieldset_id")));
        view.putArray("default_fieldset_values");
        view.put("eol", "None").put("requestable", false).set("notes", SnipeItText.escapedOrNull(row.path("notes")));
        return actions(stamped(view, row).putNull("deleted_at"));
    }

    private static ObjectNode field(ObjectNode row) {
        ObjectNode view = start(row).put("db_column_name", row.path("db_column").asText()).put("format", row.path("format").asText());
        view.putNull("field_values").putNull("field_values_array").put("type", row.path("element").asText()).put("required", false);
        view.put("display_in_user_view", false).put("auto_add_to_fieldsets", false).put("show_in_listview", false);
        return stamped(view, row);
    }

    private ObjectNode fieldset(ObjectNode row) {
        ObjectNode view = start(row);
        ArrayNode fields = Json.array();
        row.path("field_ids").forEach(id -> data.fields.row(id.asInt()).ifPresent(it -> fields.add(field(it))));
        view.putObject("fields").put("total", fields.size()).set("rows", fields);
        ArrayNode models = Json.array();
        data.models.rows().filter(it -> it.path("fieldset_id").asInt() == row.path("id").asInt())
                .forEach(it -> models.add(start(it)));
        view.putObject("models").put("total", models.size()).set("rows", models);
        return stamped(view, row);
    }

    private ObjectNode location(ObjectNode row) {
        ObjectNode view = start(row);
        for (String column : List.of("image", "address", "address2", "city", "state", "country", "zip", "phone", "fax")) {
            view.putNull(column);
        }
        view.put("assigned_assets_count", 0).put("assets_count", assets("location_id", row)).put("rtd_assets_count", assets("rtd_location_id", row));
        view.put("users_count", 0).putNull("currency").putNull("ldap_ou");
        stamped(view, row).putNull("parent").putNull("manager").putArray("children");
        ObjectNode actions = view.putObject("available_actions").put("update", true).put("delete", false);
        actions.putObject("bulk_selectable").put("delete", false);
        actions.put("clone", true);
        return view;
    }

    private ObjectNode maintenance(ObjectNode row) {
        ObjectNode view = Json.object().put("id", row.path("id").asInt());
        view.set("asset", data.assets.row(row.path("asset_id").asInt()).map(asset -> (JsonNode) Json.object().put("id", asset.path("id").asInt())
                .put("name", SnipeItText.escapedOrEmpty(asset.path("name"))).put("asset_tag", SnipeItText.escapedOrEmpty(asset.path("asset_tag"))))
                .orElse(NullNode.instance));
        view.set("title", SnipeItText.escapedOrNull(row.path("title")));
        view.set("supplier", reference(data.suppliers, row.path("supplier_id")));
        view.set("asset_maintenance_type", SnipeItText.escapedOrNull(row.path("asset_maintenance_type")));
        view.set("start_date", SnipeItText.date(row.path("start_date")));
        view.set("notes", SnipeItText.escapedOrNull(row.path("notes")));
        view.put("is_warranty", row.path("is_warranty").asInt());
        return actions(stamped(view, row));
    }

    private static JsonNode reference(SnipeItTable table, JsonNode id) {
        return table.row(id.asInt()).map(row -> (JsonNode) start(row)).orElse(NullNode.instance);
    }
}
