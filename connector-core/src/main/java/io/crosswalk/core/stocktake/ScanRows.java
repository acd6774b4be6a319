package io.crosswalk.core.stocktake;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.feed.format.RecordFormats;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of scans on their way in: a CSV file with a header, JSON Lines, or the list of a request. A file whose end is missing, or
 * with a column that nobody knows, is refused whole; it can be given again, for the same scan counts once.
 */
public final class ScanRows {

    private static final FeedConfig.Format LINES = new FeedConfig.Format("jsonl", "UTF-8", null, null, false, 1, null, null, Map.of());
    private static final int SNIFFED = 8192;
    private static final List<String> COLUMNS = ScanReader.columns();

    private final Source source;

    private ScanRows(Source source) {
        this.source = source;
    }

    /** Receives rows, and rows that could not even be read. */
    interface Sink {

        void row(long line, Map<String, String> cells, String raw);

        void rejected(Rejection rejection);
    }

    private interface Source {
        void read(Sink sink) throws IOException, BrokenDelivery;
    }

    /** The rows of a file in UTF-8: JSON Lines where it begins with a brace, else CSV with a comma, a semicolon or a tab. */
    public static ScanRows of(InputStream content) {
        return new ScanRows(sink -> {
            BufferedInputStream in = new BufferedInputStream(content, SNIFFED);
            in.mark(SNIFFED);
            String head = new String(in.readNBytes(SNIFFED / 2), java.nio.charset.StandardCharsets.UTF_8).stripLeading();
            in.reset();
            FeedConfig.Format format = head.replace("\uFEFF", "").startsWith("{") ? LINES : csv(head.lines().findFirst().orElse(""));
            RecordFormats.of(format.type()).orElseThrow().read(in, format, new Records(sink, format.type().equals("jsonl")));
        });
    }

    /** The rows of a request; their lines count from 1. */
    public static ScanRows of(List<Map<String, String>> rows) {
        return new ScanRows(sink -> {
            long line = 0;
            for (Map<String, String> row : rows) {
                line++;
                Records.hand(sink, line, row == null ? Map.of() : row, String.valueOf(row));
            }
        });
    }

    /** @throws StocktakeRefused where the file as a whole cannot be believed */
    void read(Sink sink) {
        try {
            source.read(sink);
        } catch (BrokenDelivery e) {
            throw StocktakeRefused.invalid("The file cannot be believed, and nothing of it was taken: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the file of scans cannot be read", e);
        }
    }

    private static FeedConfig.Format csv(String header) {
        String delimiter = header.contains(",") ? "," : header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
        return new FeedConfig.Format("csv", "UTF-8", delimiter, "\"", true, 1, null, null, Map.of());
    }

    /** From records of a format to rows. */
    private record Records(Sink sink, boolean pointers) implements RecordFormat.Sink {

        @Override
        public void columns(List<String> names) throws BrokenDelivery {
            for (String name : names) {
                if (!COLUMNS.contains(name)) {
                    throw new BrokenDelivery("there is no column '" + name + "'; there are " + String.join(", ", COLUMNS));
                }
            }
        }

        @Override
        public void record(SourceRecord record) {
            Map<String, String> cells = new HashMap<>();
            Set<?> names = ((Map<?, ?>) record.tree()).keySet();
            for (Object name : names) {
                record.value(pointers ? "/" + pointer(name) : String.valueOf(name)).ifPresent(text -> cells.put(String.valueOf(name), text));
            }
            hand(sink, record.position(), cells, record.raw());
        }

        private static String pointer(Object name) {
            return String.valueOf(name).replace("~", "~0").replace("/", "~1");
        }

        @Override
        public void rejected(Rejection rejection) {
            sink.rejected(new Rejection(rejection.line(), rejection.code(), rejection.reason(), ScanCode.shortened(rejection.raw())));
        }

        /** Blank cells say nothing. */
        static void hand(Sink sink, long line, Map<String, String> cells, String raw) {
            Map<String, String> said = new HashMap<>();
            cells.forEach((name, text) -> {
                if (text != null && !text.isBlank()) {
                    said.put(name, text.strip());
                }
            });
            Set<String> unknown = new TreeSet<>(said.keySet());
            unknown.removeAll(COLUMNS);
            if (unknown.isEmpty()) {
                sink.row(line, said, raw);
            } else {
                sink.rejected(ScanCode.UNKNOWN_COLUMN.at(line, "there is no field " + UnitLabels.shown(unknown.iterator().next()) + "; there are "
                        + String.join(", ", COLUMNS), raw));
            }
        }
    }
}
