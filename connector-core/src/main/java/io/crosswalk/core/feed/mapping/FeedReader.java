package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.RecordReader;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.feed.format.Envelope;
import io.crosswalk.core.feed.format.RecordFormats;
import io.crosswalk.core.identifier.ReadContext;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Envelope, format and mapping, one behind the other, holding one record at a time. */
final class FeedReader implements RecordReader {

    private final FeedConfig feed;
    private final ReadContext context;
    private final RecordFormat format;

    FeedReader(FeedConfig feed, ReadContext context) {
        this.feed = feed;
        this.context = context;
        this.format = RecordFormats.of(feed.format().type()).orElseThrow();
    }

    @Override
    public long read(Path delivery, BiConsumer<SourceRecord, List<Observation>> observed, Consumer<Rejection> rejected,
            Consumer<String> header) throws IOException, BrokenDelivery {
        Pass pass = new Pass(new RecordMapping(MapCompiler.compile(feed).fields(), context), observed, rejected, header);
        String include = feed.from().files() == null ? null : feed.from().files().include();
        try (InputStream content = Envelope.open(delivery, feed.from().envelope(), include)) {
            format.read(content, feed.format(), pass);
        } catch (ZipException | EOFException e) {
            throw new BrokenDelivery("the compressed delivery is cut off or damaged after " + pass.read
                    + " records; have it delivered again", e);
        } catch (Envelope.Unbelievable e) {
            throw new BrokenDelivery(e.getMessage(), e);
        }
        return pass.read;
    }

    /** One delivery on its way through the mapping. */
    private static final class Pass implements RecordFormat.Sink {

        private final RecordMapping mapping;
        private final BiConsumer<SourceRecord, List<Observation>> observed;
        private final Consumer<Rejection> rejected;
        private final Consumer<String> header;
        private long read;

        private Pass(RecordMapping mapping, BiConsumer<SourceRecord, List<Observation>> observed,
                Consumer<Rejection> rejected, Consumer<String> header) {
            this.mapping = mapping;
            this.header = header;
            this.observed = observed;
            this.rejected = rejected;
        }

        @Override
        public void header(String raw) {
            header.accept(raw);
        }

        @Override
        public void columns(List<String> names) throws BrokenDelivery {
            mapping.check(names);
        }

        @Override
        public void record(SourceRecord record) {
            read++;
            List<Observation> units;
            try {
                units = mapping.observe(record);
            } catch (Unmappable e) {
                rejected.accept(new Rejection(record.position(), e.code().code(), e.getMessage(), record.raw()));
                return;
            }
            observed.accept(record, units);
        }

        @Override
        public void rejected(Rejection rejection) {
            read++;
            rejected.accept(rejection);
        }
    }
}
