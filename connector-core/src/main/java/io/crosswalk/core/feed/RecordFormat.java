package io.crosswalk.core.feed;

import io.crosswalk.core.config.FeedConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns the bytes of one delivery into records, in order, holding one at a time.
 *
 * <p>Found with {@link java.util.ServiceLoader} by {@link #type()}. A record that cannot be read goes to
 * {@link Sink#rejected}; the rest goes on. A delivery that as a whole cannot be believed (cut off in the middle, wrong
 * charset, no header) ends in {@link BrokenDelivery} after what was readable was handed over.
 */
public interface RecordFormat {

    /** The name in {@code format.type}. */
    String type();

    void read(InputStream content, FeedConfig.Format format, Sink sink) throws IOException, BrokenDelivery;

    /** Writes rejected records in the feed's own format, with the columns {@code _code}, {@code _reason}, {@code _line}. */
    RejectWriter rejectWriter(FeedConfig.Format format);

    /** Receives records and unreadable records. */
    interface Sink {

        void record(SourceRecord record);

        void rejected(Rejection rejection);

        /** The header as delivered, before the first record, where the format has one. */
        default void header(String raw) {
        }

        /**
         * The columns by name, after the header and before the first record, where the format has columns; numbers from
         * {@code 1} where they have no names.
         *
         * @throws BrokenDelivery when the reader cannot do without a column that is not there
         */
        default void columns(List<String> names) throws BrokenDelivery {
        }
    }

    /** Makes a file that can be corrected and dropped again. */
    interface RejectWriter {

        /**
         * @param header the header as delivered, or null
         * @param out UTF-8 text sink; closed by the caller
         */
        void write(String header, Iterable<Rejection> rejections, Consumer<String> out);
    }

    /** The delivery as a whole cannot be believed; nothing of it may be used. */
    final class BrokenDelivery extends Exception {

        private static final long serialVersionUID = 1L;

        public BrokenDelivery(String message, Throwable cause) {
            super(message, cause);
        }

        public BrokenDelivery(String message) {
            super(message);
        }
    }
}
