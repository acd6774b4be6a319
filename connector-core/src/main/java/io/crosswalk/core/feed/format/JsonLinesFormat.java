package io.crosswalk.core.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/**
 * One JSON object per line. A line that cannot be read costs that line; a last line that is neither ended nor readable
 * means that the file was cut off. The position is the physical line.
 */
public final class JsonLinesFormat implements RecordFormat {

    @Override
    public String type() {
        return "jsonl";
    }

    @Override
    public void read(InputStream content, FeedConfig.Format format, Sink sink) throws IOException, BrokenDelivery {
        RecordScanner lines = new RecordScanner(new StrictReader(content, RecordFormats.charset(format)),
                RecordScanner.NONE, RecordScanner.NONE);
        JsonElements elements = new JsonElements(sink);
        try {
            while (lines.next()) {
                line(lines, elements, sink);
            }
        } catch (CharacterCodingException e) {
            throw new BrokenDelivery(e.getMessage() + " (last line read: " + lines.line() + ")", e);
        }
    }

    private static void line(RecordScanner lines, JsonElements elements, Sink sink) throws IOException, BrokenDelivery {
        if (lines.tooLong()) {
            sink.rejected(FormatCode.JSON_TOO_LONG.at(lines.line(), "the line is longer than 1 MiB", lines.raw()));
            return;
        }
        String text = lines.field(0);
        if (text.isBlank()) {
            return;
        }
        try (JsonParser parser = JsonText.FACTORY.createParser(text)) {
            parser.nextToken();
            JsonTree tree = JsonTree.read(parser);
            if (parser.nextToken() == null) {
                elements.element(tree, lines.line(), text);
            } else {
                sink.rejected(FormatCode.NOT_JSON.at(lines.line(), "more than one value on one line", lines.raw()));
            }
        } catch (JsonProcessingException e) {
            if (!lines.lineEnded()) {
                throw new BrokenDelivery("line " + lines.line() + " breaks off at the end of the file: "
                        + JsonText.reason(e), e);
            }
            sink.rejected(FormatCode.NOT_JSON.at(lines.line(), "not JSON: " + JsonText.reason(e), lines.raw()));
        }
    }

    @Override
    public RejectWriter rejectWriter(FeedConfig.Format format) {
        return JsonRejects.lines();
    }
}
