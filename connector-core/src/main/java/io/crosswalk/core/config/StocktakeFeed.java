package io.crosswalk.core.config;

import io.crosswalk.core.config.FeedConfig.Auth;
import io.crosswalk.core.config.FeedConfig.Format;
import io.crosswalk.core.config.FeedConfig.From;
import io.crosswalk.core.config.FeedConfig.Mode;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.config.FeedConfig.Paging;
import io.crosswalk.core.config.FeedConfig.Schedule;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The feed that every installation has: what people saw when they scanned units in a stocktake.
 *
 * <p>It is believed last unless {@code authority} names {@code stocktake}. A unit that no other source names is held, never
 * created: a label found in a corner is a question, not an asset.
 */
public final class StocktakeFeed {

    /** Its id, and the name of its source. */
    public static final String ID = "stocktake";

    /** What a scan may say about who and what the unit is. */
    public static final Set<CanonicalField> NAMING = Collections.unmodifiableSet(EnumSet.of(CanonicalField.SERIAL, CanonicalField.MANUFACTURER,
            CanonicalField.MODEL, CanonicalField.SKU, CanonicalField.GTIN, CanonicalField.LOT, CanonicalField.ASSET_TAG, CanonicalField.IMEI,
            CanonicalField.IMEI2, CanonicalField.MEID, CanonicalField.EID, CanonicalField.VIN, CanonicalField.MAC, CanonicalField.RFID, CanonicalField.UUID,
            CanonicalField.SERIAL2, CanonicalField.NAME, CanonicalField.OWNER, CanonicalField.STATUS));

    private static final Set<CanonicalField> DELIVERED = delivered();
    private static final double ALL = 100;

    private StocktakeFeed() {
    }

    private static Set<CanonicalField> delivered() {
        Set<CanonicalField> fields = EnumSet.of(CanonicalField.PRODUCTION_DATE, CanonicalField.EXPIRY_DATE, CanonicalField.ICCID, CanonicalField.LOCATION,
                CanonicalField.OBSERVED_AT, CanonicalField.LABEL_POSITION, CanonicalField.LEGIBLE);
        fields.addAll(NAMING);
        return Collections.unmodifiableSet(fields);
    }

    /** Whether a field that was seen on a unit is passed on to the register. */
    public static boolean delivers(CanonicalField field) {
        return DELIVERED.contains(field);
    }

    /** As if a file had declared it: JSON Lines with the canonical words as names. */
    public static FeedConfig declared() {
        Map<CanonicalField, FieldMapping> map = new EnumMap<>(CanonicalField.class);
        DELIVERED.forEach(field -> map.put(field, new FieldMapping("/" + field.word(), null, null, List.of(), null, null, false)));
        return new FeedConfig(ID, ID, "What people saw when they scanned units", new Schedule(null, "UTC", null),
                new From(ID, null, null, null, null, null, null, null, null, List.of(), new Auth("none", null, null, null, null, null, null),
                        new Paging("none", Map.of()), null, null, Map.of()),
                new Format("jsonl", "UTF-8", null, null, false, 1, null, null, Map.of()), new Mode(ModeKind.DELTA, ALL, ALL), map, OnMiss.HOLD);
    }
}
