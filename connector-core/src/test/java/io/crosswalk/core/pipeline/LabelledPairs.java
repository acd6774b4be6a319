package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.ReadResult;
import io.crosswalk.core.feed.Deliveries.Row;
import io.crosswalk.core.feed.mapping.FeedReaders;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Rulings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pairs of rows of which people know whether they are about one unit, read as two feeds deliver them. */
final class LabelledPairs {

    static final List<String> FEEDS = List.of("left", "right");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What people know about a pair. */
    enum Label { SAME, DIFFERENT, CANNOT_TELL }

    /** Two rows, each as it stands on the stage; a row that cannot be read is missing. */
    record Pair(int number, Label label, String why, String source, Map<String, String> left, Map<String, String> right, List<Row> read) {

        @Override
        public String toString() {
            return number + " (" + label + ": " + why + ") " + left + " and " + right;
        }
    }

    private LabelledPairs() {
    }

    /** A configuration in which one of the two feeds is believed first. */
    static Words words(Path home, String first, String second) {
        String ranks = "[ " + first + ", " + second + " ]";
        write(home.resolve("config/crosswalk.yaml"), "apiVersion: crosswalk/v1\nkind: Crosswalk\n"
                + "organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ left, right ] }\nauthority: { identity: " + ranks + ", assetTag: " + ranks + " }\n"
                + "manufacturers: { HP: [ Hewlett-Packard, HP Inc., HPE, Hewlett Packard Enterprise, Compaq ],"
                + " Lenovo: [ IBM ], MSI: [ Micro-Star International ],"
                + " Oracle: [ Sun Microsystems ], Dell: [ Dell Computer Corp ] }\n");
        String map = java.util.Arrays.stream(CanonicalField.values()).map(field -> "  " + field.word() + ": { from: /" + field.word() + " }\n")
                .collect(Collectors.joining());
        for (String feed : FEEDS) {
            write(home.resolve("config/feeds/" + feed + ".yaml"), "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: " + feed + " }\n"
                    + "from: { type: file, path: in, files: { include: \".*\" } }\nformat: { type: jsonl }\nmap:\n" + map);
        }
        ReadResult result = new ConfigurationReader().read(home.resolve("config"));
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException(result.faults().toString());
        }
        Configuration configuration = result.configuration().orElseThrow();
        return Words.of(configuration, Rulings.NONE);
    }

    /** All pairs of the table, read by the configuration. */
    static List<Pair> read(Words words, Path home) {
        List<Pair> unread = table();
        List<Map<Integer, Row>> rows = new ArrayList<>();
        for (String feed : FEEDS) {
            write(home.resolve(feed + ".jsonl"), unread.stream().map(pair -> json(feed.equals("left") ? pair.left() : pair.right()))
                    .collect(Collectors.joining("\n")));
            rows.add(read(words, feed, home.resolve(feed + ".jsonl")));
        }
        return unread.stream().map(pair -> new Pair(pair.number(), pair.label(), pair.why(), pair.source(), pair.left(), pair.right(),
                rows.stream().map(of -> of.get(pair.number())).filter(java.util.Objects::nonNull).toList())).toList();
    }

    private static Map<Integer, Row> read(Words words, String feed, Path file) {
        Map<Integer, Row> rows = new HashMap<>();
        try {
            FeedReaders.reader(words.configuration().feeds().get(feed), words.context()).read(file, (record, units) -> units.forEach(said -> {
                int number = Math.toIntExact(record.position());
                rows.put(number, Intake.staged(said, number, feed, feed, words, 0, String.valueOf(FEEDS.indexOf(feed))));
            }), rejected -> { }, header -> { });
        } catch (BrokenDelivery e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<Pair> table() {
        List<Pair> pairs = new ArrayList<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                LabelledPairs.class.getResourceAsStream("/vectors/labelled_pairs.csv"), StandardCharsets.UTF_8))) {
            reader.stream().forEach(row -> pairs.add(new Pair(pairs.size() + 1, Label.valueOf(row.getField("label").toUpperCase(java.util.Locale.ROOT)
                    .replace(' ', '_')), row.getField("why"), row.getField("source"), says(row.getField("left")), says(row.getField("right")), List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    /** A row as {@code field: value} between bars, with {@code \u00a0} and the like for what cannot be seen. */
    private static Map<String, String> says(String text) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String part : text.split(" \\| ")) {
            int colon = part.indexOf(": ");
            String word = part.substring(0, colon).strip();
            CanonicalField.of(word).orElseThrow(() -> new IllegalArgumentException(text));
            says.put(word, unescaped(part.substring(colon + 2)));
        }
        return says;
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})").matcher(text)
                .replaceAll(it -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }

    private static String json(Map<String, String> says) {
        try {
            return JSON.writeValueAsString(says);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
