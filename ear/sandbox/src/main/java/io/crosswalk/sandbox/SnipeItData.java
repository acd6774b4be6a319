package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the simulated ITAM stores, as a fresh installation has it. Guarded by the lock of its owner. */
final class SnipeItData {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.'000000Z'").withZone(ZoneOffset.UTC);

    final SnipeItTable assets = new SnipeItTable("Asset");
    final SnipeItTable models = new SnipeItTable("Model");
    final SnipeItTable statuses = new SnipeItTable("Status Label");
    final SnipeItTable manufacturers = new SnipeItTable("Manufacturer");
    final SnipeItTable categories = new SnipeItTable("Category");
    final SnipeItTable fields = new SnipeItTable("Field");
    final SnipeItTable fieldsets = new SnipeItTable("Fieldset");
    final SnipeItTable companies = new SnipeItTable("Company");
    final SnipeItTable suppliers = new SnipeItTable("Supplier");
    final SnipeItTable locations = new SnipeItTable("Location");
    final SnipeItTable maintenances = new SnipeItTable("Asset Maintenance");

    private final Map<String, SnipeItTable> byPath = new LinkedHashMap<>();
    private final Clock clock;
    private final List<String> actions = new ArrayList<>();

    SnipeItData(Clock clock) {
        this.clock = clock;
        byPath.put("models", models);
        byPath.put("statuslabels", statuses);
        byPath.put("manufacturers", manufacturers);
        byPath.put("categories", categories);
        byPath.put("fields", fields);
        byPath.put("fieldsets", fieldsets);
        byPath.put("companies", companies);
        byPath.put("suppliers", suppliers);
        byPath.put("locations", locations);
        byPath.put("maintenances", maintenances);
        freshInstallation();
    }

    private void freshInstallation() {
        status("Pending", "pending", "These assets are not yet ready to be deployed, usually because of configuration or waiting on parts.");
        status("Ready to Deploy", "deployable", "These assets are ready to deploy.");
        status("Archived", "archived", "These assets are no longer in circulation or viable.");
        categories.insert(Json.object().put("name", "Misc Software").put("category_type", "license"));
        fields.insert(Json.object().put("name", "MAC Address").put("element", "text").put("format", "MAC").putNull("created_at")
                .put("updated_at", now()).put("db_column", "_snipeit_mac_address_1"));
        fieldsets.insert(Json.object().put("name", "Asset with MAC Address").put("created_at", now()).put("updated_at", now()));
        fieldsets.row(1).orElseThrow().putArray("field_ids").add(1);
    }

    private void status(String name, String type, String notes) {
        statuses.insert(Json.object().put("name", name).put("type", type).put("notes", notes).putNull("created_at").putNull("updated_at"));
    }

    Optional<SnipeItTable> table(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    String now() {
        return STAMP.format(clock.instant());
    }

    Clock clock() {
        return clock;
    }

    /** One entry per real change, as in the product's own action log. */
    void log(String action, SnipeItTable table, int id) {
        actions.add(action + " " + table.noun() + " " + id);
    }

    List<String> actions() {
        return List.copyOf(actions);
    }

    void forgetActions() {
        actions.clear();
    }

    /** The custom fields an asset of this model may carry, in the order of the fieldset. */
    List<ObjectNode> fieldsOf(ObjectNode model) {
        List<ObjectNode> found = new ArrayList<>();
        fieldsets.row(model.path("fieldset_id").asInt()).ifPresent(set ->
                set.path("field_ids").forEach(id -> fields.row(id.asInt()).ifPresent(found::add)));
        return found;
    }

    ObjectNode modelOf(ObjectNode asset) {
        return models.row(asset.path("model_id").asInt()).orElseGet(Json::object);
    }

    boolean archived(ObjectNode asset) {
        return "archived".equals(statuses.row(asset.path("status_id").asInt()).map(it -> it.path("type").asText()).orElse(""));
    }

    static boolean deleted(ObjectNode asset) {
        return !asset.path("deleted_at").isNull() && !asset.path("deleted_at").isMissingNode();
    }
}
