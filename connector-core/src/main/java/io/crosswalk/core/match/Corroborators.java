package io.crosswalk.core.match;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import java.util.List;
import java.util.Optional;

/** Weak names and attributes: they never single out a unit, but one that agrees makes a lone candidate believable. */
final class Corroborators {

    static final List<CanonicalField> FIELDS = List.of(CanonicalField.ASSET_TAG, CanonicalField.MAC, CanonicalField.ICCID,
            CanonicalField.LOT, CanonicalField.SKU, CanonicalField.GTIN, CanonicalField.PURCHASE_ORDER,
            CanonicalField.LOCATION, CanonicalField.OWNER, CanonicalField.MODEL);

    private Corroborators() {
    }

    static boolean agree(CanonicalField field, Observation a, Observation b) {
        if (field.kind().isPresent()) {
            Optional<Identifier> left = a.usable(field);
            Optional<Identifier> right = b.usable(field);
            return left.isPresent() && right.isPresent() && left.get().key().equals(right.get().key());
        }
        Optional<String> left = a.value(field);
        return left.isPresent() && b.value(field).filter(value -> Identity.fold(value).equals(Identity.fold(left.get()))).isPresent();
    }
}
