package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** The columns of an asset and how a write fills them. */
final class SnipeItAssetRow {

    private static final int LONGEST_SERIAL = 191;
    private static final List<String> TEXT = List.of("asset_tag", "name", "serial", "order_number", "notes", "purchase_date",
            "asset_eol_date", "last_audit_date", "next_audit_date");
    private static final List<String> NUMBERS = List.of("model_id", "status_id", "company_id", "supplier_id", "location_id", "rtd_location_id");
    private static final Set<String> FLAGS = Set.of("byod", "requestable");
    private static final List<String> ANSWERED = List.of("model_id", "status_id", "asset_tag", "name", "company_id", "supplier_id",
            "warranty_months", "location_id", "rtd_location_id", "purchase_date", "serial", "purchase_cost", "order_number", "notes");

    private SnipeItAssetRow() {
    }

    static ObjectNode blank() {
        ObjectNode row = Json.object();
        for (String column : List.of("id", "name", "asset_tag", "model_id", "serial", "purchase_date", "asset_eol_date")) {
            row.putNull(column);
        }
        row.put("eol_explicit", false);
        for (String column : List.of("purchase_cost", "order_number", "assigned_to", "notes", "image")) {
            row.putNull(column);
        }
        row.put("user_id", 1).putNull("created_at").putNull("updated_at").put("physical", 1).putNull("deleted_at").putNull("status_id");
        row.put("archived", 0).putNull("warranty_months").putNull("depreciate").putNull("supplier_id").put("requestable", 0);
        for (String column : List.of("rtd_location_id", "_snipeit_mac_address_1", "accepted", "last_checkout", "last_checkin",
                "expected_checkin", "company_id", "assigned_type", "last_audit_date", "next_audit_date", "location_id")) {
            row.putNull(column);
        }
        return row.put("checkin_counter", 0).put("checkout_counter", 0).put("requests_counter", 0).put("byod", 0);
    }

    /** Writes what was sent over the row; what was not sent stays. Unknown plain fields are ignored. */
    static void fill(ObjectNode row, ObjectNode sent, SnipeItData data) {
        TEXT.stream().filter(sent::has).forEach(column -> row.set(column, text(sent.path(column))));
        NUMBERS.stream().filter(sent::has).forEach(column -> row.set(column, number(sent.path(column))));
        FLAGS.stream().filter(sent::has).forEach(column -> row.put(column, sent.path(column).asBoolean() || sent.path(column).asInt() == 1 ? 1 : 0));
        if (sent.has("warranty_months")) {
            row.set("warranty_months", number(sent.path("warranty_months")));
        }
        if (sent.has("purchase_cost")) {
            row.set("purchase_cost", money(sent.path("purchase_cost")));
        }
        if (sent.has("rtd_location_id") && !sent.has("location_id")) {
            row.set("location_id", row.path("rtd_location_id")); // recorded: the default location overwrites the current one
        }
        data.fields.rows().map(field -> field.path("db_column").asText()).forEach(column -> {
            if (!row.has(column)) {
                row.putNull(column);
            }
        });
        for (ObjectNode field : data.fieldsOf(data.modelOf(row))) {
            String column = field.path("db_column").asText();
            if (sent.has(column)) {
                row.set(column, text(sent.path(column)));
            }
        }
    }

    /** The row as the database keeps it: the serial is cut, although the answer to the write showed all of it. */
    static ObjectNode stored(ObjectNode row) {
        String serial = row.path("serial").asText();
        return serial.length() > LONGEST_SERIAL ? row.deepCopy().put("serial", serial.substring(0, LONGEST_SERIAL)) : row;
    }

    /** The answer to a create: only the columns that were set. */
    static ObjectNode created(ObjectNode row, ObjectNode sent, SnipeItData data) {
        ObjectNode payload = Json.object();
        for (String column : ANSWERED) {
            if (sent.has(column) || "company_id".equals(column)) {
                payload.set(column, answered(column, row.path(column)));
            }
        }
        payload.putNull("assigned_to").put("user_id", 1);
        data.fieldsOf(data.modelOf(row)).forEach(field -> payload.set(field.path("db_column").asText(), row.path(field.path("db_column").asText())));
        payload.set("updated_at", row.path("updated_at"));
        payload.set("created_at", row.path("created_at"));
        return payload;
    }

    private static JsonNode answered(String column, JsonNode value) {
        if (SnipeItText.blank(value)) {
            return NullNode.instance;
        }
        return switch (column) {
            case "purchase_date" -> Json.of(value.asText() + "T00:00:00.000000Z");
            case "purchase_cost" -> Json.of(new BigDecimal(value.asText()).stripTrailingZeros());
            default -> value;
        };
    }

    private static JsonNode text(JsonNode value) {
        return SnipeItText.blank(value) ? NullNode.instance : Json.of(value.asText());
    }

    private static JsonNode number(JsonNode value) {
        if (SnipeItText.blank(value)) {
            return NullNode.instance;
        }
        return value.asText().matches("\\d{1,9}") ? Json.of(Integer.parseInt(value.asText())) : Json.of(value.asText());
    }

    private static JsonNode money(JsonNode value) {
        if (SnipeItText.blank(value)) {
            return NullNode.instance;
        }
        return value.asText().matches("-?\\d+(\\.\\d+)?")
                ? Json.of(new BigDecimal(value.asText()).setScale(2, RoundingMode.HALF_UP).toPlainString()) : Json.of(value.asText());
    }
}
