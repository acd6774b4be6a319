package io.crosswalk.core.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Losing;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.provenance.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The JSONB document of an asset: {@code {"by": [[source, run, epochMillis], ...], "values": {field: [value, by, losing, by, ...]}}}.
 * Statements are listed once and referred to by number, so that provenance costs little.
 */
final class AssetDocument {

    private static final JsonFactory JSON = new JsonFactory();

    private AssetDocument() {
    }

    static String write(AssetValues values) {
        List<Statement> by = new ArrayList<>(4);
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("values");
            for (Map.Entry<CanonicalField, Surviving> field : values.fields().entrySet()) {
                json.writeArrayFieldStart(field.getKey().word());
                json.writeString(field.getValue().value());
                json.writeNumber(number(by, field.getValue().by()));
                for (Losing losing : field.getValue().losing()) {
                    json.writeString(losing.value());
                    json.writeNumber(number(by, losing.by()));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("by");
            for (Statement statement : by) {
                json.writeStartArray();
                json.writeString(statement.source());
                json.writeString(statement.run());
                json.writeNumber(statement.at().toEpochMilli());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static int number(List<Statement> by, Statement statement) {
        int known = by.indexOf(statement);
        if (known >= 0) {
            return known;
        }
        by.add(statement);
        return by.size() - 1;
    }

    static AssetValues read(String document) {
        List<Statement> by = new ArrayList<>(4);
        Map<CanonicalField, List<Object>> raw = new EnumMap<>(CanonicalField.class);
        try (JsonParser json = JSON.createParser(document)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String section = json.currentName();
                json.nextToken();
                if (section.equals("by")) {
                    readStatements(json, by);
                } else {
                    readValues(json, raw);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an asset's document cannot be read", e);
        }
        Map<CanonicalField, Surviving> fields = new EnumMap<>(CanonicalField.class);
        raw.forEach((field, list) -> fields.put(field, surviving(list, by)));
        return new AssetValues(fields);
    }

    private static void readStatements(JsonParser json, List<Statement> by) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            String source = json.nextTextValue();
            String run = json.nextTextValue();
            by.add(new Statement(source, run, Instant.ofEpochMilli(json.nextLongValue(0))));
            json.nextToken();
        }
    }

    private static void readValues(JsonParser json, Map<CanonicalField, List<Object>> raw) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String word = json.currentName();
            List<Object> list = new ArrayList<>(2);
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : (Object) json.getIntValue());
            }
            CanonicalField.of(word).ifPresent(field -> raw.put(field, list));
        }
    }

    private static Surviving surviving(List<Object> list, List<Statement> by) {
        List<Losing> losing = new ArrayList<>(0);
        for (int i = 2; i + 1 < list.size(); i += 2) {
            losing.add(new Losing((String) list.get(i), by.get((Integer) list.get(i + 1))));
        }
        return new Surviving((String) list.get(0), by.get((Integer) list.get(1)), losing);
    }
}
