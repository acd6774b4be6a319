package io.crosswalk.core.identifier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of values with their verdicts, as files beside the tests. */
final class Vectors {

    private Vectors() {
    }

    record Vector(String file, String kind, String input, boolean valid, String canonical, String reason) {

        @Override
        public String toString() {
            return file + ": " + kind + " " + input;
        }
    }

    /** All rows of a table but those that {@code disputed.csv} names with a reason. */
    static List<Vector> of(String file) {
        Set<String> disputed = records("disputed").stream().filter(row -> row.getField("file").equals(file))
                .map(row -> Escapes.unescape(row.getField("input"))).collect(Collectors.toSet());
        return records(file).stream()
                .map(row -> new Vector(file, row.getField("kind"), Escapes.unescape(row.getField("input")),
                        row.getField("valid").equals("true"), Escapes.unescape(row.getField("canonical")), row.getField("reason")))
                .filter(vector -> !disputed.contains(vector.input())).toList();
    }

    private static List<NamedCsvRecord> records(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Vectors.class.getResourceAsStream("/vectors/" + file + ".csv"), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
