package io.crosswalk.core.label;

/** Labels that cannot be printed as asked; the message says which tag, why, and what to do. Nothing was written. */
public final class LabelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LabelRefused(String message) {
        super(message);
    }
}
