package io.crosswalk.launcher.verb;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An export as CSV: UTF-8, comma, quotes where needed. */
final class CsvSheet implements SheetFormat.Sheet {

    private final CsvWriter csv;

    CsvSheet(OutputStream out, List<String> columns) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
