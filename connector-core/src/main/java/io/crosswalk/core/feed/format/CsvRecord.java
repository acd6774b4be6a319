package io.crosswalk.core.feed.format;

import io.crosswalk.core.feed.SourceRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The line the scanner stands on, by column. One instance serves a whole file. */
final class CsvRecord implements SourceRecord {

    private final RecordScanner text;
    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    CsvRecord(RecordScanner text, List<String> columns) {
        this.text = text;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i), i);
        }
    }

    @Override
    public long position() {
        return text.line();
    }

    @Override
    public String raw() {
        return text.raw();
    }

    @Override
    public Optional<String> value(String from) {
        Integer index = indexes.get(from);
        return index == null || index >= text.fields() ? Optional.empty() : Optional.of(text.field(index));
    }

    @Override
    public Object tree() {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < text.fields(); i++) {
            cells.put(columns.get(i), text.field(i));
        }
        return cells;
    }
}
