package io.crosswalk.core.identifier.gs1;

/** How much of a label must be right before it counts as read. */
public enum Strictness {

    /**
     * Each statement for itself: known, of the right length and alphabet, check digit and date in order. What labels of
     * feeds must fulfil; a statement that misses its companion is a note.
     */
    SYNTAX,

    /** Also which statements need or exclude each other: {@code (21)} without {@code (01)} is wrong. For printing and decoding. */
    ASSOCIATION
}
