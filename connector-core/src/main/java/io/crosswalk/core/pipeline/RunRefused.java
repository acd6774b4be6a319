package io.crosswalk.core.pipeline;

/** A run was asked for while another one holds the lock; the message names the holder. */
public final class RunRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunRefused(String message) {
        super(message);
    }
}
