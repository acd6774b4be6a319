package io.crosswalk.core.identifier;

import java.util.List;

/**
 * How one kind of identifier is read: canonical form, check digit, fillers, hints.
 *
 * <p>Implementations are pure, thread-safe and found with {@link java.util.ServiceLoader}. Any text up to 1 MiB ends in
 * an {@link Identifier} in linear time; a scheme never throws for bad input.
 */
public interface IdentifierScheme {

    Kind kind();

    /** Raised whenever the same text may read differently than before; stored beside what was read. */
    int version();

    /**
     * Reads one value.
     *
     * @param raw as received, never null, possibly blank
     * @param context the organisation's own rules
     */
    Identifier read(String raw, ReadContext context);

    /**
     * The comparison form of a value alone, for look-ups; equals the key of {@link #read} for a value that is usable.
     *
     * @param value in any spelling of the kind
     */
    default String key(String value) {
        return read(value, ReadContext.NONE).key();
    }

    /**
     * All comparison forms under which a value may be known where nobody says who issued it, the plain one first. More than
     * one where an issuer writes its names in two ways.
     */
    default List<String> keys(String value) {
        return List.of(key(value));
    }
}
