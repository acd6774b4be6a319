package io.crosswalk.core.delivery;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.Map;

/** How a target answered one order. Bad data is a value here; only bugs are exceptions. */
public sealed interface PushResult {

    /**
     * The effect is there and was verified as the policy asks.
     *
     * @param row the asset as the target holds it now
     * @param sent what was really sent, canonical
     */
    record Done(TargetRow row, Map<CanonicalField, String> sent, String note) implements PushResult {
    }

    /** The target already holds the asset: nothing was sent, the mirror learns the row. */
    record Exists(TargetRow row) implements PushResult {
    }

    /** The target will not take it (validation, also inside HTTP 200, or a value that read-back does not find). */
    record Refused(String reason) implements PushResult {
    }

    /** Failed for now (5xx, throttle, connection): tried again in this run within reason, and in the next night. */
    record Deferred(String reason) implements PushResult {
    }

    /** It must not be written to, and a person has to look: archived, deleted or duplicated there. */
    record Blocked(Code code, String reason, String nativeId) implements PushResult {
    }
}
