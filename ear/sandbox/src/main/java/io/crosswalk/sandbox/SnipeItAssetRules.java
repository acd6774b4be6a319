package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Snipe-IT refuses about an asset, in its own words. */
final class SnipeItAssetRules {

    private static final String NOT_UNIQUE_SERIAL = "The serial must be unique.";
    private static final String NOT_UNIQUE_TAG = "The asset tag must be unique.";

    private final SnipeItData data;
    private final SnipeItSettings settings;

    SnipeItAssetRules(SnipeItData data, SnipeItSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /**
     * Checks one write.
     *
     * @param asset the row as it would be
     * @param sent what the caller wrote
     */
    Map<String, List<String>> faults(ObjectNode asset, ObjectNode sent, boolean create) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        reference(faults, asset, "model_id", data.models);
        reference(faults, asset, "status_id", data.statuses);
        tag(faults, asset);
        lengths(faults, asset);
        months(faults, asset);
        cost(faults, asset);
        day(faults, asset, "purchase_date");
        serial(faults, asset, sent, create);
        customFields(faults, asset, sent);
        return faults;
    }

    private static void reference(Map<String, List<String>> faults, ObjectNode asset, String column, SnipeItTable table) {
        String words = column.replace('_', ' ');
        if (SnipeItText.blank(asset.path(column))) {
            faults.put(column, List.of("The " + words + " field is required."));
        } else if (table.row(asset.path(column).asInt()).isEmpty()) {
            faults.put(column, List.of("The selected " + words + " is invalid."));
        }
    }

    private void tag(Map<String, List<String>> faults, ObjectNode asset) {
        String tag = asset.path("asset_tag").asText("");
        if (SnipeItText.blank(asset.path("asset_tag"))) {
            faults.put("asset_tag", List.of("The asset tag must be at least 1 characters.", NOT_UNIQUE_TAG));
        } else if (twin(asset, "asset_tag", tag)) {
            faults.put("asset_tag", List.of(NOT_UNIQUE_TAG));
        }
    }

    private static void lengths(Map<String, List<String>> faults, ObjectNode asset) {
        Map.of("asset_tag", 255, "name", 255, "order_number", 191).forEach((column, most) -> {
            if (asset.path(column).asText("").length() > most) {
                faults.put(column, List.of("The " + column.replace('_', ' ') + " may not be greater than " + most + " characters."));
            }
        });
    }

    private static void months(Map<String, List<String>> faults, ObjectNode asset) {
        JsonNode months = asset.path("warranty_months");
        if (!SnipeItText.blank(months) && !months.asText().matches("\\d+")) {
            faults.put("warranty_months", List.of("The warranty months must be a number.", "The warranty months must be between 0 and 240 digits."));
        }
    }

    private static void cost(Map<String, List<String>> faults, ObjectNode asset) {
        JsonNode cost = asset.path("purchase_cost");
        if (!SnipeItText.blank(cost) && !cost.asText().matches("-?\\d+(\\.\\d+)?")) {
            faults.put("purchase_cost", List.of("The purchase cost must be a number."));
        } else if (!SnipeItText.blank(cost) && new BigDecimal(cost.asText()).signum() < 0) {
            faults.put("purchase_cost", List.of("The purchase cost must be at least 0."));
        }
    }

    private static void day(Map<String, List<String>> faults, ObjectNode asset, String column) {
        if (!SnipeItText.blank(asset.path(column)) && SnipeItText.day(asset.path(column).asText()).isEmpty()) {
            String words = column.replace('_', ' ');
            faults.put(column, List.of("The " + words + " is not a valid date.", "The " + words + " must be a valid date in YYYY-MM-DD format"));
        }
    }

    private void serial(Map<String, List<String>> faults, ObjectNode asset, ObjectNode sent, boolean create) {
        if (!settings.uniqueSerials() || SnipeItText.blank(asset.path("serial"))) {
            return;
        }
        boolean ownRefused = !create && settings.refusesOwnSerial() && sent.has("serial") && unchanged(asset);
        if (ownRefused || twin(asset, "serial", asset.path("serial").asText())) {
            faults.put("serial", List.of(NOT_UNIQUE_SERIAL));
        }
    }

    private boolean unchanged(ObjectNode asset) {
        return data.assets.row(asset.path("id").asInt())
                .filter(held -> Collation.same(held.path("serial").asText(""), asset.path("serial").asText())).isPresent();
    }

    private boolean twin(ObjectNode asset, String column, String value) {
        return data.assets.rows().anyMatch(other -> !SnipeItData.deleted(other) && other.path("id").asInt() != asset.path("id").asInt()
                && !SnipeItText.blank(other.path(column)) && Collation.same(other.path(column).asText(), value));
    }

    private void customFields(Map<String, List<String>> faults, ObjectNode asset, ObjectNode sent) {
        List<String> allowed = new ArrayList<>();
        for (ObjectNode field : data.fieldsOf(data.modelOf(asset))) {
            String column = field.path("db_column").asText();
            allowed.add(column);
            JsonNode value = asset.path(column);
            if ("DATE".equals(field.path("format").asText()) && !SnipeItText.blank(value) && SnipeItText.day(value.asText()).isEmpty()) {
                faults.put(column, List.of("The " + column.replace('_', ' ') + " is not a valid date."));
            }
        }
        if (settings.refusesForeignCustomFields()) {
            sent.properties().forEach(entry -> {
                String name = entry.getKey();
                if (name.startsWith("_snipeit_") && !allowed.contains(name)) {
                    faults.put(name, List.of(foreign(name)));
                }
            });
        }
    }

    private String foreign(String column) {
        boolean known = data.fields.rows().anyMatch(field -> column.equals(field.path("db_column").asText()));
        return known ? "This field seems to exist, but is not available on this Asset Model's fieldset."
                : "This field does not seem to exist, please double check your custom field names.";
    }
}
