package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.Rejection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rejected objects with three names more that say why; what is no object stands as text under {@code _raw}. */
final class JsonRejects implements RecordFormat.RejectWriter {

    private static final List<String> WHY = List.of("_code", "_reason", "_line", "_raw");

    private final String before;
    private final String between;
    private final String after;

    private JsonRejects(String before, String between, String after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    static JsonRejects lines() {
        return new JsonRejects("", "\n", "\n");
    }

    /** A document of the shape it came in: the list stands where the feed expects it. */
    static JsonRejects document(List<String> steps) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String step : steps) {
            boolean array = JsonPath.index(step) >= 0;
            before.append(array ? "[" + "null,".repeat(JsonPath.index(step)) : "{" + JsonRecord.written(step) + ":");
            after.insert(0, array ? "]" : "}");
        }
        return new JsonRejects(before + "[\n", ",\n", "\n]" + after + "\n");
    }

    @Override
    public void write(String header, Iterable<Rejection> rejections, Consumer<String> out) {
        String lead = before;
        boolean any = false;
        for (Rejection rejection : rejections) {
            out.accept(lead + object(rejection));
            lead = between;
            any = true;
        }
        out.accept(any ? after : before + after);
    }

    private static String object(Rejection rejection) {
        Map<String, Object> members = delivered(rejection.raw());
        members.put("_code", rejection.code());
        members.put("_reason", rejection.reason());
        members.put("_line", new JsonTree.Figure(Long.toString(rejection.line())));
        return JsonRecord.written(members);
    }

    private static Map<String, Object> delivered(String raw) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (parsed(raw) instanceof Map<?, ?> object) {
            object.forEach((name, value) -> members.put((String) name, value));
            WHY.forEach(members::remove);
        } else {
            members.put("_raw", raw);
        }
        return members;
    }

    private static Object parsed(String raw) {
        try (JsonParser parser = JsonText.FACTORY.createParser(raw)) {
            if (parser.nextToken() == null) {
                return raw;
            }
            JsonTree tree = JsonTree.read(parser);
            return parser.nextToken() == null && tree.nameTwice() == null && !tree.tooLong() ? tree.root() : raw;
        } catch (IOException e) {
            return raw; // no JSON: exactly why it was rejected
        }
    }
}
