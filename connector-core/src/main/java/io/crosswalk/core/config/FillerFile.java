package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A text file of further fillers, one a line, that an administrator keeps beside the configuration. */
final class FillerFile {

    static final String AT = "/quality/placeholders";
    private static final String SHIPPED = "default";
    private static final String FILE = "file:";
    /** Longer ones are prose, and reading compares none so long. */
    private static final int LONGEST = 80;
    private static final int LARGEST = 1 << 20;

    private FillerFile() {
    }

    /** What is wrong with a word in the place of a list. */
    static Optional<Complaint> complaint(String word) {
        boolean known = word.equals(SHIPPED) || word.startsWith(FILE) && word.length() > FILE.length();
        return known ? Optional.empty()
                : Optional.of(new Complaint("unknown value '" + word + "' of 'placeholders'", Spelling.nearest(word, List.of(SHIPPED))
                        .map(Spelling::didYouMean).orElse("further values stand in a list, [ " + word + " ], or in file:PATH")));
    }

    /** The faults of the file that the document names, if it names one. */
    static List<ConfigFault> check(Path folder, YamlDocument document) {
        Optional<Path> file = named(folder, document.tree());
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            if (Files.size(file.get()) > LARGEST) {
                return List.of(document.atValue(AT, "the file is larger than 1 MiB", "keep one filler a line"));
            }
            List<String> lines = Files.readAllLines(file.get());
            for (int i = 0; i < lines.size(); i++) {
                if (isFiller(lines.get(i)) && lines.get(i).strip().length() > LONGEST) {
                    return List.of(document.atValue(AT, "line " + (i + 1) + " of the file is longer than " + LONGEST + " characters",
                            "keep one filler a line"));
                }
            }
            return List.of();
        } catch (IOException e) {
            return List.of(document.atValue(AT, "the file cannot be read as UTF-8", "looked for " + file.get()));
        }
    }

    /** The fillers of a file in which nothing is wrong; empty where the tree names none. */
    static List<String> read(Path folder, JsonNode tree) {
        try {
            Optional<Path> file = named(folder, tree);
            return file.isEmpty() ? List.of()
                    : Files.readAllLines(file.get()).stream().filter(FillerFile::isFiller).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> named(Path folder, JsonNode tree) {
        String word = tree.at(AT).asText();
        boolean file = word.startsWith(FILE) && word.length() > FILE.length() && word.indexOf('\0') < 0;
        return file ? Optional.of(folder.resolve(word.substring(FILE.length())).normalize()) : Optional.empty();
    }

    private static boolean isFiller(String line) {
        return !line.isBlank() && !line.strip().startsWith("//") && !line.equals("\uFEFF");
    }
}
