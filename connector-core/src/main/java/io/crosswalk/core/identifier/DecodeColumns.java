package io.crosswalk.core.identifier;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** Where the columns of a file of values stand, as its first line says: {@code kind,input} and perhaps {@code issuer}. */
record DecodeColumns(List<String> names) {

    private static final String KIND = "kind";
    private static final String INPUT = "input";

    /** The columns that a first line names; it may name further ones, each once. */
    static DecodeColumns of(List<String> names) {
        if (!names.contains(KIND) || !names.contains(INPUT)) {
            throw new DecodeRefused("line 1 must name the columns kind and input, it names " + names, null);
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new DecodeRefused("line 1 names a column twice: " + names, null);
        }
        return new DecodeColumns(names);
    }

    /** A value with a comma in it needs quotation marks; without, it would be read as half of what it is. */
    void check(CsvRecord line) {
        if (line.getFieldCount() > names.size()) {
            throw new DecodeRefused("line " + line.getStartingLineNumber() + " has " + line.getFieldCount() + " fields, line 1 names "
                    + names.size() + "; a value with a comma needs quotation marks", null);
        }
    }

    String kind(CsvRecord line) {
        return field(line, KIND);
    }

    String input(CsvRecord line) {
        return field(line, INPUT);
    }

    String issuer(CsvRecord line) {
        return field(line, "issuer");
    }

    private String field(CsvRecord line, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= line.getFieldCount() ? "" : line.getField(at);
    }
}
