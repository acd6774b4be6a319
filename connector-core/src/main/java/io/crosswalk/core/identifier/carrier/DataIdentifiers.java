package io.crosswalk.core.identifier.carrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All data identifiers of ANSI MH10.8.2 that labels of goods carry, and how a value is parted from its identifier. */
final class DataIdentifiers {

    static final DataIdentifiers SHIPPED = load();

    private static final String LETTERS = "BCDEHIJKLMNPQRSTUVWXYZ";
    private static final String UNLISTED_RULE = "an1-50";
    private static final int MOST_DIGITS = 3;

    private final Map<String, DataIdentifier> byCode;

    private DataIdentifiers(Map<String, DataIdentifier> byCode) {
        this.byCode = byCode;
    }

    /** Takes one field of a label, for example {@code 1TL0T-7}, into a reading. */
    void read(String field, ContentReading label) {
        int letter = letterAt(field);
        if (letter < 0) {
            label.fail(field.isEmpty() ? "empty_element" : "unknown_data_identifier");
            return;
        }
        String code = field.substring(0, letter + 1);
        DataIdentifier identifier = byCode.get(code);
        if (identifier == null) {
            label.doubt("unlisted_data_identifier");
            identifier = new DataIdentifier(code, UNLISTED_RULE, null);
        }
        String value = field.substring(letter + 1);
        String fault = identifier.fault(value);
        if (fault != null) {
            label.fail(fault);
            return;
        }
        label.say(code, value);
        if (identifier.field() != null) {
            mean(identifier, value, label);
        }
    }

    private static void mean(DataIdentifier identifier, String value, ContentReading label) {
        switch (identifier.code()) {
            case "18S", "18P" -> { // five characters of the company, then its own number
                label.field("cage", value.substring(0, 5));
                label.field(identifier.field(), value.substring(5));
            }
            default -> label.field(identifier.field(), identifier.meaning(value));
        }
    }

    /** Where the letter of the identifier stands; -1 where the field begins with none. */
    private static int letterAt(String field) {
        int at = 0;
        while (at < field.length() && at < MOST_DIGITS && field.charAt(at) >= '0' && field.charAt(at) <= '9') {
            at++;
        }
        boolean known = at < field.length() && LETTERS.indexOf(field.charAt(at)) >= 0;
        boolean leadingZero = at > 0 && field.charAt(0) == '0';
        return known && !leadingZero ? at : -1;
    }

    private static DataIdentifiers load() {
        try (InputStream in = DataIdentifiers.class.getResourceAsStream("data-identifiers.txt")) {
            if (in == null) {
                throw new IllegalStateException("data-identifiers.txt is missing from the product");
            }
            return new DataIdentifiers(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//")).map(DataIdentifiers::line)
                    .collect(Collectors.toMap(DataIdentifier::code, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataIdentifier line(String line) {
        String[] words = line.split(" ", 4);
        return new DataIdentifier(words[0], words[1], words[2].equals("-") ? null : words[2]);
    }
}
