package io.crosswalk.core.identifier.gs1;

import java.util.Map;

/** What the first three characters of a scan say about the rest (ISO/IEC 15424; GS1 General Specifications 5.1.2). */
enum Symbology {

    /** A GS1 element string: GS1-128, DataBar and composites, GS1 DataMatrix, GS1 QR Code, GS1 DotCode. */
    ELEMENTS(0),
    /** The 13 digits of EAN-13 and UPC. */
    EAN13(13),
    /** The 8 digits of EAN-8. */
    EAN8(8),
    /** The same carriers without GS1's mark: anything, among it web addresses. */
    PLAIN(0),
    UNKNOWN(0);

    static final int LENGTH = 3;

    private static final Map<String, Symbology> BY_MARK = Map.ofEntries(Map.entry("]C1", ELEMENTS), Map.entry("]e0", ELEMENTS),
            Map.entry("]d2", ELEMENTS), Map.entry("]Q3", ELEMENTS), Map.entry("]J1", ELEMENTS), Map.entry("]E0", EAN13),
            Map.entry("]E4", EAN8), Map.entry("]d1", PLAIN), Map.entry("]Q1", PLAIN), Map.entry("]J0", PLAIN), Map.entry("]C0", PLAIN));

    private final int digits;

    Symbology(int digits) {
        this.digits = digits;
    }

    /** How many digits there are, where the symbol holds nothing else. */
    int digits() {
        return digits;
    }

    static Symbology of(String scan) {
        return scan.length() < LENGTH ? UNKNOWN : BY_MARK.getOrDefault(scan.substring(0, LENGTH), UNKNOWN);
    }
}
