package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import java.util.Set;

/**
 * The name of a SIM card, which moves between phones: 18 to 20 digits from 89, Luhn (ITU-T E.118, ETSI TS 102 221), as
 * {@code 8949210031984800442}; a last F pads 19 digits as they are stored on the card.
 */
public final class IccidScheme implements IdentifierScheme {

    private static final int SHORTEST = 18;
    private static final int LONGEST = 20;
    private static final Set<String> TWO_DIGITS = Set.of("20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44",
            "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
            "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

    @Override
    public Kind kind() {
        return Kind.ICCID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.ICCID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String key = Keys.bare(reading.text());
        boolean padded = key.length() == LONGEST && key.endsWith("F"); // an odd number of digits fills half a byte
        String digits = padded ? key.substring(0, key.length() - 1) : key;
        if (!Shape.isDigits(digits)) {
            return reading.fails("non_digit");
        }
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return reading.fails("bad_length");
        }
        if (!digits.startsWith("89")) {
            return reading.fails("mii_not_89");
        }
        if (!CheckDigits.luhnHolds(digits)) {
            return reading.fails("luhn_fail"); // wrong, or printed without its check digit: nothing tells which
        }
        reading.part("country_code", countryCode(digits)).hint("names", "sim_card");
        return reading.end(Verdict.VALID, digits, digits);
    }

    /** The country as the telephone network numbers it (ITU-T E.164): one to three digits after the 89. */
    private static String countryCode(String digits) {
        char first = digits.charAt(2);
        if (first == '0' || first == '1' || first == '7') {
            return first == '0' ? digits.substring(3, 4) : digits.substring(2, 3);
        }
        String two = digits.substring(2, 4);
        return TWO_DIGITS.contains(two) ? two : digits.substring(2, 5);
    }
}
