package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An export as a JSON array of objects; what is empty is null. */
final class JsonSheet implements SheetFormat.Sheet {

    private final JsonGenerator json;
    private final List<String> columns;

    JsonSheet(OutputStream out, List<String> columns) throws IOException {
        this.columns = columns;
        json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.writeStartArray();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            json.writeString(cells.get(i));
        }
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
