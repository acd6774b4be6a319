package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON value as maps, lists, strings, booleans, nulls and {@link Figure}s: numbers keep the text they came with.
 *
 * <p>What cannot be kept faithfully (a name twice, a value that is too long) is read past and remembered as the reason.
 */
final class JsonTree {

    /** A number as it was written; never a double on its way. */
    record Figure(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    private Object root;
    private long size;
    private String nameTwice;

    private JsonTree() {
    }

    /** Reads the value the parser stands on and leaves the parser on its last token. */
    static JsonTree read(JsonParser parser) throws IOException {
        JsonTree tree = new JsonTree();
        tree.root = tree.value(parser);
        return tree;
    }

    private Object value(JsonParser parser) throws IOException {
        size++;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Figure(text(parser));
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> text(parser);
        };
    }

    private String text(JsonParser parser) throws IOException {
        size += parser.getTextLength();
        return tooLong() ? "" : parser.getText();
    }

    private Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            size += name.length();
            parser.nextToken();
            Object value = value(parser);
            if (!tooLong()) {
                if (members.containsKey(name)) {
                    nameTwice = name;
                }
                members.put(name, value);
            }
        }
        return members;
    }

    private List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object item = value(parser);
            if (!tooLong()) {
                items.add(item);
            }
        }
        return items;
    }

    Object root() {
        return root;
    }

    boolean tooLong() {
        return size > RecordText.MAX_RECORD;
    }

    /** A name that stands twice in one object, or null. */
    String nameTwice() {
        return nameTwice;
    }

    static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.writeFieldName((String) member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Figure figure) {
            out.writeNumber(figure.text());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value == null) {
            out.writeNull();
        } else {
            out.writeString((String) value);
        }
    }

    /** The same tree with ordinary numbers, for expressions. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach((name, member) -> copy.put((String) name, plain(member)));
            return copy;
        }
        if (value instanceof List<?> items) {
            List<Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        return value instanceof Figure figure ? number(figure.text()) : value;
    }

    private static Number number(String text) {
        BigDecimal exact = new BigDecimal(text);
        boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() <= 18;
        return whole ? (Number) exact.longValueExact() : exact;
    }
}
