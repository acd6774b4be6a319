package io.crosswalk.core.feed;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.identifier.Identifier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one source said about one unit, in our terms.
 *
 * <p>{@code values} holds every non-blank field in its canonical writing (see
 * {@link io.crosswalk.core.identifier.CanonicalField.Shape}); {@code identifiers} holds how each identifying field was
 * read, a list field several times. Blank fields are absent: blank says nothing.
 *
 * @param serialsInRow how many serials its row names, for the row's quantity to be held against: nearly always 1; where a
 *     row names several, the unit with the smallest serial answers for all of them, and the others have 0
 */
public record Observation(Map<CanonicalField, String> values, Map<CanonicalField, List<Identifier>> identifiers, int serialsInRow) {

    public Observation {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(CanonicalField.class) : new EnumMap<>(values));
        identifiers = Collections.unmodifiableMap(
                identifiers.isEmpty() ? new EnumMap<>(CanonicalField.class) : new EnumMap<>(identifiers));
    }

    /** What a row says that names one unit at most. */
    public Observation(Map<CanonicalField, String> values, Map<CanonicalField, List<Identifier>> identifiers) {
        this(values, identifiers, 1);
    }

    public Optional<String> value(CanonicalField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** What happened to the unit, where the row says so. */
    public Optional<EventWord> event() {
        return value(CanonicalField.EVENT).flatMap(EventWord::of);
    }

    /** Whether it explains itself that the unit's serial changed, for example by {@code event: board-replaced}. */
    public boolean swapsSerial() {
        return event().filter(EventWord::swapsSerial).isPresent() || values.containsKey(CanonicalField.REPLACES_SERIAL);
    }

    /** The first identifier of a field, whatever its verdict. */
    public Optional<Identifier> identifier(CanonicalField field) {
        List<Identifier> read = identifiers.get(field);
        return read == null || read.isEmpty() ? Optional.empty() : Optional.of(read.get(0));
    }

    /** The first identifier of a field, where it may single out a unit. */
    public Optional<Identifier> usable(CanonicalField field) {
        return identifier(field).filter(Identifier::usable);
    }
}
