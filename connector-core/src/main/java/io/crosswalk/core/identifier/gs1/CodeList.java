package io.crosswalk.core.identifier.gs1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The code lists of other bodies that labels use, from {@code code-lists.txt}. */
enum CodeList {

    COUNTRY_NUMBERS("iso3166"),
    COUNTRIES("iso3166alpha2"),
    CURRENCIES("iso4217"),
    PACKAGES("packagetype");

    private final Set<String> codes;

    CodeList(String section) {
        this.codes = read("[" + section + "]");
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    private static Set<String> read(String section) {
        try (InputStream in = CodeList.class.getResourceAsStream("code-lists.txt")) {
            if (in == null) {
                throw new IllegalStateException("code-lists.txt is missing from the product");
            }
            Set<String> codes = new HashSet<>();
            boolean inside = false;
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
                if (line.startsWith("[")) {
                    inside = line.equals(section);
                } else if (inside && !line.isBlank() && !line.startsWith("//")) {
                    codes.addAll(List.of(line.strip().split(" ")));
                }
            }
            return Set.copyOf(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
