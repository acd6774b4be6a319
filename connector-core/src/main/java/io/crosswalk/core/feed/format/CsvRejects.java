package io.crosswalk.core.feed.format;

import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.Rejection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rejected lines as they were delivered, with three columns more that say why. A reject file that is dropped again and
 * rejected again does not grow further columns.
 */
final class CsvRejects implements RecordFormat.RejectWriter {

    private static final List<String> WHY = List.of("_code", "_reason", "_line");

    private final CsvDialect dialect;

    CsvRejects(CsvDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void write(String header, Iterable<Rejection> rejections, Consumer<String> out) {
        int width = header == null ? 0 : width(header);
        if (header != null) {
            out.accept(rawOf(header, width) + dialect.delimiter() + joined(WHY));
        }
        for (Rejection rejection : rejections) {
            out.accept(rawOf(rejection.raw(), width) + dialect.delimiter()
                    + joined(List.of(rejection.code(), rejection.reason(), Long.toString(rejection.line()))));
        }
    }

    private String joined(List<String> cells) {
        return cells.stream().map(dialect::cell).reduce((a, b) -> a + dialect.delimiter() + b).orElse("") + '\n';
    }

    /** How many columns the header has, not counting those of an earlier reject file. */
    private int width(String header) {
        RecordScanner text = scan(header);
        int fields = text.fields();
        boolean again = fields > WHY.size() && WHY.equals(List.of(text.field(fields - 3).strip(),
                text.field(fields - 2).strip(), text.field(fields - 1).strip()));
        return again ? fields - WHY.size() : fields;
    }

    /** The line as delivered, with empty cells where it has too few, so that the columns behind it stay in place. */
    private String rawOf(String raw, int width) {
        RecordScanner text = scan(raw);
        int fields = text.fields();
        boolean again = width > 0 && fields == width + WHY.size();
        String missing = String.valueOf(dialect.delimiter()).repeat(Math.max(0, width - fields));
        return (again ? text.rawOf(width) : raw) + missing;
    }

    private RecordScanner scan(String raw) {
        RecordScanner text = new RecordScanner(new StringReader(raw), dialect.delimiter(), dialect.quote());
        try {
            text.next();
            return text;
        } catch (RecordScanner.UnclosedQuote e) {
            return text; // cut text of an overlong record: its cells are not worth counting
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
