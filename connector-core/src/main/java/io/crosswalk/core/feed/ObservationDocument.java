package io.crosswalk.core.feed;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The text in which an observation is kept: compact JSON, the same text for the same observation, always.
 *
 * <pre>{"values":{"manufacturer":"ACME"},"identifiers":{"serial":[{"display":"SN-1","key":"SN1","verdict":"VALID"}]}}</pre>
 *
 * <p>Fields stand by their words in the order of {@link CanonicalField}. A value that is the raw text of its identifiers
 * is not repeated under {@code values}. Of an identifier {@code kind}, {@code raw} and {@code key} are written only where
 * they differ from the field's kind and from {@code display}; {@code scope}, {@code canonical}, {@code reasons},
 * {@code parts} and {@code hints} only where there are any, and not of a serial about which there is nothing to say;
 * {@code serialsInRow} only where it is not 1.
 */
public final class ObservationDocument {

    private ObservationDocument() {
    }

    public static String write(Observation observation) {
        return DocumentWriter.write(observation);
    }

    /**
     * The observation of a document that {@link #write} made.
     *
     * @throws IllegalArgumentException when it is no such document
     */
    public static Observation read(String json) {
        return DocumentReader.read(json);
    }

    /** Equal for equal observations, in this run and in every other; differs, for all practical purposes, otherwise. */
    public static UUID contentHash(Observation observation) {
        return contentHash(write(observation));
    }

    /** The same as {@link #contentHash(Observation)} of the observation whose document this is. */
    public static UUID contentHash(String document) {
        return ContentHash.of(document);
    }

    /** The value that identifiers imply: their raw texts, one per line. */
    static String implied(List<Identifier> identifiers) {
        if (identifiers.size() == 1) {
            return identifiers.get(0).raw();
        }
        StringBuilder joined = new StringBuilder();
        for (Identifier identifier : identifiers) {
            joined.append(joined.length() == 0 ? "" : "\n").append(identifier.raw());
        }
        return joined.toString();
    }

    /** Whether the value of a field goes without saying. */
    static boolean implied(Map<CanonicalField, List<Identifier>> identifiers, CanonicalField field, String value) {
        List<Identifier> read = identifiers.get(field);
        return read != null && !read.isEmpty() && value.equals(implied(read));
    }
}
