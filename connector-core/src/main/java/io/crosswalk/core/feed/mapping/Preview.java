package io.crosswalk.core.feed.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.ReadContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a feed would make of a file, without doing anything with it.
 *
 * @param read records in the file, rejected ones included
 * @param observations what they say: a record that names several units makes several
 * @param rows the first of them, in the order of the file
 */
public record Preview(String feed, long read, long observations, long rejected, List<Row> rows) {

    public Preview {
        rows = List.copyOf(rows);
    }

    /** One record: what it says about a unit it names, or why it was rejected; the other of the two is null. */
    public record Row(long line, String raw, Observation observation, Rejection rejection) {
    }

    /**
     * Reads a local file as the feed would.
     *
     * @param limit how many rows are listed; all are read and counted
     * @throws io.crosswalk.core.fault.PermanentFault when the feed cannot be read at all
     * @throws BrokenDelivery when the file would be refused whole
     */
    public static Preview of(FeedConfig feed, ReadContext context, Path file, int limit)
            throws IOException, BrokenDelivery {
        Tally tally = new Tally(limit);
        long read = FeedReaders.reader(feed, context).read(file, tally::observed, tally::rejected, text -> { });
        return new Preview(feed.id(), read, tally.observations, tally.rejections, tally.rows);
    }

    /** The answer of {@code preview --json}. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("feed", feed);
            out.writeNumberField("read", read);
            out.writeNumberField("observations", observations);
            out.writeNumberField("rejected", rejected);
            out.writeArrayFieldStart("rows");
            for (Row row : rows) {
                write(row, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Row row, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", row.line());
        out.writeStringField("raw", row.raw());
        if (row.observation() == null) {
            out.writeNullField("observation");
            out.writeArrayFieldStart("identifiers");
            out.writeEndArray();
            out.writeObjectFieldStart("rejection");
            out.writeStringField("code", row.rejection().code());
            out.writeStringField("reason", row.rejection().reason());
            out.writeEndObject();
        } else {
            observation(row.observation(), out);
            out.writeNullField("rejection");
        }
        out.writeEndObject();
    }

    private static void observation(Observation observation, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("observation");
        for (Map.Entry<CanonicalField, String> value : observation.values().entrySet()) {
            out.writeStringField(value.getKey().word(), value.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("identifiers");
        for (Map.Entry<CanonicalField, List<Identifier>> read : observation.identifiers().entrySet()) {
            for (Identifier identifier : read.getValue()) {
                identifier(read.getKey(), identifier, out);
            }
        }
        out.writeEndArray();
    }

    private static void identifier(CanonicalField field, Identifier identifier, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("field", field.word());
        out.writeStringField("kind", identifier.kind().code());
        out.writeStringField("scope", identifier.scope());
        out.writeStringField("raw", identifier.raw());
        out.writeStringField("display", identifier.display());
        out.writeStringField("key", identifier.key());
        out.writeStringField("canonical", identifier.canonical());
        out.writeStringField("verdict", identifier.verdict().name());
        out.writeArrayFieldStart("reasons");
        for (String reason : identifier.reasons()) {
            out.writeString(reason);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Counts everything, keeps the first rows. */
    private static final class Tally {

        private final int limit;
        private final List<Row> rows = new ArrayList<>();
        private long observations;
        private long rejections;

        private Tally(int limit) {
            this.limit = limit;
        }

        private void observed(SourceRecord record, List<Observation> units) {
            observations += units.size();
            for (int i = 0; i < units.size() && rows.size() < limit; i++) {
                rows.add(new Row(record.position(), record.raw(), units.get(i), null));
            }
        }

        private void rejected(Rejection rejection) {
            rejections++;
            if (rows.size() < limit) {
                rows.add(new Row(rejection.line(), rejection.raw(), null, rejection));
            }
        }
    }
}
