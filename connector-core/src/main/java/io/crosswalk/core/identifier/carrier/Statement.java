package io.crosswalk.core.identifier.carrier;

import java.util.Objects;

/**
 * One statement of a label: what it is about, by the label's own standard, and what is said.
 *
 * @param name the data identifier ({@code 1T}), application identifier ({@code 10}), text element ({@code SER}) or the name of
 *     a part ({@code lic})
 */
public record Statement(String name, String value) {

    public Statement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
