package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/**
 * A JSON document with a list of records, at the pointer {@code format.records} or at the root.
 *
 * <p>Several documents one after the other (pages as they came) are read as one list. The position is the index of the
 * record, from 0. A document that is cut off or not JSON is broken as a whole: what follows the fault cannot be found.
 */
public final class JsonFormat implements RecordFormat {

    @Override
    public String type() {
        return "json";
    }

    @Override
    public void read(InputStream content, FeedConfig.Format format, Sink sink) throws IOException, BrokenDelivery {
        JsonPath records = JsonPath.of(format.records());
        JsonElements elements = new JsonElements(sink);
        try (JsonParser parser = JsonText.FACTORY.createParser(
                new StrictReader(content, RecordFormats.charset(format)))) {
            if (parser.nextToken() == null) {
                throw new BrokenDelivery("the file is empty: not even an empty list");
            }
            do {
                document(parser, records.steps(), elements);
            } while (parser.nextToken() != null);
        } catch (CharacterCodingException e) {
            throw new BrokenDelivery(e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new BrokenDelivery("the JSON breaks off or is not well formed after record " + elements.read() + ": "
                    + JsonText.reason(e), e);
        }
    }

    private static void document(JsonParser parser, List<String> steps, JsonElements elements)
            throws IOException, BrokenDelivery {
        boolean found = steps.isEmpty() ? elements.all(parser) : descend(parser, steps, elements);
        if (!found) {
            throw new BrokenDelivery("there is no list of records at format.records '/" + String.join("/", steps) + "'");
        }
    }

    /** Walks to the list without holding what lies around it, and past the end of what was opened on the way. */
    private static boolean descend(JsonParser parser, List<String> steps, JsonElements elements) throws IOException {
        if (steps.isEmpty()) {
            return parser.currentToken() == JsonToken.START_ARRAY && elements.all(parser);
        }
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object && parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        boolean found = false;
        int wanted = JsonPath.index(steps.get(0));
        for (int index = 0; !parser.nextToken().isStructEnd(); index++) {
            boolean here = object ? parser.currentName().equals(steps.get(0)) : index == wanted;
            if (object) {
                parser.nextToken();
            }
            if (here) {
                found |= descend(parser, steps.subList(1, steps.size()), elements);
            }
            parser.skipChildren();
        }
        return found;
    }

    @Override
    public RejectWriter rejectWriter(FeedConfig.Format format) {
        return JsonRejects.document(JsonPath.of(format.records()).steps());
    }
}
