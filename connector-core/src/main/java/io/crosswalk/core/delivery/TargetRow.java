package io.crosswalk.core.delivery;

import io.crosswalk.core.identifier.CanonicalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One asset as a target holds it, canonicalised: un-escaped, dates as {@code yyyy-MM-dd}, decimals plain, blank absent.
 *
 * @param nativeId the target's own id
 * @param state whether it may be written to
 * @param values by canonical field, only what the target really holds
 */
public record TargetRow(String nativeId, State state, Map<CanonicalField, String> values) {

    public TargetRow {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(CanonicalField.class) : new EnumMap<>(values));
    }

    /** {@code ARCHIVED} and {@code DELETED} rows are never written to and still block a create. */
    public enum State { ACTIVE, ARCHIVED, DELETED }
}
