package io.crosswalk.core.pipeline;

/** There is nothing to replay: no such run, feed or delivery, or its spooled file is kept no longer; the message says which. */
public final class UnknownRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownRun(String message) {
        super(message);
    }
}
