package io.crosswalk.core.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@link ObservationDocument}s as a stream of tokens: every comparison of the night starts here. */
final class DocumentReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser in;
    private final Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
    private final Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);

    private int serialsInRow = 1;

    private DocumentReader(JsonParser in) {
        this.in = in;
    }

    static Observation read(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            return new DocumentReader(in).document();
        } catch (IOException e) {
            throw new IllegalArgumentException("not the document of an observation", e);
        }
    }

    private Observation document() throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            if ("serialsInRow".equals(name)) {
                serialsInRow = in.getIntValue();
                continue;
            }
            expect(value, JsonToken.START_OBJECT);
            switch (name) {
                case "values" -> values();
                case "identifiers" -> identifiers();
                default -> in.skipChildren();
            }
        }
        implied();
        return new Observation(values, identifiers, serialsInRow);
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("not the document of an observation: " + found + " where "
                    + wanted + " belongs");
        }
    }

    private static CanonicalField field(String word) {
        return CanonicalField.of(word).orElseThrow(
                () -> new IllegalArgumentException("the document names a field '" + word + "' that does not exist"));
    }

    private void values() throws IOException {
        for (String word = in.nextFieldName(); word != null; word = in.nextFieldName()) {
            values.put(field(word), in.nextTextValue());
        }
    }

    private void identifiers() throws IOException {
        for (String word = in.nextFieldName(); word != null; word = in.nextFieldName()) {
            CanonicalField field = field(word);
            expect(in.nextToken(), JsonToken.START_ARRAY);
            List<Identifier> read = new ArrayList<>(1);
            while (in.nextToken() == JsonToken.START_OBJECT) {
                read.add(identifier(field));
            }
            identifiers.put(field, List.copyOf(read));
        }
    }

    private Identifier identifier(CanonicalField field) throws IOException {
        Kind kind = field.kind().orElse(null);
        String display = "";
        String raw = null;
        String key = null;
        String canonical = null;
        String scope = null;
        Verdict verdict = null;
        List<String> reasons = List.of();
        Map<String, String> parts = Map.of();
        Map<String, String> hints = Map.of();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "kind" -> kind = Kind.valueOf(in.nextTextValue());
                case "display" -> display = in.nextTextValue();
                case "raw" -> raw = in.nextTextValue();
                case "key" -> key = in.nextTextValue();
                case "canonical" -> canonical = in.nextTextValue();
                case "scope" -> scope = in.nextTextValue();
                case "verdict" -> verdict = Verdict.valueOf(in.nextTextValue());
                case "reasons" -> reasons = texts();
                case "parts" -> parts = named();
                case "hints" -> hints = named();
                default -> throw new IllegalArgumentException("an identifier has no '" + name + "'");
            }
        }
        return new Identifier(kind, scope, raw == null ? display : raw, display, key == null ? display : key, canonical,
                verdict, reasons, parts, hints);
    }

    private List<String> texts() throws IOException {
        expect(in.nextToken(), JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>(2);
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(in.getText());
        }
        return texts;
    }

    private Map<String, String> named() throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        Map<String, String> texts = new HashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            texts.put(name, in.nextTextValue());
        }
        return texts;
    }

    private void implied() {
        for (Map.Entry<CanonicalField, List<Identifier>> entry : identifiers.entrySet()) {
            boolean written = values.containsKey(entry.getKey());
            if (written && values.get(entry.getKey()) == null) {
                values.remove(entry.getKey());
            } else if (!written && !entry.getValue().isEmpty()) {
                values.put(entry.getKey(), ObservationDocument.implied(entry.getValue()));
            }
        }
    }
}
