package io.crosswalk.core.delivery;

import io.crosswalk.core.identifier.CanonicalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What one target must learn about one asset. */
public sealed interface PushOrder {

    long assetId();

    /** A new asset: everything the target can carry. */
    record Create(long assetId, Map<CanonicalField, String> values) implements PushOrder {

        public Create {
            values = copy(values);
        }
    }

    /**
     * Changed values of an asset the target has.
     *
     * @param before the row as it was last read
     * @param changes only what differs
     * @param wanted the asset's whole projection, for targets whose update replaces
     */
    record Update(long assetId, TargetRow before, Map<CanonicalField, String> changes, Map<CanonicalField, String> wanted)
            implements PushOrder {

        public Update {
            changes = copy(changes);
            wanted = copy(wanted);
        }
    }

    private static Map<CanonicalField, String> copy(Map<CanonicalField, String> values) {
        Map<CanonicalField, String> copy = new EnumMap<>(CanonicalField.class); // EnumMap cannot copy an empty map of another kind
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }
}
