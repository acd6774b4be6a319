package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** The three kinds of configuration file, each with the schema that declares its keys. */
enum DocumentKind {
    CROSSWALK("Crosswalk", "crosswalk.yaml", "crosswalk"),
    FEED("Feed", "feeds/<id>.yaml", "feed"),
    TARGET("Target", "targets/<id>.yaml", "target");

    private final String word;
    private final String place;
    private final JsonNode schema;

    DocumentKind(String word, String place, String schema) {
        this.word = word;
        this.place = place;
        this.schema = load("schema/" + schema + ".schema.json");
    }

    /** The value of {@code kind}. */
    String word() {
        return word;
    }

    /** Where files of this kind stand in the configuration folder. */
    String place() {
        return place;
    }

    /** The JSON Schema 2020-12 of the file. */
    JsonNode schema() {
        return schema;
    }

    static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    private static JsonNode load(String name) {
        try (InputStream in = DocumentKind.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " is part of the product and cannot be read", e);
        }
    }
}
