package io.crosswalk.core.identifier.gs1;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A GS1 label as it was read, in whatever form it came.
 *
 * @param elements what it says, up to the fault where there is one
 * @param checked whether a check digit proves some statement
 * @param fault why it cannot be used, as a stable code such as {@code bad_check_digit}
 * @param faultyAi the application identifier that the fault is about, where it is about one
 * @param doubts why it should not be trusted on its own although it can be read, such as {@code suspect_merged_ai}
 * @param notes what else is remarkable
 */
public record Gs1Label(ElementString elements, boolean checked, Optional<String> fault, Optional<String> faultyAi,
        List<String> doubts, List<String> notes) {

    public Gs1Label {
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(faultyAi, "faultyAi");
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is wrong with what it says; doubts may remain. */
    public boolean isReadable() {
        return fault.isEmpty();
    }
}
