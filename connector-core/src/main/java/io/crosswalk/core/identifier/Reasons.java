package io.crosswalk.core.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the reason codes of readings mean to the person who sees them, for example {@code bad_check_digit}. */
public final class Reasons {

    private static final Map<String, String> MEANINGS = load();

    private Reasons() {
    }

    /** One sentence about a code, or empty where nobody wrote one. */
    public static Optional<String> meaning(String code) {
        return Optional.ofNullable(MEANINGS.get(code));
    }

    /** All codes with their sentences, in the order of the page. */
    public static Map<String, String> all() {
        return MEANINGS;
    }

    private static Map<String, String> load() {
        Map<String, String> meanings = new LinkedHashMap<>();
        try (InputStream in = Reasons.class.getResourceAsStream("reasons.txt")) {
            if (in == null) {
                throw new IllegalStateException("reasons.txt is missing from the product");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//")).forEach(line -> {
                        int colon = line.indexOf(": ");
                        meanings.put(line.substring(0, colon), line.substring(colon + 2));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(meanings);
    }
}
