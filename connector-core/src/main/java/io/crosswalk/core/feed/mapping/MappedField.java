package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import java.util.List;
import java.util.function.UnaryOperator;

/** One line of {@code map}, compiled: from the record to the text of one canonical field. */
final class MappedField {

    private final CanonicalField field;
    private final Kind kind;
    private final ValueSource source;
    private final List<UnaryOperator<String>> transforms;
    private final Shape shape;
    private final boolean required;

    MappedField(CanonicalField field, ValueSource source, List<UnaryOperator<String>> transforms, Shape shape,
            boolean required) {
        this.field = field;
        this.kind = field.kind().orElse(null);
        this.source = source;
        this.transforms = List.copyOf(transforms);
        this.shape = shape;
        this.required = required;
    }

    CanonicalField field() {
        return field;
    }

    /** The kind of identifier the field carries, or null where it is an attribute. */
    Kind kind() {
        return kind;
    }

    /** The column or pointer it is read from, or null. */
    String place() {
        return source instanceof ValueSource.Place place ? place.from() : null;
    }

    /**
     * The field's text in canonical writing, as received for identifiers; null where the record says nothing.
     *
     * @throws Unmappable when it is required and missing, or cannot be read
     */
    String read(SourceRecord record) throws Unmappable {
        String text = source.text(record);
        if (!transforms.isEmpty()) {
            text = transformed(text == null ? "" : text);
        }
        if (text == null || CellText.isBlank(text)) {
            if (required) {
                throw new Unmappable(MappingCode.REQUIRED_MISSING,
                        field.word() + " is required, but " + source.described() + " is blank");
            }
            return null;
        }
        check(text);
        if (kind != null) {
            return text;
        }
        try {
            return shape.write(CellText.strip(text), source.numeric(record));
        } catch (Unmappable e) {
            throw new Unmappable(e.code(), field.word() + " from " + source.described() + ": " + e.getMessage());
        }
    }

    private void check(String text) throws Unmappable {
        if (text.length() > CellText.MAX_VALUE) {
            throw new Unmappable(MappingCode.TOO_LONG, field.word() + " from " + source.described() + " has "
                    + text.length() + " characters, more than " + CellText.MAX_VALUE);
        }
        if (!CellText.storable(text)) {
            throw new Unmappable(MappingCode.NOT_STORABLE, field.word() + " from " + source.described()
                    + " holds a NUL or half a character");
        }
    }

    private String transformed(String received) throws Unmappable {
        String text = received;
        try {
            for (UnaryOperator<String> transform : transforms) {
                text = transform.apply(text);
            }
            return text;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | StackOverflowError e) {
            throw new Unmappable(MappingCode.EXPRESSION_FAILED,
                    "a transform of " + field.word() + " fails on " + CellText.shown(received));
        }
    }
}
