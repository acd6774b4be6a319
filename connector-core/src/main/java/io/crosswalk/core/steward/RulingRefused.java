package io.crosswalk.core.steward;

import java.io.Serial;

/** A decision that was not taken on; nothing was done. The message says why and what to do instead. */
public final class RulingRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is in the way. */
    public enum Why {
        /** There is no such task or asset. */
        UNKNOWN,
        /** The decision lacks something, or does not fit the task. */
        INVALID,
        /** The task is gone, or somebody has decided it already. */
        CONFLICT
    }

    private RulingRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public static RulingRefused unknown(long task) {
        return new RulingRefused(Why.UNKNOWN, "There is no discrepancy " + task + ".");
    }

    /** Nobody can lock what is not there. */
    public static RulingRefused unknownAsset(long asset) {
        return new RulingRefused(Why.UNKNOWN, "There is no asset " + asset + ", or it turned out to be another one.");
    }

    public static RulingRefused invalid(String message) {
        return new RulingRefused(Why.INVALID, message);
    }

    public static RulingRefused conflict(String message) {
        return new RulingRefused(Why.CONFLICT, message);
    }
}
