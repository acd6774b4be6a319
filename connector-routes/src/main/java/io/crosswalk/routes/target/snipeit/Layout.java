package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.config.TargetConfig.TargetField;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which canonical field lives where in this Snipe-IT, as its configuration says. */
final class Layout {

    /** End of warranty as whole months from the day of purchase: written only where that is exact. */
    static final String WARRANTY_MONTHS = "warranty_months";

    private static final Map<CanonicalField, String> USUAL = Map.of(CanonicalField.NAME, "name", CanonicalField.DESCRIPTION,
            "notes", CanonicalField.PURCHASE_ORDER, "order_number", CanonicalField.PURCHASE_DATE, "purchase_date",
            CanonicalField.COST, "purchase_cost");
    private static final Set<String> TEXTS = Set.of("name", "notes", "order_number");
    private static final Set<CanonicalField> OWN_RULES = Set.copyOf(EnumSet.of(CanonicalField.SERIAL, CanonicalField.ASSET_TAG,
            CanonicalField.MANUFACTURER, CanonicalField.MODEL, CanonicalField.SKU, CanonicalField.STATUS,
            CanonicalField.LOCATION, CanonicalField.SUPPLIER));

    private final Map<CanonicalField, String> keys = new EnumMap<>(USUAL);
    private final Map<CanonicalField, String> labels = new EnumMap<>(CanonicalField.class);
    private final Map<CanonicalField, String> unknown = new EnumMap<>(CanonicalField.class);

    Layout(Map<CanonicalField, TargetField> fields) {
        new TreeMap<>(fields).forEach(this::place);
    }

    Layout(TargetConfig target) {
        this(target.fields());
    }

    /** The built-in key of a field that is a plain value. */
    Optional<String> key(CanonicalField field) {
        return Optional.ofNullable(keys.get(field));
    }

    /** The label of the custom field that carries a field. */
    Optional<String> label(CanonicalField field) {
        return Optional.ofNullable(labels.get(field));
    }

    Map<CanonicalField, String> keys() {
        return Collections.unmodifiableMap(keys);
    }

    Map<CanonicalField, String> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /** Fields that were given to a built-in key that cannot carry them. */
    Map<CanonicalField, String> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    /** Whether a field is one of those that have rules of their own (identifiers and references). */
    boolean ruled(CanonicalField field) {
        return OWN_RULES.contains(field) && !labels.containsKey(field);
    }

    Set<CanonicalField> writable() {
        Set<CanonicalField> all = EnumSet.copyOf(OWN_RULES);
        all.addAll(keys.keySet());
        all.addAll(labels.keySet());
        return Collections.unmodifiableSet(all);
    }

    private void place(CanonicalField field, TargetField where) {
        if (where.custom() != null) {
            labels.put(field, where.custom());
            keys.remove(field);
        } else if (where.field() != null && carries(field, where.field())) {
            keys.values().remove(where.field());
            keys.put(field, where.field());
        } else if (where.field() != null && !where.field().equals(keys.get(field))) {
            unknown.put(field, where.field());
        }
    }

    private static boolean carries(CanonicalField field, String key) {
        if (OWN_RULES.contains(field)) {
            return false;
        }
        return TEXTS.contains(key) || WARRANTY_MONTHS.equals(key) && field == CanonicalField.WARRANTY_END;
    }
}
