package io.crosswalk.core.pipeline;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.UncheckedIOException;

/**
 * Why a run could not go to its end.
 *
 * @param exitCode 3 for the outside world, 4 for a fault of ours
 * @param message one sentence for the report, never a secret
 */
record BrokenRun(int exitCode, String message, RuntimeException cause) {

    static final int WORLD = 3;
    static final int BUG = 4;

    static BrokenRun by(RuntimeException cause) {
        if (cause instanceof TransientFault || cause instanceof PermanentFault) {
            return new BrokenRun(WORLD, cause.getMessage() + "; what was done is kept, and the next run goes on from there", cause);
        }
        if (cause instanceof UncheckedIOException) {
            return new BrokenRun(WORLD, "a file under the data folder cannot be written or read; check space and permissions, then run again", cause);
        }
        return new BrokenRun(BUG, "a fault of the product (" + cause.getClass().getSimpleName()
                + "); the log has the details, and what was done is kept", cause);
    }
}
