package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.core.feed.RecordFormat;
import java.io.IOException;
import java.util.Map;

/** Hands over JSON values one by one, as records where they are objects and as rejections where they are not. */
final class JsonElements {

    private final RecordFormat.Sink sink;
    private final JsonRecord handedOver = new JsonRecord();
    private long index;

    JsonElements(RecordFormat.Sink sink) {
        this.sink = sink;
    }

    long read() {
        return index;
    }

    /** Every element of the array the parser stands on, or the one object. */
    boolean all(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            element(JsonTree.read(parser), index++, null);
            return true;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element(JsonTree.read(parser), index++, null);
        }
        return true;
    }

    void element(JsonTree tree, long position, String text) {
        JsonRecord read = handedOver.at(position, tree.root(), text);
        if (tree.tooLong()) {
            sink.rejected(FormatCode.JSON_TOO_LONG.at(position, "the record is longer than 1 MiB", read.raw()));
        } else if (tree.nameTwice() != null) {
            sink.rejected(FormatCode.NAME_TWICE.at(position, "'" + tree.nameTwice() + "' stands twice in one object",
                    read.raw()));
        } else if (!(tree.root() instanceof Map)) {
            sink.rejected(FormatCode.NOT_AN_OBJECT.at(position, "a record is an object with names", read.raw()));
        } else {
            sink.record(read);
        }
    }
}
