package io.crosswalk.core.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordScannerTest {

    private static final String[] PIECES = {"", "a", "B7", " ", "\"\"", "ü", ",", "\n", "\r\n", "\r", "'", "𝔖", "0"};

    private record Line(long line, List<String> cells) {
    }

    @Test
    void agreesWithFastCsvOnWellFormedText() throws IOException {
        Random random = new Random(20261119);
        for (int round = 0; round < 500; round++) {
            String text = text(random);

            assertThat(scanned(text, 1 + random.nextInt(7))).as(text).isEqualTo(readByFastCsv(text));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
        int records = random.nextInt(6);
        for (int i = 0; i < records; i++) {
            int cells = 1 + random.nextInt(4);
            for (int j = 0; j < cells; j++) {
                text.append(j == 0 ? "" : ",").append(cell(random));
            }
            text.append(i + 1 < records || random.nextBoolean() ? end : "");
        }
        return text.toString();
    }

    private static String cell(Random random) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            value.append(PIECES[random.nextInt(PIECES.length)]);
        }
        boolean plain = value.indexOf("\"") < 0 && value.indexOf(",") < 0 && value.indexOf("\n") < 0
                && value.indexOf("\r") < 0;
        return plain && random.nextBoolean() ? value.toString() : '"' + value.toString() + '"';
    }

    private static List<Line> scanned(String text, int portion) throws IOException {
        List<Line> lines = new ArrayList<>();
        StringBuilder records = new StringBuilder();
        RecordScanner scanner = new RecordScanner(new Portions(text, portion), ',', '"');
        while (scanner.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < scanner.fields(); i++) {
                cells.add(scanner.field(i));
            }
            assertThat(scanner.strayQuote()).isFalse();
            assertThat(scanner.rawOf(scanner.fields())).isEqualTo(scanner.raw());
            assertThat(scanner.raw()).startsWith(scanner.rawOf(1));
            lines.add(new Line(scanner.line(), cells));
            records.append(scanner.raw());
        }
        assertThat(text).as("the records' own text, in order").matches(it -> isSubsequence(records, it));
        return lines;
    }

    private static boolean isSubsequence(CharSequence part, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < part.length(); i++) {
            found += whole.charAt(i) == part.charAt(found) ? 1 : 0;
        }
        return found == part.length();
    }

    private static List<Line> readByFastCsv(String text) throws IOException {
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(new StringReader(text))) {
            return csv.stream().map(it -> new Line(it.getStartingLineNumber(), it.getFields())).toList();
        }
    }

    /** Hands out a few characters at a time, so that every record crosses a border. */
    private static final class Portions extends Reader {

        private final StringReader text;
        private final int portion;

        private Portions(String text, int portion) {
            this.text = new StringReader(text);
            this.portion = portion;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return text.read(target, offset, Math.min(portion, length));
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
