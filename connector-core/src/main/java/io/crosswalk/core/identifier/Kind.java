package io.crosswalk.core.identifier;

import java.util.Locale;
import java.util.Optional;

/** The kinds of name an asset can carry, by the codes of the command line and the REST API. */
public enum Kind {
    SERIAL, ASSET_TAG, LOT, SKU, GTIN, SSCC, GRAI, GIAI, IMEI, IMEISV, MEID, EID, ICCID, VIN, MAC48, EUI64, WWN,
    EPC_URN, EPC_BINARY, TID, NFC_UID, UUID, GS1_ELEMENT_STRING, GS1_HRI, DIGITAL_LINK, ISO15434, DI, HIBC, UDI;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The stable lower-case code, for example {@code asset_tag}. */
    public String code() {
        return code;
    }

    public static Optional<Kind> of(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
