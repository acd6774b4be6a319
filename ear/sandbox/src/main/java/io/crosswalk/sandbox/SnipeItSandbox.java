package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ITAM that behaves like Snipe-IT, on loopback and in memory, without its database.
 *
 * <p>Recorded exchanges with a real server are its contract: refusals inside HTTP 200, the cap of 500 rows, archived rows
 * hidden from the list, escaped values, cut serials. What versions and settings change is in {@link SnipeItOptions}. Safe for
 * many threads; a test seeds it, orders {@linkplain #inject faults} and counts {@linkplain #writes() effects}.
 */
public final class SnipeItSandbox implements AutoCloseable {

    private final SnipeItOptions options;
    private final SnipeItData data;
    private final SnipeItSettings settings;
    private final SnipeItCatalogue catalogue;
    private final LoopbackServer server;

    private SnipeItSandbox(SnipeItOptions options) {
        this.options = options;
        data = new SnipeItData(options.clock());
        settings = new SnipeItSettings(options);
        Relay relay = new Relay();
        server = new LoopbackServer("Snipe-IT", options.port(), relay);
        SnipeItAssetView view = new SnipeItAssetView(data, server.root());
        catalogue = new SnipeItCatalogue(data, view);
        relay.open(new SnipeItDesk(options, data, new SnipeItHardware(data, settings, view), catalogue, server.root()));
    }

    public static SnipeItSandbox start(SnipeItOptions options) {
        return new SnipeItSandbox(options);
    }

    /** The base of the API, for example {@code http://127.0.0.1:8090/api/v1}. */
    public String url() {
        return server.root() + "/api/v1";
    }

    public String token() {
        return options.token();
    }

    /** Every request so far, in order. */
    public List<Request> requests() {
        return server.requests();
    }

    /** How many real changes were made over HTTP; an update that changes nothing is none. */
    public int writes() {
        return actions().size();
    }

    /** The changes made over HTTP, for example {@code create Asset 12}. */
    public List<String> actions() {
        synchronized (data) {
            return data.actions();
        }
    }

    /** Starts counting requests and changes anew. */
    public void forget() {
        server.forgetRequests();
        synchronized (data) {
            data.forgetActions();
        }
    }

    /** Orders a fault for the next request it concerns. */
    public void inject(Fault fault) {
        inject(fault, 1);
    }

    /** Orders a fault for the next {@code times} requests it concerns. */
    public void inject(Fault fault, int times) {
        server.inject(fault, times);
    }

    /** Switches the site setting, as an administrator may at any time. */
    public void uniqueSerials(boolean on) {
        synchronized (data) {
            settings.uniqueSerials(on);
        }
    }

    /** Switches the site setting that numbers assets without a tag. */
    public void numberedTags(boolean on) {
        synchronized (data) {
            settings.numbersTags(on);
        }
    }

    /**
     * Puts a row into a table as if it had always been there: unchecked and not counted.
     *
     * @param resource the resource's name in the API: {@code hardware}, {@code manufacturers}, {@code fields}, ...
     * @return its id
     */
    public int add(String resource, Map<String, Object> columns) {
        synchronized (data) {
            ObjectNode sent = (ObjectNode) Json.of(columns);
            if ("hardware".equals(resource)) {
                return addAsset(sent);
            }
            SnipeItTable table = data.table(resource).orElseThrow(() -> new IllegalArgumentException("no such resource: " + resource));
            return catalogue.insert(table, sent).path("id").asInt();
        }
    }

    private int addAsset(ObjectNode sent) {
        ObjectNode row = SnipeItAssetRow.blank();
        SnipeItAssetRow.fill(row, sent, data);
        row.put("created_at", data.now()).put("updated_at", data.now());
        if (sent.path("deleted").asBoolean()) {
            row.put("deleted_at", data.now());
        }
        return data.assets.insert(SnipeItAssetRow.stored(row));
    }

    /** Adds a field to a fieldset; gives the field's column, for example {@code _snipeit_lot_2}. */
    public String join(int fieldset, int field) {
        synchronized (data) {
            ObjectNode row = data.fields.row(field).orElseThrow(() -> new IllegalArgumentException("no such field: " + field));
            SnipeItCatalogue.join(data.fieldsets.row(fieldset).orElseThrow(() -> new IllegalArgumentException("no such fieldset: " + fieldset)), row);
            return row.path("db_column").asText();
        }
    }

    /** All assets as they are now, archived and deleted ones as well, in order of id. */
    public List<SnipeItAsset> assets() {
        synchronized (data) {
            return data.assets.rows().map(this::snapshot).toList();
        }
    }

    private SnipeItAsset snapshot(ObjectNode row) {
        ObjectNode model = data.modelOf(row);
        Map<String, String> columns = new LinkedHashMap<>();
        row.properties().forEach(entry -> {
            if (!SnipeItText.blank(entry.getValue())) {
                columns.put(entry.getKey(), entry.getValue().asText());
            }
        });
        for (ObjectNode field : data.fieldsOf(model)) {
            String value = columns.get(field.path("db_column").asText());
            if (value != null) {
                columns.put(field.path("name").asText(), value);
            }
        }
        String manufacturer = data.manufacturers.row(model.path("manufacturer_id").asInt()).map(it -> it.path("name").asText()).orElse("");
        return new SnipeItAsset(row.path("id").asInt(), data.archived(row), SnipeItData.deleted(row), model.path("name").asText(""), manufacturer, columns);
    }

    @Override
    public void close() {
        server.close();
    }
}
