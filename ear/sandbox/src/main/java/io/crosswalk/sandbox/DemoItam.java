package io.crosswalk.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Furnishes an empty ITAM as the demo's company has it: makers, models with one fieldset, places, suppliers, assets. */
final class DemoItam {

    private static final int READY = 2;
    private static final int ARCHIVED = 3;

    private final SnipeItSandbox itam;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private int fieldset;

    DemoItam(SnipeItSandbox itam) {
        this.itam = itam;
    }

    void fill(List<Map<String, Object>> assets) {
        fieldset = itam.add("fieldsets", Map.of("name", "Crosswalk"));
        column(DemoLedger.LOT, "ANY");
        column(DemoLedger.WARRANTY_END, "DATE");
        column(DemoLedger.IMEI, "ANY");
        assets.forEach(this::add);
    }

    private void column(String label, String format) {
        columns.put(label, itam.join(fieldset, itam.add("fields", Map.of("name", label, "element", "text", "format", format))));
    }

    private void add(Map<String, Object> asset) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column : List.of("asset_tag", "serial", "order_number", "purchase_date", "purchase_cost")) {
            row.put(column, asset.get(column));
        }
        row.put("model_id", model((DemoProduct) asset.get("product")));
        row.put("status_id", asset.containsKey("archived") ? ARCHIVED : READY);
        row.put("deleted", asset.containsKey("deleted"));
        row.put("location_id", once("locations", (String) asset.get("location")));
        row.put("rtd_location_id", row.get("location_id"));
        row.put("supplier_id", once("suppliers", (String) asset.get("supplier")));
        columns.forEach((label, column) -> row.put(column, asset.get(label)));
        itam.add("hardware", row);
    }

    private int model(DemoProduct product) {
        return once("models " + product.sku(), () -> itam.add("models", Map.of("name", product.model(), "model_number", product.sku(),
                "manufacturer_id", once("manufacturers", product.maker()), "category_id", category(product), "fieldset_id", fieldset)));
    }

    private int category(DemoProduct product) {
        return once("categories " + product.category(), () -> itam.add("categories", Map.of("name", product.category(), "category_type", "asset")));
    }

    private int once(String resource, String name) {
        return once(resource + " " + name, () -> itam.add(resource, Map.of("name", name)));
    }

    private int once(String key, Supplier<Integer> create) {
        Integer known = ids.get(key);
        if (known == null) {
            known = create.get(); // may register what it refers to on the way, so no computeIfAbsent
            ids.put(key, known);
        }
        return known;
    }
}
