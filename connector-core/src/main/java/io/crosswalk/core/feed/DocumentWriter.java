package io.crosswalk.core.feed;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@link ObservationDocument}s by hand: this runs once for every row of every feed. */
final class DocumentWriter {

    private static final CanonicalField[] FIELDS = CanonicalField.values();
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(512);
    private boolean first;

    private DocumentWriter() {
    }

    static String write(Observation observation) {
        DocumentWriter writer = new DocumentWriter();
        writer.values(observation);
        writer.identifiers(observation.identifiers());
        if (observation.serialsInRow() != 1) {
            writer.out.append(",\"serialsInRow\":").append(observation.serialsInRow());
        }
        writer.out.append('}');
        return writer.out.toString();
    }

    private void values(Observation observation) {
        out.append("{\"values\":{");
        first = true;
        for (CanonicalField field : FIELDS) {
            String value = observation.values().get(field);
            if (value != null && !ObservationDocument.implied(observation.identifiers(), field, value)) {
                member(field.word(), value);
            }
        }
        // an identifier without its value is told apart from one whose value goes without saying
        for (Map.Entry<CanonicalField, List<Identifier>> entry : observation.identifiers().entrySet()) {
            if (!entry.getValue().isEmpty() && !observation.values().containsKey(entry.getKey())) {
                name(entry.getKey().word());
                out.append("null");
            }
        }
    }

    private void identifiers(Map<CanonicalField, List<Identifier>> identifiers) {
        out.append("},\"identifiers\":{");
        first = true;
        for (Map.Entry<CanonicalField, List<Identifier>> entry : identifiers.entrySet()) {
            name(entry.getKey().word());
            out.append('[');
            List<Identifier> read = entry.getValue();
            for (int i = 0; i < read.size(); i++) {
                out.append(i == 0 ? "{" : ",{");
                first = true;
                identifier(entry.getKey(), read.get(i));
                out.append('}');
            }
            out.append(']');
            first = false;
        }
        out.append('}');
    }

    private void identifier(CanonicalField field, Identifier identifier) {
        if (field.kind().orElse(null) != identifier.kind()) {
            member("kind", identifier.kind().name());
        }
        member("display", identifier.display());
        if (!identifier.raw().equals(identifier.display())) {
            member("raw", identifier.raw());
        }
        if (!identifier.key().equals(identifier.display())) {
            member("key", identifier.key());
        }
        if (identifier.canonical() != null) {
            member("canonical", identifier.canonical());
        }
        if (identifier.scope() != null) {
            member("scope", identifier.scope());
        }
        member("verdict", identifier.verdict().name());
        if (!identifier.reasons().isEmpty()) {
            name("reasons");
            for (int i = 0; i < identifier.reasons().size(); i++) {
                out.append(i == 0 ? '[' : ',');
                text(identifier.reasons().get(i));
            }
            out.append(']');
        }
        if (!isPlainSerial(identifier)) {
            named("parts", identifier.parts());
            named("hints", identifier.hints());
        }
    }

    /** What the form of a maker tells about a good serial follows from its text at any time, and would be in every row. */
    private static boolean isPlainSerial(Identifier identifier) {
        return identifier.kind() == Kind.SERIAL && identifier.verdict().usable() && !identifier.hints().containsKey("virtual_machine");
    }

    private void named(String name, Map<String, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        name(name);
        out.append('{');
        first = true;
        for (Map.Entry<String, String> each : new TreeMap<>(texts).entrySet()) {
            separate();
            text(each.getKey());
            out.append(':');
            text(each.getValue());
        }
        out.append('}');
    }

    private void member(String name, String value) {
        name(name);
        text(value);
    }

    /** A name of our own, which needs no escapes. */
    private void name(String name) {
        separate();
        out.append('"').append(name).append("\":");
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void text(String value) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                i = escape(value, from, i);
                from = i + 1;
            }
        }
        out.append(value, from, value.length()).append('"');
    }

    /** Writes what stands before the character and the character itself; returns where its last unit stands. */
    private int escape(String value, int from, int at) {
        out.append(value, from, at);
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))) {
            out.append(c).append(value.charAt(at + 1));
            return at + 1;
        }
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15])
                    .append(HEX[c & 15]);
        }
        return at;
    }
}
