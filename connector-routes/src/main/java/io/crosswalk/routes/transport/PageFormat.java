package io.crosswalk.routes.transport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.jackson.JacksonDataFormat;

/** Reads a page with camel-jackson: the envelope as a tree, the records as places in the bytes. */
final class PageFormat extends JsonDeserializer<Page> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonPointer records;

    private PageFormat(JsonPointer records) {
        this.records = records;
    }

    /** The data format for pages whose records lie at this JSON pointer; empty: the page itself. */
    static JacksonDataFormat at(String pointer) {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.registerModule(new SimpleModule().addDeserializer(Page.class, new PageFormat(compiled(pointer))));
        return new JacksonDataFormat(mapper, Page.class);
    }

    private static JsonPointer compiled(String pointer) {
        try {
            return JsonPointer.compile(pointer == null ? "" : pointer);
        } catch (IllegalArgumentException e) {
            throw new PermanentFault("from.records '" + pointer + "' is not a JSON pointer; it starts with a slash", e);
        }
    }

    @Override
    public Page deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Reading reading = new Reading(parser, records);
        JsonNode envelope = reading.node(JsonPointer.empty());
        return new Page(envelope, reading.slices, reading.lists);
    }

    /** One pass over one page. */
    private static final class Reading {

        private final JsonParser parser;
        private final JsonPointer records;
        private final List<String> lists = new ArrayList<>();
        private List<Page.Slice> slices;

        private Reading(JsonParser parser, JsonPointer records) {
            this.parser = parser;
            this.records = records;
        }

        private JsonNode node(JsonPointer at) throws IOException {
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(at);
                case START_ARRAY -> {
                    lists.add(at.toString().isEmpty() ? "(the page itself)" : at.toString());
                    yield at.equals(records) ? list() : array(at);
                }
                case VALUE_NULL -> NODES.nullNode();
                case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
                default -> NODES.textNode(parser.getText()); // numbers too: their text is what counts
            };
        }

        private ObjectNode object(JsonPointer at) throws IOException {
            ObjectNode node = NODES.objectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                node.set(name, node(at.appendProperty(name)));
            }
            return node;
        }

        private ArrayNode array(JsonPointer at) throws IOException {
            ArrayNode node = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                node.add(node(at.appendIndex(node.size())));
            }
            return node;
        }

        private ArrayNode list() throws IOException {
            slices = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long from = parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (!parser.currentToken().isStructEnd()) {
                    parser.getText(); // a scalar is read lazily: its end is known only then
                }
                slices.add(new Page.Slice((int) from, (int) parser.currentLocation().getByteOffset()));
            }
            return NODES.arrayNode();
        }
    }
}
