package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The list of assets: filtered, sorted, paged, and without the archived ones unless they are asked for. */
final class SnipeItSearch {

    /** More rows than this are never given at once, whatever the caller asks for. */
    static final int MOST_ROWS = 500;

    private static final Set<String> EXACT = Set.of("serial", "asset_tag", "order_number", "status_id", "model_id", "location_id",
            "rtd_location_id", "supplier_id", "company_id");
    private static final Set<String> SORTABLE = Set.of("id", "name", "asset_tag", "serial", "model_id", "order_number", "purchase_date",
            "created_at", "updated_at", "status_id", "location_id");

    private final SnipeItData data;

    SnipeItSearch(SnipeItData data) {
        this.data = data;
    }

    /** @param total how many rows there are beyond this page as well */
    record Page(int total, List<ObjectNode> rows) {
    }

    Page page(Call call) {
        List<ObjectNode> found = data.assets.rows().filter(status(call.parameter("status"))).filter(exact(call))
                .filter(likeAll(call.parameter("filter"))).filter(anywhere(call.parameter("search"))).sorted(order(call)).toList();
        int limit = call.number("limit", MOST_ROWS);
        int size = limit < 1 || limit > MOST_ROWS ? MOST_ROWS : limit;
        return new Page(found.size(), found.stream().skip(call.number("offset", 0)).limit(size).toList());
    }

    private Predicate<ObjectNode> status(String status) {
        return switch (status) {
            case "Deleted" -> SnipeItData::deleted;
            case "Archived" -> asset -> !SnipeItData.deleted(asset) && data.archived(asset);
            case "RTD" -> listed().and(typed("deployable"));
            case "Pending" -> listed().and(typed("pending"));
            case "Undeployable" -> listed().and(typed("undeployable"));
            default -> listed();
        };
    }

    private Predicate<ObjectNode> listed() {
        return asset -> !SnipeItData.deleted(asset) && !data.archived(asset);
    }

    private Predicate<ObjectNode> typed(String type) {
        return asset -> type.equals(data.statuses.row(asset.path("status_id").asInt()).map(it -> it.path("type").asText()).orElse(""));
    }

    private Predicate<ObjectNode> exact(Call call) {
        Predicate<ObjectNode> all = asset -> true;
        for (Map.Entry<String, String> parameter : call.query().entrySet()) {
            String column = parameter.getKey();
            String value = parameter.getValue();
            if (value.isEmpty()) {
                continue;
            }
            if (EXACT.contains(column) || column.startsWith("_snipeit_")) {
                all = all.and(asset -> Collation.same(asset.path(column).asText(""), value) && !asset.path(column).isNull());
            } else if ("manufacturer_id".equals(column) || "category_id".equals(column)) {
                all = all.and(asset -> value.equals(data.modelOf(asset).path(column).asText()));
            }
        }
        return all;
    }

    private static Predicate<ObjectNode> likeAll(String filter) {
        JsonNode parts = Json.parse(filter.isEmpty() ? "{}" : filter).filter(JsonNode::isObject).orElseGet(Json::object);
        Predicate<ObjectNode> all = asset -> true;
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            all = all.and(asset -> Collation.contains(asset.path(part.getKey()).asText(""), part.getValue().asText()));
        }
        return all;
    }

    private Predicate<ObjectNode> anywhere(String text) {
        if (text.isEmpty()) {
            return asset -> true;
        }
        return asset -> {
            ObjectNode model = data.modelOf(asset);
            String all = String.join("\n", List.of(asset.path("name").asText(""), asset.path("asset_tag").asText(""), asset.path("serial").asText(""),
                    asset.path("order_number").asText(""), asset.path("notes").asText(""), model.path("name").asText(""), model.path("model_number")
                            .asText("")));
            return Collation.contains(all, text);
        };
    }

    private static Comparator<ObjectNode> order(Call call) {
        String column = SORTABLE.contains(call.parameter("sort")) ? call.parameter("sort") : "created_at";
        Comparator<ObjectNode> by = Comparator.comparing(asset -> asset.path(column).isInt() ? "%010d".formatted(asset.path(column).asInt())
                : Collation.fold(asset.path(column).asText("")));
        Comparator<ObjectNode> stable = by.thenComparing(asset -> asset.path("id").asInt());
        return "asc".equals(call.parameter("order")) ? stable : stable.reversed();
    }
}
