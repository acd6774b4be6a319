package io.crosswalk.core.steward;

import io.crosswalk.core.identifier.CanonicalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which value of which asset a person sets, so that no source changes it any more: the location of asset 17, say.
 *
 * @param value what it becomes, or null to keep what is believed now
 * @param reason why
 */
public record LockOrder(long asset, CanonicalField field, String value, String reason) {

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_REASON = 2_000;
    /** What a row says of itself or of the moment, and what belongs to a name. */
    private static final Set<CanonicalField> NO_ATTRIBUTE = EnumSet.of(CanonicalField.SOURCE_KEY, CanonicalField.MANUFACTURER, CanonicalField.LABEL,
            CanonicalField.LEGIBLE, CanonicalField.QUANTITY, CanonicalField.EVENT, CanonicalField.EVENT_AT, CanonicalField.OBSERVED_AT);

    /** @throws RulingRefused when the order lacks what it needs, or is about what cannot be locked */
    public LockOrder {
        value = Decision.text("value", value, LONGEST_VALUE);
        reason = reason(reason);
        if (reason == null) {
            throw RulingRefused.invalid("A lock needs a reason.");
        }
        if (value != null) {
            value = shaped(field, value);
        }
    }

    /**
     * Why, as it is kept; null where nothing is said.
     *
     * @throws RulingRefused when it is too long or no text
     */
    public static String reason(String given) {
        return Decision.text("reason", given, LONGEST_REASON);
    }

    /**
     * The field of this word.
     *
     * @throws RulingRefused when there is none, or it is an identifier
     */
    public static CanonicalField field(String word) {
        CanonicalField field = CanonicalField.of(word == null ? "" : word)
                .orElseThrow(() -> RulingRefused.invalid("There is no such field; a lock is for an attribute such as location, owner or warrantyEnd."));
        if (field.kind().isPresent() || NO_ATTRIBUTE.contains(field)) {
            throw RulingRefused.invalid("The field " + field.word() + " is not locked: identifiers are corrected or retagged, and only attributes such as"
                    + " location, owner or warrantyEnd are locked.");
        }
        return field;
    }

    private static String shaped(CanonicalField field, String value) {
        try {
            return switch (field.shape()) {
                case DATE -> LocalDate.parse(value).toString();
                case NUMBER -> new BigDecimal(value).toPlainString();
                default -> value;
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw RulingRefused.invalid("The value of " + field.word() + " is " + (field.shape() == CanonicalField.Shape.DATE ? "a date such as 2027-01-31."
                    : "a number such as 1234.50."));
        }
    }
}
