package io.crosswalk.core.stocktake;

import java.io.Serial;

/** Something about a stocktake that was asked for and not done. The message says why and what to do instead. */
public final class StocktakeRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is in the way. */
    public enum Why {
        /** There is no such stocktake. */
        UNKNOWN,
        /** The request lacks something, or cannot be read. */
        INVALID,
        /** Another stocktake is in the way. */
        CONFLICT
    }

    private StocktakeRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public static StocktakeRefused unknown(long id) {
        return new StocktakeRefused(Why.UNKNOWN, "There is no stocktake " + id + ".");
    }

    public static StocktakeRefused invalid(String message) {
        return new StocktakeRefused(Why.INVALID, message);
    }

    public static StocktakeRefused conflict(String message) {
        return new StocktakeRefused(Why.CONFLICT, message);
    }
}
