package io.crosswalk.core.config;

import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret is kept ({@code env:NAME}, {@code file:PATH}, {@code config:KEY}), never the secret itself.
 *
 * <p>Resolved at use and forgotten; {@link #toString()} shows the reference only.
 */
public record SecretRef(String reference) {

    public SecretRef {
        if (!reference.matches("(env|file|config):.+")) {
            throw new IllegalArgumentException("a secret is given by reference: env:NAME, file:PATH or config:KEY");
        }
    }

    /**
     * The secret's text, without a trailing line break.
     *
     * @throws PermanentFault when the reference leads nowhere; the message names the reference, not a value
     */
    public String resolve() {
        String rest = reference.substring(reference.indexOf(':') + 1);
        String value = switch (reference.substring(0, reference.indexOf(':'))) {
            case "env" -> System.getenv(rest);
            case "file" -> read(Path.of(rest));
            default -> System.getProperty(rest, System.getenv(rest.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT)));
        };
        if (value == null || value.isBlank()) {
            throw new PermanentFault("the secret " + reference + " is not set; set it where the run is started");
        }
        return value;
    }

    private String read(Path path) {
        try {
            return Files.readString(path).stripTrailing();
        } catch (IOException e) {
            throw new PermanentFault("the secret " + reference + " cannot be read; check the path and its permissions", e);
        }
    }

    @Override
    public String toString() {
        return reference;
    }
}
