package io.crosswalk.core.identifier.epc;

import java.util.Locale;
import java.util.Optional;

/**
 * The coding schemes of a tag's EPC memory whose bits are a filter, a partition, a company prefix, a reference and a serial
 * (GS1 EPC Tag Data Standard, 14.2 and 14.6).
 */
enum TagLayout {
    SGTIN_96(0x30, Gs1Epc.SGTIN, 44, 38, Serial.INTEGER),
    SGTIN_198(0x36, Gs1Epc.SGTIN, 44, 140, Serial.TEXT),
    SSCC_96(0x31, Gs1Epc.SSCC, 58, 24, Serial.RESERVED),
    SGLN_96(0x32, Gs1Epc.SGLN, 41, 41, Serial.INTEGER),
    SGLN_195(0x39, Gs1Epc.SGLN, 41, 140, Serial.TEXT),
    GRAI_96(0x33, Gs1Epc.GRAI, 44, 38, Serial.INTEGER),
    GRAI_170(0x37, Gs1Epc.GRAI, 44, 112, Serial.TEXT),
    GIAI_96(0x34, null, 82, 0, Serial.INTEGER),
    GIAI_202(0x38, null, 188, 0, Serial.TEXT),
    GSRN_96(0x2D, Gs1Epc.GSRN, 58, 24, Serial.RESERVED),
    GSRNP_96(0x2E, Gs1Epc.GSRNP, 58, 24, Serial.RESERVED),
    GDTI_96(0x2C, Gs1Epc.GDTI, 41, 41, Serial.INTEGER),
    GDTI_113(0x3A, Gs1Epc.GDTI, 41, 58, Serial.DIGITS),
    GDTI_174(0x3E, Gs1Epc.GDTI, 41, 119, Serial.TEXT),
    SGCN_96(0x3F, Gs1Epc.SGCN, 41, 41, Serial.DIGITS),
    CPI_96(0x3C, null, 51, 31, Serial.INTEGER),
    ITIP_110(0x40, Gs1Epc.ITIP, 44, 38, Serial.INTEGER),
    ITIP_212(0x41, Gs1Epc.ITIP, 44, 140, Serial.TEXT);

    /** How the serial is coded: as a number, as digits behind a 1, in 7 bits a character; or not at all. */
    enum Serial { INTEGER, DIGITS, TEXT, RESERVED }

    /** Header, filter and partition. */
    private static final int LEADING_BITS = 14;
    private static final int PIECE_BITS = 14;

    private final int header;
    private final Gs1Epc key;
    private final int keyBits;
    private final int serialBits;
    private final Serial serial;

    /** @param keyBits of company prefix and reference together */
    TagLayout(int header, Gs1Epc key, int keyBits, int serialBits, Serial serial) {
        this.header = header;
        this.key = key;
        this.keyBits = keyBits;
        this.serialBits = serialBits;
        this.serial = serial;
    }

    static Optional<TagLayout> of(int header) {
        for (TagLayout layout : values()) {
            if (layout.header == header) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** By the name that tag URIs use, as {@code sgtin-96}. */
    static Optional<TagLayout> of(String tagName) {
        for (TagLayout layout : values()) {
            if (layout.tagName().equals(tagName)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    String tagName() {
        return scheme() + name().substring(name().indexOf('_')).replace('_', '-');
    }

    /** The name of the EPC scheme, as {@code sgtin}. */
    String scheme() {
        return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    }

    /** The key that is carried, or null for individual assets and components, whose reference is free. */
    Gs1Epc key() {
        return key;
    }

    int bits() {
        return LEADING_BITS + keyBits + (key == Gs1Epc.ITIP ? PIECE_BITS : 0) + serialBits;
    }

    int referenceBits(int prefixBits) {
        return keyBits - prefixBits;
    }

    int serialBits() {
        return serialBits;
    }

    Serial serial() {
        return serial;
    }
}
