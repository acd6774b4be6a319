package io.crosswalk.core.identifier;

/** A file of values that cannot be read at all; the message says why. */
public final class DecodeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DecodeRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
