package io.crosswalk.launcher.verb;

/** How a verb ended, for schedulers. */
final class ExitCode {

    /** Done, and nothing needs a person. */
    static final int OK = 0;
    /** Done, and something needs a person. */
    static final int ATTENTION = 1;
    /** A usage or configuration error; nothing was done. */
    static final int USAGE = 2;
    /** A source, a target or the database could not be reached or refused us, or another run holds the lock. */
    static final int UNREACHABLE = 3;
    /** A fault of the product. */
    static final int FAULT = 4;

    private ExitCode() {
    }
}
