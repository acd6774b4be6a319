package io.crosswalk.launcher.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an export is written, row by row. */
enum SheetFormat {
    CSV, XLSX, JSON;

    static Optional<SheetFormat> of(String word) {
        return Arrays.stream(values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    Sheet open(OutputStream out, List<String> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(out, columns);
            case XLSX -> new XlsxSheet(out, columns);
            case JSON -> new JsonSheet(out, columns);
        };
    }

    /** Rows under columns, written one at a time. */
    interface Sheet extends AutoCloseable {

        /** @param cells in the order of the columns; null where there is nothing */
        void row(List<String> cells) throws IOException;

        @Override
        void close() throws IOException;
    }
}
