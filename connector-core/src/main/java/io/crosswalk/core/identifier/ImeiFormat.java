package io.crosswalk.core.identifier;

import java.util.Set;

/** What makes fifteen digits look like the name of a cellular radio (3GPP TS 23.003 clause 6.2.1). */
public final class ImeiFormat {

    public static final int LENGTH = 15;
    public static final int BODY = 14;
    private static final int TAC = 8;
    /** The reporting bodies that ever allocated type codes; the list of single codes is licensed. */
    private static final Set<String> REPORTING_BODIES = Set.of("01", "10", "30", "33", "35", "44", "45", "49", "50", "51",
            "52", "53", "54", "86", "91", "98", "99");

    private ImeiFormat() {
    }

    public static boolean hasKnownReportingBody(String digits) {
        return digits.length() >= 2 && REPORTING_BODIES.contains(digits.substring(0, 2));
    }

    /** Fifteen digits, the check digit holds, and a body that allocates IMEIs stands in front. */
    public static boolean fits(String text) {
        return text.length() == LENGTH && Shape.isDigits(text) && hasKnownReportingBody(text)
                && CheckDigits.luhnHolds(text);
    }

    /** The IMEI with its check digit, for the first 14 digits. */
    public static String withCheckDigit(String digits) {
        String body = digits.substring(0, BODY);
        return body + CheckDigits.luhn(body);
    }

    /** Adds type allocation code and serial part to a reading. */
    public static void addParts(Reading reading, String digits) {
        reading.part("tac", digits.substring(0, TAC)).part("snr", digits.substring(TAC, BODY));
    }
}
