package io.crosswalk.core.delivery;

import io.crosswalk.core.fault.Check;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One ITAM's or CMMS's dialect, reading and writing. One instance serves one run and one thread.
 *
 * <p>Faults: {@link io.crosswalk.core.fault.TransientFault} and {@link io.crosswalk.core.fault.PermanentFault} from
 * {@link #read}; {@link #push} turns them into {@link PushResult.Deferred} and {@link PushResult.Refused}, except a
 * refused login, which is a PermanentFault for the whole target.
 */
public interface TargetAdapter extends AutoCloseable {

    /** Version, permissions that would hide rows, uniqueness settings, custom fields, page cap, throttle. */
    List<Check> probe();

    /** Fields that this target can carry, as configured. */
    Set<CanonicalField> writable();

    /** Whether an asset without a tag can be created there (the target numbers it). */
    boolean numbersTags();

    /** What a create needs here beyond the tag, for example maker and model; {@code defaults} were already counted in. */
    Set<CanonicalField> requiredToCreate();

    /**
     * Reads every asset, complete or not at all. A page on which the total moved is read again; a list that cannot be
     * had whole ends in a fault.
     */
    void read(Consumer<TargetRow> rows);

    /**
     * Carries out one order: looks before creating and after every ambiguous failure, sends only what changed, respects
     * the throttle, reads back.
     */
    PushResult push(PushOrder order);

    /** HTTP requests made so far. */
    long calls();

    @Override
    void close();
}
