package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.fault.TransientFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records that an asset points at by id, found by their names and, where that is allowed, created.
 *
 * <p>Names are compared without regard to case. What was found is remembered for the run.
 */
final class References {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 200;

    private final SnipeItApi api;
    private final Map<String, Optional<Long>> known = new HashMap<>();

    References(SnipeItApi api) {
        this.api = api;
    }

    Optional<Long> location(String name) {
        return remembered("locations", name, any -> true);
    }

    Optional<Long> supplier(String name) {
        return remembered("suppliers", name, any -> true);
    }

    long manufacturer(String name) {
        return foundOrMade("manufacturers", name, any -> true, named(name));
    }

    long category(String name) {
        return foundOrMade("categories", name, row -> "asset".equalsIgnoreCase(row.path("category_type").asText("asset")),
                named(name).put("category_type", "asset"));
    }

    /** A status that an asset may be put into: one that archives it is as good as absent. */
    Optional<Long> status(String name) {
        return remembered("statuslabels", name, References::inService);
    }

    /** The configured status, which is created where it is missing; an archived label of that name is never used. */
    long defaultStatus(String name) {
        if (status(name).isEmpty() && find("statuslabels", name, any -> true).isPresent()) {
            throw new OrderRefused("the status label " + name + " archives assets; set defaults.status of this target to another one");
        }
        return foundOrMade("statuslabels", name, References::inService, named(name).put("type", "deployable"));
    }

    /** The first record of a collection, in order of id, that has this name and satisfies the condition. */
    Optional<JsonNode> find(String collection, String name, Predicate<JsonNode> condition) {
        int offset = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            String path = "/" + collection + "?search=" + SnipeItApi.segment(name) + "&limit=" + PAGE + "&offset=" + offset
                    + "&sort=id&order=asc";
            JsonNode list = api.get(path).content("the list of " + collection);
            for (JsonNode row : list.path("rows")) {
                if (ViewText.plain(row.path("name")).strip().equalsIgnoreCase(name.strip()) && condition.test(row)) {
                    return Optional.of(row);
                }
            }
            offset += list.path("rows").size();
            if (list.path("rows").isEmpty() || offset >= list.path("total").asLong()) {
                return Optional.empty();
            }
        }
        throw new TransientFault("the list of " + collection + " does not end", null);
    }

    /** Creates a record and gives its id; the reply lost on the way is looked up, a refusal ends the order. */
    long make(String collection, String name, ObjectNode body, Predicate<JsonNode> condition) {
        Answer answer;
        try {
            answer = api.write("POST", "/" + collection, body);
        } catch (TransientFault fault) {
            if (api.throttled()) {
                throw fault;
            }
            return find(collection, name, condition).map(References::id).orElseThrow(() -> fault);
        }
        if (answer.meaning() == Answer.Meaning.FORBIDDEN) {
            throw new OrderRefused(name + " is missing among the " + collection
                    + " and the token may not create it; create it there or give the token's user the right");
        }
        if (!answer.ok()) {
            throw new OrderRefused("the target refused to create " + name + " among its " + collection + ": " + answer.text());
        }
        return id(answer.body().path("payload"));
    }

    static long id(JsonNode row) {
        if (!row.path("id").canConvertToLong()) {
            throw new TransientFault("the target answered with a record without an id", null);
        }
        return row.path("id").asLong();
    }

    static ObjectNode named(String name) {
        return Answer.JSON.createObjectNode().put("name", name.strip());
    }

    private long foundOrMade(String collection, String name, Predicate<JsonNode> condition, ObjectNode body) {
        Optional<Long> found = remembered(collection, name, condition);
        if (found.isPresent()) {
            return found.get();
        }
        long made = make(collection, name, body, condition);
        known.put(key(collection, name), Optional.of(made));
        return made;
    }

    private Optional<Long> remembered(String collection, String name, Predicate<JsonNode> condition) {
        String key = key(collection, name);
        Optional<Long> id = known.get(key);
        if (id == null) {
            id = find(collection, name, condition).map(References::id);
            known.put(key, id);
        }
        return id;
    }

    private static boolean inService(JsonNode label) {
        return !"archived".equalsIgnoreCase(label.path("type").asText());
    }

    private static String key(String collection, String name) {
        return collection + '/' + name.strip().toLowerCase(Locale.ROOT);
    }
}
