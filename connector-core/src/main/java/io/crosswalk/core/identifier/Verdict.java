package io.crosswalk.core.identifier;

/** How far a value may be trusted as the name of something. */
public enum Verdict {
    /** Well formed, and a check digit or closed structure proves that it was not mistyped. */
    VALID,
    /** Well formed; the kind has no check digit. */
    VALID_UNCHECKED,
    /** Readable but doubtful: imported, never used to join records on its own. */
    SUSPECT,
    /** Breaks a rule of its kind. */
    INVALID,
    /** A filler such as {@code To be filled by O.E.M.}: says nothing. */
    PLACEHOLDER,
    /** Destroyed on the way, for example by a spreadsheet. */
    DAMAGED;

    /** Whether a value with this verdict may single out a unit. */
    public boolean usable() {
        return this == VALID || this == VALID_UNCHECKED;
    }
}
