package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.delivery.Outbox;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.report.RunLog;
import java.util.function.Supplier;

/** Where the use cases keep what they know. */
public record Repositories(Deliveries deliveries, Worklist worklist, Outbox outbox, RunLog log, Register register, Rehearsal rehearsal) {

    /** Does everything on this thread for show: all of it is taken back. */
    @FunctionalInterface
    public interface Rehearsal {
        <T> T rehearse(Supplier<T> work);
    }
}
