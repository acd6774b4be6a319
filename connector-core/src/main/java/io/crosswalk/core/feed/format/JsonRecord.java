package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.crosswalk.core.feed.SourceRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One JSON object, by name or pointer. */
final class JsonRecord implements SourceRecord {

    private final Map<String, JsonPath> paths = new HashMap<>();
    private long position;
    private Object root;
    private String text;

    /**
     * Moves on to another record.
     *
     * @param text as delivered, or null where it is to be written anew from the tree
     */
    JsonRecord at(long newPosition, Object newRoot, String newText) {
        this.position = newPosition;
        this.root = newRoot;
        this.text = newText;
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public String raw() {
        return RecordText.cut(text == null ? written(root) : text);
    }

    @Override
    public Optional<String> value(String from) {
        Object value = paths.computeIfAbsent(from, JsonPath::of).in(root);
        return value == null ? Optional.empty() : Optional.of(shown(value));
    }

    @Override
    public boolean numeric(String from) {
        return paths.computeIfAbsent(from, JsonPath::of).in(root) instanceof JsonTree.Figure;
    }

    @Override
    public Object tree() {
        return JsonTree.plain(root);
    }

    /** A list of plain values reads as one value per line, anything deeper as its JSON. */
    private static String shown(Object value) {
        if (value instanceof List<?> items && items.stream().noneMatch(i -> i instanceof Map || i instanceof List)) {
            return items.stream().filter(i -> i != null).map(Object::toString)
                    .reduce((a, b) -> a + '\n' + b).orElse("");
        }
        return value instanceof Map || value instanceof List ? written(value) : value.toString();
    }

    static String written(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonText.FACTORY.createGenerator(out)) {
            JsonTree.write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
