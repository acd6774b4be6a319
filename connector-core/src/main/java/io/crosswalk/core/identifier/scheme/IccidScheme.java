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

/** The name of a SIM card, which moves between phones: 18 to 20 digits from 89, Luhn (ITU-T E.118); a last F is padding. */
public final class IccidScheme implements IdentifierScheme {

    private static final int SHORTEST = 18;
    private static final int LONGEST = 20;

    @Override
    public Kind kind() {
        return Kind.ICCID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.ICCID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String key = Keys.bare(reading.text());
        String digits = key.endsWith("F") ? key.substring(0, key.length() - 1) : key;
        if (!Shape.isDigits(digits)) {
            return reading.fails("non_digit");
        }
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return reading.fails("bad_length");
        }
        if (!digits.startsWith("89")) {
            return reading.fails("mii_not_89");
        }
        return CheckDigits.luhnHolds(digits) ? reading.end(Verdict.VALID, digits, digits) : reading.fails("luhn_fail");
    }
}
