package io.crosswalk.core.identifier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads identifiers for people: what the {@code decode} verb does, one by one or as a file. Thread-safe. */
public final class Decoder {

    private final ReadContext context;
    private final Manufacturers manufacturers;

    public Decoder(ReadContext context, Manufacturers manufacturers) {
        this.context = context;
        this.manufacturers = manufacturers;
    }

    /**
     * One value with its answer.
     *
     * @param kind the kind to show: as asked for, or as inferred
     * @param input as it came in
     * @param canonical the standard's own form, or the cleaned value where the kind has none; null where nothing is valid
     */
    public record Decoded(String kind, String input, String canonical, Identifier identifier) {

        /** Whether nothing about the value needs a person. */
        public boolean valid() {
            return identifier.verdict().usable();
        }

        /** The object of {@code decode --json}. */
        public ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("input", input).put("kind", kind).put("verdict", identifier.verdict().name());
            node.put("canonical", canonical).put("key", identifier.key());
            node.put("display", identifier.display()).put("scope", identifier.scope());
            identifier.reasons().forEach(node.putArray("reasons")::add);
            fill(node.putObject("parts"), identifier.parts());
            fill(node.putObject("hints"), identifier.hints());
            return node;
        }

        private static void fill(ObjectNode node, Map<String, String> values) {
            new TreeMap<>(values).forEach(node::put);
        }
    }

    /** Reads one value; without a kind, it is inferred. */
    public Decoded decode(Optional<Kind> kind, Optional<String> issuer, String input) {
        ReadContext asked = issuer.filter(it -> !it.isBlank()).map(context::issuedBy).orElse(context);
        Identifier read = kind.map(it -> Identifiers.read(it, input, asked)).orElseGet(() -> Identifiers.infer(input, asked));
        boolean byMaker = read.kind() == Kind.SERIAL || read.kind() == Kind.SKU || read.kind() == Kind.LOT;
        if (byMaker && issuer.isPresent() && !manufacturers.key(issuer.get()).isEmpty()) {
            read = read.within(manufacturers.key(issuer.get()));
        }
        return new Decoded(read.kind().code(), input, canonical(read), read);
    }

    /**
     * Reads a file of values: CSV with the header {@code kind,input} and perhaps {@code issuer}; escapes are understood
     * in the inputs.
     *
     * @param answers gets one answer a line, in order; its input is the value as written in the file
     * @throws DecodeRefused when the header, the quoting or a line of too many fields cannot be read; names the line
     */
    public void decodeFile(Reader file, Consumer<Decoded> answers) throws IOException {
        BufferedReader text = new BufferedReader(file);
        text.mark(1);
        if (text.read() != '\uFEFF') { // editors put a byte order mark in front of the header
            text.reset();
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder().allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = records.iterator();
            DecodeColumns columns = DecodeColumns.of(lines.hasNext() ? lines.next().getFields() : List.of());
            while (lines.hasNext()) {
                answers.accept(decodeLine(columns, lines.next()));
            }
        } catch (CsvParseException e) {
            throw new DecodeRefused("the file is not CSV: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file of values and writes {@code kind,input,verdict,canonical,reasons}.
     *
     * @return how many values are not valid
     * @throws DecodeRefused as {@link #decodeFile}
     */
    public long decodeCsv(Reader file, Writer out) throws IOException {
        long[] notValid = {0};
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("kind", "input", "verdict", "canonical", "reasons");
        decodeFile(file, answer -> {
            Identifier read = answer.identifier();
            String canonical = answer.canonical() == null ? "" : Escapes.escape(answer.canonical());
            csv.writeRecord(answer.kind(), answer.input(), read.verdict().name(), canonical, String.join(";", read.reasons()));
            notValid[0] += answer.valid() ? 0 : 1;
        });
        csv.flush();
        return notValid[0];
    }

    private Decoded decodeLine(DecodeColumns columns, CsvRecord line) {
        columns.check(line);
        String word = columns.kind(line).strip();
        String input = columns.input(line);
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            return new Decoded(word, input, null, unknownKind(input));
        }
        Decoded read = decode(kind, Optional.of(columns.issuer(line)), Escapes.unescape(input));
        return new Decoded(read.kind(), input, read.canonical(), read.identifier());
    }

    private static Identifier unknownKind(String input) {
        return new Identifier(Kind.SERIAL, null, input, input, "", null, Verdict.INVALID, List.of("unknown_kind"), Map.of(), Map.of());
    }

    private static String canonical(Identifier read) {
        if (read.canonical() != null) {
            return read.canonical();
        }
        if (read.key().isEmpty()) {
            return null;
        }
        // tags are compared as printed but for case; of other names the printed form is the best there is
        return read.kind() == Kind.ASSET_TAG ? read.key() : read.display();
    }
}
