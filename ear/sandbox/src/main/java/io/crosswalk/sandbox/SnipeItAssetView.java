package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/** One asset as it is read (a view for people) and as a write answers it (the raw row). */
final class SnipeItAssetView {

    private final SnipeItData data;
    private final String root;

    SnipeItAssetView(SnipeItData data, String root) {
        this.data = data;
        this.root = root;
    }

    ObjectNode read(ObjectNode asset) {
        ObjectNode model = data.modelOf(asset);
        ObjectNode view = Json.object();
        view.put("id", asset.path("id").asInt()).put("name", SnipeItText.escapedOrEmpty(asset.path("name")));
        view.put("asset_tag", SnipeItText.escapedOrEmpty(asset.path("asset_tag"))).put("serial", SnipeItText.escapedOrEmpty(asset.path("serial")));
        view.set("model", reference(data.models, asset.path("model_id")));
        view.put("byod", asset.path("byod").asInt() == 1).put("requestable", asset.path("requestable").asInt() == 1);
        view.set("model_number", SnipeItText.escapedOrNull(model.path("model_number")));
        view.putNull("eol").set("asset_eol_date", SnipeItText.date(asset.path("asset_eol_date")));
        view.set("status_label", status(asset));
        view.set("category", reference(data.categories, model.path("category_id")));
        view.set("manufacturer", reference(data.manufacturers, model.path("manufacturer_id")));
        view.set("supplier", reference(data.suppliers, asset.path("supplier_id")));
        view.set("notes", SnipeItText.escapedOrNull(asset.path("notes")));
        view.set("order_number", SnipeItText.escapedOrNull(asset.path("order_number")));
        view.set("company", reference(data.companies, asset.path("company_id")));
        view.set("location", reference(data.locations, asset.path("location_id")));
        view.set("rtd_location", reference(data.locations, asset.path("rtd_location_id")));
        view.putNull("image").putNull("qr");
        view.put("alt_barcode", root + "/uploads/barcodes/c128-" + asset.path("asset_tag").asText().toLowerCase(Locale.ROOT) + ".png");
        view.putNull("assigned_to");
        addDates(view, asset);
        addTail(view, asset, model);
        return view;
    }

    private void addDates(ObjectNode view, ObjectNode asset) {
        JsonNode months = asset.path("warranty_months");
        view.set("warranty_months", SnipeItText.blank(months) ? NullNode.instance : Json.of(months.asText() + " months"));
        view.set("warranty_expires", SnipeItText.warrantyEnd(asset));
        for (String stamp : List.of("created_at", "updated_at")) {
            view.set(stamp, SnipeItText.dateTime(asset.path(stamp)));
        }
        view.putNull("last_audit_date").set("next_audit_date", SnipeItText.date(asset.path("next_audit_date")));
        view.set("deleted_at", SnipeItText.dateTime(asset.path("deleted_at")));
        view.set("purchase_date", SnipeItText.date(asset.path("purchase_date")));
        view.put("age", age(asset));
        view.putNull("last_checkout").putNull("last_checkin").putNull("expected_checkin");
        view.set("purchase_cost", SnipeItText.money(asset.path("purchase_cost")));
    }

    private void addTail(ObjectNode view, ObjectNode asset, ObjectNode model) {
        boolean gone = SnipeItData.deleted(asset);
        view.put("checkin_counter", 0).put("checkout_counter", 0).put("requests_counter", 0);
        view.put("user_can_checkout", !gone && !data.archived(asset)).putNull("book_value");
        ObjectNode custom = view.putObject("custom_fields");
        for (ObjectNode field : data.fieldsOf(model)) {
            String column = field.path("db_column").asText();
            custom.putObject(field.path("name").asText()).put("field", column).put("value", SnipeItText.escapedOrEmpty(asset.path(column)))
                    .put("field_format", field.path("format").asText()).put("element", field.path("element").asText());
        }
        view.putObject("available_actions").put("checkout", !gone).put("checkin", !gone).put("clone", true).put("restore", gone)
                .put("update", !gone).put("delete", !gone);
    }

    private JsonNode status(ObjectNode asset) {
        return data.statuses.row(asset.path("status_id").asInt()).map(status -> (JsonNode) Json.object()
                .put("id", status.path("id").asInt()).put("name", SnipeItText.escaped(status.path("name").asText()))
                .put("status_type", status.path("type").asText()).put("status_meta", status.path("type").asText())).orElse(NullNode.instance);
    }

    private static JsonNode reference(SnipeItTable table, JsonNode id) {
        return table.row(id.asInt()).map(row -> (JsonNode) Json.object().put("id", row.path("id").asInt())
                .put("name", SnipeItText.escaped(row.path("name").asText()))).orElse(NullNode.instance);
    }

    private String age(ObjectNode asset) {
        if (SnipeItText.blank(asset.path("purchase_date"))) {
            return "";
        }
        Period since = Period.between(LocalDate.parse(asset.path("purchase_date").asText()), LocalDate.now(data.clock()));
        int count = since.getYears() > 0 ? since.getYears() : since.getMonths() > 0 ? since.getMonths() : since.getDays();
        String unit = since.getYears() > 0 ? "year" : since.getMonths() > 0 ? "month" : "day";
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }

    /** The whole raw row, as an update answers it. */
    ObjectNode row(ObjectNode asset) {
        ObjectNode row = asset.deepCopy();
        if (!SnipeItText.blank(row.path("purchase_date"))) {
            row.put("purchase_date", row.path("purchase_date").asText() + "T00:00:00.000000Z");
        }
        ObjectNode model = data.modelOf(asset);
        if (!SnipeItText.blank(row.path("purchase_date")) || !SnipeItText.blank(model.path("fieldset_id"))) {
            row.set("model", model(model)); // recorded: loaded only where the end of life or the custom fields needed it
        }
        return row;
    }

    /** The model inside a raw row, with its fieldset when it has one. */
    ObjectNode model(ObjectNode model) {
        ObjectNode raw = model.deepCopy();
        data.fieldsets.row(model.path("fieldset_id").asInt()).ifPresent(set -> raw.set("fieldset", fieldset(set)));
        return raw;
    }

    ObjectNode fieldset(ObjectNode set) {
        ObjectNode raw = Json.object().put("id", set.path("id").asInt()).put("name", set.path("name").asText());
        raw.set("created_at", set.path("created_at"));
        raw.set("updated_at", set.path("updated_at"));
        ArrayNode fields = raw.putNull("user_id").putArray("fields");
        for (JsonNode id : set.path("field_ids")) {
            data.fields.row(id.asInt()).ifPresent(field -> fields.add(rawField(set, field, fields.size())));
        }
        return raw;
    }

    private static ObjectNode rawField(ObjectNode set, ObjectNode field, int position) {
        ObjectNode raw = Json.object().put("id", field.path("id").asInt());
        for (String column : List.of("name", "format", "element", "created_at", "updated_at")) {
            raw.set(column, field.path(column));
        }
        raw.putNull("user_id").putNull("field_values").put("field_encrypted", 0).put("db_column", field.path("db_column").asText());
        raw.putNull("help_text").put("show_in_email", 0).put("show_in_requestable_list", false).put("is_unique", 0);
        raw.put("display_in_user_view", 0).put("auto_add_to_fieldsets", 0).put("show_in_listview", 0);
        raw.putObject("pivot").put("custom_fieldset_id", set.path("id").asInt()).put("custom_field_id", field.path("id").asInt())
                .put("required", 0).put("order", position);
        return raw;
    }
}
