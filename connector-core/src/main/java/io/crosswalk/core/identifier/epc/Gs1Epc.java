package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.CheckDigits;

/**
 * The EPC schemes that carry a GS1 key with a check digit, and how the key is put together from company prefix and
 * reference (GS1 EPC Tag Data Standard, 6.3 and 7).
 */
enum Gs1Epc {
    SGTIN(13, true, "01", "21", 20, null),
    LGTIN(13, true, "01", "10", 20, "lot"),
    UPUI(13, true, "01", "235", 28, null),
    ITIP(13, true, "8006", "21", 20, "piece"),
    SSCC(17, true, "00", null, 0, "shipment"),
    SGLN(12, false, "414", "254", 20, "location"),
    PGLN(12, false, "417", null, 0, "party"),
    GRAI(12, false, "8003", "", 16, null),
    GDTI(12, false, "253", "", 17, null),
    SGCN(12, false, "255", "", 12, "coupon"),
    GSRN(17, false, "8018", null, 0, "person"),
    GSRNP(17, false, "8017", null, 0, "person"),
    GSIN(16, false, "402", null, 0, "shipment");

    static final int SHORTEST_PREFIX = 6;
    static final int LONGEST_PREFIX = 12;

    private final int digits;
    private final boolean referenceFirst;
    private final String ai;
    private final String tailAi;
    private final int longestTail;
    private final String names;

    /**
     * @param digits of company prefix and reference together
     * @param referenceFirst whether the first digit of the reference (indicator, extension) leads the key
     * @param tailAi the element that holds the serial; empty where the serial is part of the key's own element; null for none
     */
    Gs1Epc(int digits, boolean referenceFirst, String ai, String tailAi, int longestTail, String names) {
        this.digits = digits;
        this.referenceFirst = referenceFirst;
        this.ai = ai;
        this.tailAi = tailAi;
        this.longestTail = longestTail;
        this.names = names;
    }

    /** How many components follow the scheme's name. */
    int components() {
        return this == ITIP ? 5 : hasTail() ? 3 : 2;
    }

    boolean hasTail() {
        return tailAi != null;
    }

    String ai() {
        return ai;
    }

    /** The element that holds the serial, or null where it is none of its own. */
    String tailAi() {
        return tailAi == null || tailAi.isEmpty() ? null : tailAi;
    }

    int longestTail() {
        return longestTail;
    }

    /** What it names where that is no single unit, else null. */
    String names() {
        return names;
    }

    int referenceDigits(int prefixDigits) {
        return digits - prefixDigits;
    }

    /** The key with its check digit. */
    String key(String prefix, String reference) {
        String body = referenceFirst ? reference.charAt(0) + prefix + reference.substring(1) : prefix + reference;
        String filler = this == GRAI ? "0" : "";
        return filler + body + CheckDigits.mod10(body);
    }
}
