package io.crosswalk.core.feed.format;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Delimited text: one record per line, cells addressed by the name in the header, or by number from 1 without one.
 *
 * <p>A record with too many cells is rejected; missing cells at the end of a record are blank. A file without a header,
 * with a name twice in it, cut off within a record, or not in the declared charset is broken as a whole.
 */
public final class CsvFormat implements RecordFormat {

    @Override
    public String type() {
        return "csv";
    }

    @Override
    public void read(InputStream content, FeedConfig.Format format, Sink sink) throws IOException, BrokenDelivery {
        CsvDialect dialect = CsvDialect.of(format);
        RecordScanner text = new RecordScanner(new StrictReader(content, RecordFormats.charset(format)),
                dialect.delimiter(), dialect.quote());
        try {
            text.skipLines(format.headerLine() - 1);
            if (!text.next()) {
                throw new BrokenDelivery(format.header()
                        ? "no header: the file ends before line " + Math.max(1, format.headerLine()) : "the file is empty");
            }
            List<String> columns = format.header() ? header(text, sink) : numbers(text.fields());
            sink.columns(columns);
            if (format.header() && !text.next()) {
                return;
            }
            records(text, columns, sink);
        } catch (CharacterCodingException | RecordScanner.UnclosedQuote e) {
            throw new BrokenDelivery(e.getMessage() + " (last record read: line " + text.line() + ")", e);
        }
    }

    private static List<String> header(RecordScanner text, Sink sink) throws BrokenDelivery {
        if (text.strayQuote() || text.tooLong()) {
            throw new BrokenDelivery("no header: line " + text.line() + " is not a list of column names");
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < text.fields(); i++) {
            String name = text.field(i).strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw new BrokenDelivery("the header in line " + text.line() + " names the column '" + name + "' twice");
            }
            names.add(name);
        }
        if (seen.isEmpty()) {
            throw new BrokenDelivery("no header: line " + text.line() + " holds no column names");
        }
        sink.header(text.raw());
        return names;
    }

    private static List<String> numbers(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
    }

    private static void records(RecordScanner text, List<String> columns, Sink sink)
            throws IOException, BrokenDelivery {
        CsvRecord cells = new CsvRecord(text, columns);
        int width = columns.size();
        do {
            if (text.tooLong()) {
                sink.rejected(FormatCode.CSV_TOO_LONG.at(text.line(), "longer than 1 MiB; a quote may not be closed", text.raw()));
            } else if (text.strayQuote()) {
                sink.rejected(FormatCode.STRAY_QUOTE.at(text.line(),
                        "text follows a closing quote; a quote within a quoted cell is written twice", text.raw()));
            } else if (text.fields() > width) {
                sink.rejected(FormatCode.TOO_MANY_FIELDS.at(text.line(),
                        text.fields() + " cells where there are " + width + " columns", text.raw()));
            } else if (text.fields() < width && !text.lineEnded()) {
                throw new BrokenDelivery("the file ends within the record of line " + text.line() + ": it has "
                        + text.fields() + " of " + width + " cells and no line end; the file was cut off");
            } else {
                sink.record(cells);
            }
        } while (text.next());
    }

    @Override
    public RejectWriter rejectWriter(FeedConfig.Format format) {
        return new CsvRejects(CsvDialect.of(format));
    }
}
