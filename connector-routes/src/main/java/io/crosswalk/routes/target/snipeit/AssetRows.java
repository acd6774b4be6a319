package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.identifier.CanonicalField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the JSON view of an asset into what it says, in our terms. */
final class AssetRows {

    private final Layout layout;
    private final DisplayDates dates = new DisplayDates();

    AssetRows(Layout layout) {
        this.layout = layout;
    }

    Held held(JsonNode asset) {
        dates.learn(asset.path("created_at"));
        dates.learn(asset.path("updated_at"));
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        identity(asset, values);
        layout.keys().forEach((field, key) -> put(values, field, builtIn(asset, key)));
        Set<String> columns = custom(asset, values);
        if (layout.label(CanonicalField.WARRANTY_END).isEmpty()) {
            put(values, CanonicalField.WARRANTY_END, warrantyEnd(asset));
        }
        return new Held(new TargetRow(asset.path("id").asText(), state(asset), values), columns);
    }

    /** What the asset says of itself counts, not the list in which it was found. */
    private static TargetRow.State state(JsonNode asset) {
        if (asset.hasNonNull("deleted_at")) {
            return TargetRow.State.DELETED;
        }
        JsonNode label = asset.path("status_label");
        boolean archived = "archived".equals(label.path("status_meta").asText()) || "archived".equals(label.path("status_type").asText());
        return archived ? TargetRow.State.ARCHIVED : TargetRow.State.ACTIVE;
    }

    private void identity(JsonNode asset, Map<CanonicalField, String> values) {
        ruled(values, CanonicalField.SERIAL, asset.path("serial"));
        ruled(values, CanonicalField.ASSET_TAG, asset.path("asset_tag"));
        ruled(values, CanonicalField.MANUFACTURER, asset.path("manufacturer").path("name"));
        ruled(values, CanonicalField.MODEL, asset.path("model").path("name"));
        ruled(values, CanonicalField.SKU, asset.path("model_number"));
        ruled(values, CanonicalField.STATUS, asset.path("status_label").path("name"));
        ruled(values, CanonicalField.SUPPLIER, asset.path("supplier").path("name"));
        ruled(values, CanonicalField.LOCATION, asset.path("location").hasNonNull("name") ? asset.path("location").path("name")
                : asset.path("rtd_location").path("name"));
        JsonNode holder = asset.path("assigned_to");
        if ("user".equals(holder.path("type").asText("user"))) {
            String name = ViewText.plain(holder.path("name"));
            put(values, CanonicalField.OWNER, name.isBlank() ? ViewText.plain(holder.path("username")) : name);
        }
    }

    private void ruled(Map<CanonicalField, String> values, CanonicalField field, JsonNode shown) {
        if (layout.ruled(field)) {
            put(values, field, ViewText.plain(shown));
        }
    }

    private String builtIn(JsonNode asset, String key) {
        JsonNode shown = asset.path(key);
        return switch (key) {
            case "notes" -> ViewText.notes(shown);
            case "purchase_date" -> DisplayDates.iso(shown).orElse("");
            case "purchase_cost" -> ViewText.decimal(shown).orElse("");
            case Layout.WARRANTY_MONTHS -> "";
            default -> ViewText.plain(shown);
        };
    }

    private Set<String> custom(JsonNode asset, Map<CanonicalField, String> values) {
        Set<String> columns = new HashSet<>();
        asset.path("custom_fields").properties().forEach(entry -> {
            columns.add(entry.getValue().path("field").asText());
            String label = ViewText.unescaped(entry.getKey());
            layout.labels().forEach((field, wanted) -> {
                if (wanted.equalsIgnoreCase(label)) {
                    put(values, field, customValue(field, entry.getValue()));
                }
            });
        });
        return columns;
    }

    private String customValue(CanonicalField field, JsonNode custom) {
        String text = ViewText.plain(custom.path("value"));
        return switch (field.shape()) {
            case DATE -> dates.read(text.strip()).orElse("");
            case NUMBER -> ViewText.decimal(custom.path("value")).orElse("");
            case LIST -> Arrays.stream(text.split("[\\n,;]+")).map(String::strip).filter(it -> !it.isEmpty())
                    .collect(Collectors.joining("\n"));
            default -> text;
        };
    }

    private static String warrantyEnd(JsonNode asset) {
        Optional<String> shown = DisplayDates.iso(asset.path("warranty_expires"));
        Optional<Integer> months = ViewText.months(asset.path(Layout.WARRANTY_MONTHS));
        Optional<String> bought = DisplayDates.iso(asset.path("purchase_date"));
        return shown.orElseGet(() -> months.isEmpty() || bought.isEmpty() ? "" : end(bought.get(), months.get()));
    }

    /** The day after so many months as the server counts: a day that the month lacks runs over into the next. */
    static String end(String bought, int months) {
        try {
            LocalDate from = LocalDate.parse(bought);
            return from.withDayOfMonth(1).plusMonths(months).plusDays(from.getDayOfMonth() - 1L).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static void put(Map<CanonicalField, String> values, CanonicalField field, String value) {
        if (!value.isBlank()) {
            values.put(field, value);
        }
    }
}
