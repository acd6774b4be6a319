package io.crosswalk.core.config;

import java.util.Comparator;

/**
 * One thing that is wrong in the configuration, at the exact place where a person can put it right.
 *
 * @param file the file below the configuration folder, with forward slashes, for example {@code feeds/acme.yaml}
 * @param line the line of the key or value, from 1
 * @param column its column, from 1
 * @param message what is wrong; never a secret
 * @param hint what to do about it, or null
 */
public record ConfigFault(String file, int line, int column, String message, String hint)
        implements Comparable<ConfigFault> {

    private static final Comparator<ConfigFault> READING_ORDER = Comparator
            .comparing((ConfigFault fault) -> fault.file().contains("/")) // crosswalk.yaml comes before the folders
            .thenComparing(ConfigFault::file).thenComparing(ConfigFault::line).thenComparing(ConfigFault::column)
            .thenComparing(ConfigFault::message);

    /** {@code file:line:column: message (hint)}, as compilers print it. */
    public String text() {
        return file + ":" + line + ":" + column + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }

    YamlDocument.Spot spot() {
        return new YamlDocument.Spot(line, column);
    }

    @Override
    public int compareTo(ConfigFault other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
