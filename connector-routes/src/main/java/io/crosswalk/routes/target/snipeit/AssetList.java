package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.fault.TransientFault;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Reads every asset of a server, each once, or ends in a fault.
 *
 * <p>A server may give fewer rows than asked for; the next page starts after what was really seen. When the stated total
 * moves, rows may have slipped from one page to another: the list is read again from its start, rows seen before are
 * passed on once only.
 */
final class AssetList {

    private static final int PAGE = 500;
    private static final int PASSES = 5;
    private static final int EMPTY_PAGES = 3;

    private final SnipeItApi api;
    private final AssetRows rows;
    private final BitSet seen = new BitSet();

    AssetList(SnipeItApi api, AssetRows rows) {
        this.api = api;
        this.rows = rows;
    }

    /** The plain list, then what it hides: archived and deleted assets. */
    void read(Consumer<Held> found) {
        whole("", found, false);
        whole("&status=Archived", found, true);
        whole("&status=Deleted", found, true);
    }

    private void whole(String filter, Consumer<Held> found, boolean hidden) {
        for (int pass = 1; pass <= PASSES; pass++) {
            if (steady(filter, found, hidden)) {
                return;
            }
        }
        throw new TransientFault("the list of assets (" + (filter.isEmpty() ? "active" : filter.substring(8).toLowerCase(java.util.Locale.ROOT))
                + ") changed while it was read, " + PASSES + " times in a row; read it when fewer people work in it", null);
    }

    /** One pass; false when the total moved on the way. */
    private boolean steady(String filter, Consumer<Held> found, boolean hidden) {
        int offset = 0;
        int empty = 0;
        long stated = -1;
        do {
            JsonNode page = page(filter, offset);
            long total = page.path("total").asLong();
            if (stated >= 0 && total != stated) {
                return false;
            }
            stated = total;
            if (hidden && ignoresFilter(page)) {
                return true;
            }
            for (JsonNode row : page.path("rows")) {
                pass(row, found);
            }
            offset += page.path("rows").size();
            empty = page.path("rows").isEmpty() ? empty + 1 : 0;
            if (empty == EMPTY_PAGES) {
                throw new TransientFault("the list of assets ended after " + offset + " of " + stated + " rows", null);
            }
        } while (offset < stated);
        return true;
    }

    /** A server that does not know the parameter gives the plain list again, all of which was seen. */
    private boolean ignoresFilter(JsonNode page) {
        for (JsonNode row : page.path("rows")) {
            if (rows.held(row).active()) {
                return true;
            }
        }
        return false;
    }

    private JsonNode page(String filter, int offset) {
        String path = "/hardware?limit=" + PAGE + "&offset=" + offset + "&sort=id&order=asc" + filter;
        JsonNode page = api.get(path).content("GET /hardware");
        if (!page.path("total").isIntegralNumber() || !page.path("rows").isArray()) {
            throw new TransientFault("GET /hardware was not answered with a list of assets; check that the url ends with /api/v1", null);
        }
        return page;
    }

    private void pass(JsonNode row, Consumer<Held> found) {
        int id = row.path("id").asInt(-1);
        if (id < 0) {
            throw new TransientFault("the list of assets holds a row without an id", null);
        }
        if (!seen.get(id)) {
            seen.set(id);
            found.accept(rows.held(row));
        }
    }
}
