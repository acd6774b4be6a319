package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The assets of the simulated ITAM: looked up, created, changed, deleted, restored. */
final class SnipeItHardware {

    private static final String NOT_THERE = "Asset does not exist.";

    private final SnipeItData data;
    private final SnipeItSettings settings;
    private final SnipeItAssetRules rules;
    private final SnipeItAssetView view;
    private final SnipeItSearch search;

    SnipeItHardware(SnipeItData data, SnipeItSettings settings, SnipeItAssetView view) {
        this.data = data;
        this.settings = settings;
        this.view = view;
        rules = new SnipeItAssetRules(data, settings);
        search = new SnipeItSearch(data);
    }

    Answer answer(Call call, List<String> segments) {
        if (segments.isEmpty()) {
            return switch (call.method()) {
                case "GET" -> list(call);
                case "POST" -> body(call).map(this::create).orElseGet(SnipeItReply::invalidJson);
                default -> SnipeItReply.methodNotAllowed();
            };
        }
        boolean lookup = segments.size() > 1 && "GET".equals(call.method());
        if (lookup && "byserial".equals(segments.get(0))) {
            return bySerial(String.join("/", segments.subList(1, segments.size())), wantsDeleted(call));
        }
        if (lookup && "bytag".equals(segments.get(0))) {
            return byTag(String.join("/", segments.subList(1, segments.size())), wantsDeleted(call));
        }
        int id = segments.get(0).matches("\\d{1,9}") ? Integer.parseInt(segments.get(0)) : 0;
        if (segments.size() == 2 && "restore".equals(segments.get(1)) && "POST".equals(call.method())) {
            return data.assets.row(id).map(this::restore).orElseGet(() -> SnipeItReply.error(NOT_THERE));
        }
        return segments.size() > 1 ? SnipeItReply.unknownPath() : one(call, id);
    }

    private Answer one(Call call, int id) {
        Optional<ObjectNode> asset = data.assets.row(id);
        Optional<ObjectNode> living = asset.filter(it -> !SnipeItData.deleted(it));
        return switch (call.method()) {
            case "GET" -> asset.map(it -> SnipeItReply.body(view.read(it))).orElseGet(() -> SnipeItReply.error("Asset not found"));
            case "PATCH", "PUT" -> body(call).map(sent -> living.map(it -> update(it, sent)).orElseGet(() -> SnipeItReply.error(NOT_THERE)))
                    .orElseGet(SnipeItReply::invalidJson);
            case "DELETE" -> living.map(this::delete).orElseGet(() -> SnipeItReply.error(NOT_THERE));
            default -> SnipeItReply.methodNotAllowed();
        };
    }

    private Answer list(Call call) {
        SnipeItSearch.Page page = search.page(call);
        return SnipeItReply.page(page.total(), page.rows().stream().map(view::read).toList());
    }

    private Stream<ObjectNode> holding(String column, String value, boolean withDeleted) {
        return data.assets.rows().filter(it -> withDeleted || !SnipeItData.deleted(it))
                .filter(it -> !SnipeItText.blank(it.path(column)) && Collation.same(it.path(column).asText(), value));
    }

    private Answer bySerial(String serial, boolean withDeleted) {
        List<ObjectNode> found = holding("serial", serial, withDeleted).map(view::read).toList();
        return found.isEmpty() ? SnipeItReply.error(NOT_THERE) : SnipeItReply.page(found.size(), found);
    }

    private Answer byTag(String tag, boolean withDeleted) {
        List<ObjectNode> found = holding("asset_tag", tag, withDeleted).map(view::read).toList();
        if (found.isEmpty()) {
            return SnipeItReply.error(NOT_THERE);
        }
        return found.size() > 1 || withDeleted ? SnipeItReply.page(found.size(), found) : SnipeItReply.body(found.get(0));
    }

    private Answer create(ObjectNode body) {
        ObjectNode sent = cleaned(body);
        ObjectNode asset = SnipeItAssetRow.blank();
        if (settings.numbersTags() && SnipeItText.blank(sent.path("asset_tag"))) {
            sent.put("asset_tag", "AI-%05d".formatted(data.assets.nextId()));
        }
        SnipeItAssetRow.fill(asset, sent, data);
        Map<String, List<String>> faults = rules.faults(asset, sent, true);
        if (!faults.isEmpty()) {
            return SnipeItReply.refused(faults);
        }
        asset.put("created_at", data.now()).put("updated_at", data.now());
        ObjectNode payload = SnipeItAssetRow.created(asset, sent, data);
        int id = data.assets.insert(SnipeItAssetRow.stored(asset));
        data.log("create", data.assets, id);
        payload.put("id", id).set("model", view.model(data.modelOf(asset)));
        return SnipeItReply.success("Asset created successfully. :)", payload);
    }

    private Answer update(ObjectNode asset, ObjectNode body) {
        ObjectNode sent = cleaned(body);
        ObjectNode next = asset.deepCopy();
        SnipeItAssetRow.fill(next, sent, data);
        Map<String, List<String>> faults = rules.faults(next, sent, false);
        if (!faults.isEmpty()) {
            return SnipeItReply.refused(faults);
        }
        if (!next.equals(asset)) {
            next.put("updated_at", data.now());
            data.log("update", data.assets, asset.path("id").asInt());
        }
        asset.setAll(SnipeItAssetRow.stored(next));
        return SnipeItReply.success("Asset updated successfully.", view.row(next));
    }

    private Answer delete(ObjectNode asset) {
        asset.put("deleted_at", data.now()).put("updated_at", data.now());
        data.log("delete", data.assets, asset.path("id").asInt());
        return SnipeItReply.success("The asset was deleted successfully.", NullNode.instance);
    }

    private Answer restore(ObjectNode asset) {
        if (!SnipeItData.deleted(asset)) {
            return SnipeItReply.error("Asset is not deleted, so it cannot be restored");
        }
        if (holding("asset_tag", asset.path("asset_tag").asText(), false).findAny().isPresent()) {
            return SnipeItReply.envelope(200, "error", NullNode.instance, Json.of("Error restoring Asset: The asset tag must be unique."));
        }
        asset.putNull("deleted_at").put("updated_at", data.now());
        data.log("restore", data.assets, asset.path("id").asInt());
        return SnipeItReply.success("Asset restored successfully.", NullNode.instance);
    }

    private ObjectNode cleaned(ObjectNode body) {
        ObjectNode clean = Json.object();
        body.properties().forEach(entry -> {
            String text = entry.getValue().isTextual() ? entry.getValue().asText() : null;
            String kept = text != null && settings.trimsBlanks() ? text.strip() : text;
            clean.set(entry.getKey(), text == null ? entry.getValue() : kept.isEmpty() ? NullNode.instance : Json.of(kept));
        });
        return clean;
    }

    private static Optional<ObjectNode> body(Call call) {
        Optional<JsonNode> tree = call.body().isBlank() ? Optional.of(Json.object()) : Json.parse(call.body());
        return tree.filter(JsonNode::isObject).map(it -> (ObjectNode) it);
    }

    private static boolean wantsDeleted(Call call) {
        return "true".equals(call.parameter("deleted"));
    }
}
