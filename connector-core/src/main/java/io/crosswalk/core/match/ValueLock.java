package io.crosswalk.core.match;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.provenance.Statement;
import java.time.Instant;

/**
 * A value that a steward has set, as it is kept in his ruling: it stays whatever sources and targets say.
 *
 * @param field the word of the field, for example {@code location}
 * @param text the value
 * @param at when it was set, as an ISO 8601 instant of whole milliseconds
 */
public record ValueLock(String field, String text, String at) {

    /** The field, or empty where this version knows none of this word. */
    public java.util.Optional<CanonicalField> canonical() {
        return CanonicalField.of(field);
    }

    /** Who says so, as the register keeps it. */
    public Statement statement() {
        return new Statement(Statement.STEWARD, Statement.STEWARD, Instant.parse(at));
    }
}
