package io.crosswalk.core.identifier;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of the canonical model: everything a feed, a target or a person can say about one unit.
 *
 * <p>The {@linkplain #word() word} is the name in configuration, exports and REST.
 */
public enum CanonicalField {
    SOURCE_KEY("sourceKey", Shape.TEXT, null),
    SERIAL("serial", Shape.TEXT, Kind.SERIAL),
    MANUFACTURER("manufacturer", Shape.TEXT, null),
    MODEL("model", Shape.TEXT, null),
    SKU("sku", Shape.TEXT, Kind.SKU),
    GTIN("gtin", Shape.TEXT, Kind.GTIN),
    LOT("lot", Shape.TEXT, Kind.LOT),
    ASSET_TAG("assetTag", Shape.TEXT, Kind.ASSET_TAG),
    IMEI("imei", Shape.TEXT, Kind.IMEI),
    IMEI2("imei2", Shape.TEXT, Kind.IMEI),
    MEID("meid", Shape.TEXT, Kind.MEID),
    EID("eid", Shape.TEXT, Kind.EID),
    ICCID("iccid", Shape.TEXT, Kind.ICCID),
    VIN("vin", Shape.TEXT, Kind.VIN),
    MAC("mac", Shape.LIST, Kind.MAC48),
    RFID("rfid", Shape.TEXT, Kind.EPC_URN),
    UUID("uuid", Shape.TEXT, Kind.UUID),
    LABEL("label", Shape.TEXT, null),
    NAME("name", Shape.TEXT, null),
    DESCRIPTION("description", Shape.TEXT, null),
    LOCATION("location", Shape.TEXT, null),
    OWNER("owner", Shape.TEXT, null),
    STATUS("status", Shape.TEXT, null),
    PURCHASE_DATE("purchaseDate", Shape.DATE, null),
    PURCHASE_ORDER("purchaseOrder", Shape.TEXT, null),
    SUPPLIER("supplier", Shape.TEXT, null),
    COST("cost", Shape.NUMBER, null),
    SHIP_DATE("shipDate", Shape.DATE, null),
    RECEIVED_DATE("receivedDate", Shape.DATE, null),
    PRODUCTION_DATE("productionDate", Shape.DATE, null),
    EXPIRY_DATE("expiryDate", Shape.DATE, null),
    QUANTITY("quantity", Shape.NUMBER, null),
    WARRANTY_START("warrantyStart", Shape.DATE, null),
    WARRANTY_END("warrantyEnd", Shape.DATE, null),
    WARRANTY_LEVEL("warrantyLevel", Shape.TEXT, null),
    MAINTENANCE_PLAN("maintenancePlan", Shape.LIST, null),
    CONTRACT("contract", Shape.LIST, null),
    OBSERVED_AT("observedAt", Shape.DATETIME, null),
    SERIAL2("serial2", Shape.TEXT, Kind.SERIAL),
    COMPONENT_SERIAL("componentSerial", Shape.LIST, Kind.SERIAL),
    LABEL_POSITION("labelPosition", Shape.TEXT, null),
    LEGIBLE("legible", Shape.TEXT, null),
    EVENT("event", Shape.TEXT, null),
    EVENT_AT("eventAt", Shape.DATETIME, null),
    REPLACES_SERIAL("replacesSerial", Shape.TEXT, Kind.SERIAL);

    /**
     * How a value of a field is written: text as given, dates as {@code yyyy-MM-dd}, date-times as ISO 8601 instants,
     * numbers as plain decimals, lists as values joined by a newline.
     */
    public enum Shape { TEXT, DATE, DATETIME, NUMBER, LIST }

    private static final Map<String, CanonicalField> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CanonicalField::word, Function.identity()));

    private final String word;
    private final Shape shape;
    private final Kind kind;

    CanonicalField(String word, Shape shape, Kind kind) {
        this.word = word;
        this.shape = shape;
        this.kind = kind;
    }

    public String word() {
        return word;
    }

    public Shape shape() {
        return shape;
    }

    /** The kind of identifier this field carries, or empty where it is an attribute. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    public static Optional<CanonicalField> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
