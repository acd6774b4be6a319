package io.crosswalk.core.fault;

/**
 * The outside world refused for good: a wrong password, an unknown host key, a missing folder. Trying again changes
 * nothing until a person has acted; the message says what to do.
 */
public final class PermanentFault extends RuntimeException {

    public PermanentFault(String message, Throwable cause) {
        super(message, cause);
    }

    public PermanentFault(String message) {
        super(message);
    }
}
