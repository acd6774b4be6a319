package io.crosswalk.launcher.server;

/** An order that the server cannot make sense of: a feed, a target or a run that is not there. The message says what there is. */
public final class WrongOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongOrder(String message) {
        super(message);
    }
}
