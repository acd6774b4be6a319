package io.crosswalk.core.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The whole way from spooled bytes to observations for one feed: envelope, format, mapping, identifiers.
 *
 * <p>Made by {@code core.feed.mapping.FeedReaders} from a feed's configuration; streaming, one record at a time.
 */
public interface RecordReader {

    /**
     * Reads one delivery.
     *
     * @param observed receives each record with what it says, once for each unit it names
     * @param rejected receives each record that cannot be read
     * @param header receives the header as delivered, where the format has one
     * @return how many records were read, rejected ones included
     * @throws RecordFormat.BrokenDelivery when the delivery as a whole cannot be believed
     */
    long read(Path delivery, BiConsumer<SourceRecord, List<Observation>> observed, Consumer<Rejection> rejected,
            Consumer<String> header) throws IOException, RecordFormat.BrokenDelivery;
}
