package io.crosswalk.core.identifier.gs1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * All application identifiers, as GS1 publishes them for machines ({@code gs1-syntax-dictionary.txt}).
 *
 * <p>The first two digits decide how long an identifier is, so that none begins another one.
 */
final class SyntaxDictionary {

    static final SyntaxDictionary SHIPPED = load();

    private static final int LONGEST_CODE = 4;

    private final byte[] lengthByPrefix = new byte[100];
    private final ApplicationIdentifier[][] byLength = {null, null, new ApplicationIdentifier[100],
            new ApplicationIdentifier[1_000], new ApplicationIdentifier[10_000]};

    private SyntaxDictionary(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && line.charAt(0) != '#').map(DictionaryLine::new)
                .flatMap(DictionaryLine::identifiers).forEach(this::add);
    }

    /** The identifier that the text begins with at a place, or null. */
    ApplicationIdentifier at(String text, int from) {
        int prefix = number(text, from, from + 2);
        if (prefix < 0) {
            return null;
        }
        int length = lengthByPrefix[prefix];
        int code = length == 0 ? -1 : number(text, from, from + length);
        return code < 0 ? null : byLength[length][code];
    }

    /** The identifier with exactly this code, or null. */
    ApplicationIdentifier of(String code) {
        boolean possible = code.length() >= 2 && code.length() <= LONGEST_CODE;
        ApplicationIdentifier found = possible ? at(code, 0) : null;
        return found != null && found.code().length() == code.length() ? found : null;
    }

    Stream<ApplicationIdentifier> all() {
        return Stream.of(byLength).skip(2).flatMap(Stream::of).filter(it -> it != null);
    }

    private void add(ApplicationIdentifier identifier) {
        String code = identifier.code();
        int prefix = number(code, 0, 2);
        if (lengthByPrefix[prefix] != 0 && lengthByPrefix[prefix] != code.length()) {
            throw new IllegalStateException("identifiers of two lengths begin as " + code + " does");
        }
        lengthByPrefix[prefix] = (byte) code.length();
        byLength[code.length()][number(code, 0, code.length())] = identifier;
    }

    private static int number(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static SyntaxDictionary load() {
        try (InputStream in = SyntaxDictionary.class.getResourceAsStream("gs1-syntax-dictionary.txt")) {
            if (in == null) {
                throw new IllegalStateException("gs1-syntax-dictionary.txt is missing from the product");
            }
            return new SyntaxDictionary(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
