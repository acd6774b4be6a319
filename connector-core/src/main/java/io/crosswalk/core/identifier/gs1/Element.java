package io.crosswalk.core.identifier.gs1;

import java.util.Objects;

/**
 * One statement of a label: what is said, and what it is, for example {@code 21} (the serial) and {@code SN1}.
 *
 * @param ai the application identifier, two to four digits (GS1 General Specifications section 3)
 * @param value without separators and escapes
 */
public record Element(String ai, String value) {

    public Element {
        Objects.requireNonNull(ai, "ai");
        Objects.requireNonNull(value, "value");
    }

    void writeBracketed(StringBuilder text) {
        text.append('(').append(ai).append(')');
        text.append(value.indexOf('(') < 0 ? value : value.replace("(", "\\("));
    }
}
