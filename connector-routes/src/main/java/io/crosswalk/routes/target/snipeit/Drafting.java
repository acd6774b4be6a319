package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.identifier.CanonicalField;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** Puts canonical values into the words and ids of Snipe-IT, and refuses what the server would cut or bend silently. */
final class Drafting {

    /** The server cuts longer texts without a word, while its reply shows them whole. */
    private static final int LONGEST = 191;
    private static final int LONGEST_NOTES = 16_000;

    private final Layout layout;
    private final References references;
    private final CustomFields customFields;

    Drafting(Layout layout, References references, CustomFields customFields) {
        this.layout = layout;
        this.references = references;
        this.customFields = customFields;
    }

    /** A field that is a text, a date, a number, a place or a supplier; the others are the business of the order. */
    void add(Draft draft, CanonicalField field, String given, Map<CanonicalField, String> asset) {
        String value = checked(field, given);
        Optional<String> key = layout.key(field);
        if (layout.label(field).isPresent()) {
            custom(draft, field, value, layout.label(field).get());
        } else if (key.filter(Layout.WARRANTY_MONTHS::equals).isPresent()) {
            months(draft, field, value, asset.getOrDefault(CanonicalField.PURCHASE_DATE, ""));
        } else if (key.isPresent()) {
            draft.text(field, key.get(), value);
        } else if (field == CanonicalField.SERIAL) {
            draft.text(field, "serial", value);
        } else if (field == CanonicalField.ASSET_TAG) {
            draft.text(field, "asset_tag", value);
        } else if (field == CanonicalField.LOCATION) {
            place(draft, value);
        } else if (field == CanonicalField.SUPPLIER) {
            references.supplier(value).ifPresentOrElse(id -> draft.reference(field, "supplier_id", id, value),
                    () -> draft.leaveOut(field, "there is no supplier " + value + "; create it there"));
        } else {
            draft.leaveOut(field, "this target does not carry it; map it to a custom field");
        }
    }

    /** The value, fit to be sent. */
    static String checked(CanonicalField field, String given) {
        String value = given.strip();
        int longest = field == CanonicalField.DESCRIPTION ? LONGEST_NOTES : LONGEST;
        if (value.codePointCount(0, value.length()) > longest) {
            throw new OrderRefused(field.word() + " has " + value.length() + " characters, the target keeps " + longest
                    + " and cuts the rest silently");
        }
        if (field.shape() == CanonicalField.Shape.DATE && DisplayDates.valid(value).isEmpty()) {
            throw new OrderRefused(field.word() + " is no date of the calendar: " + value);
        }
        if (field.shape() == CanonicalField.Shape.NUMBER && !Sameness.number(value)) {
            throw new OrderRefused(field.word() + " is not a plain number: " + value);
        }
        if (field != CanonicalField.DESCRIPTION && field.shape() == CanonicalField.Shape.TEXT
                && value.chars().anyMatch(Character::isISOControl)) {
            throw new OrderRefused(field.word() + " holds a control character");
        }
        return value;
    }

    private void place(Draft draft, String value) {
        Optional<Long> id = references.location(value);
        if (id.isEmpty()) {
            draft.leaveOut(CanonicalField.LOCATION, "there is no location " + value + "; create it there");
            return;
        }
        draft.reference(CanonicalField.LOCATION, "location_id", id.get(), value);
    }

    private void custom(Draft draft, CanonicalField field, String value, String label) {
        Optional<CustomFields.Field> custom = customFields.labelled(label);
        if (custom.isEmpty()) {
            draft.leaveOut(field, "there is no custom field " + label + "; create it there and add it to the fieldsets");
            return;
        }
        boolean lines = "textarea".equalsIgnoreCase(custom.get().element());
        String written = field.shape() == CanonicalField.Shape.LIST && !lines ? value.replace("\n", ", ") : value;
        draft.custom(field, custom.get().column(), written, value);
    }

    private static void months(Draft draft, CanonicalField field, String end, String bought) {
        Optional<Integer> months = DisplayDates.valid(bought).flatMap(from -> wholeMonths(from, end));
        if (months.isEmpty()) {
            draft.leaveOut(field, "it is not a whole number of months after the purchase date");
            return;
        }
        draft.body().put(Layout.WARRANTY_MONTHS, months.get());
        draft.sent().put(field, end);
    }

    /** The number of months that the server counts to exactly this day. */
    private static Optional<Integer> wholeMonths(String bought, String end) {
        Period between = Period.between(LocalDate.parse(bought).withDayOfMonth(1), LocalDate.parse(end).withDayOfMonth(1));
        int about = (int) between.toTotalMonths();
        for (int months = Math.max(0, about - 1); months <= about; months++) {
            if (AssetRows.end(bought, months).equals(end)) {
                return Optional.of(months);
            }
        }
        return Optional.empty();
    }
}
