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

/** The name of an embedded SIM: 32 digits that leave 1 when divided by 97 (GSMA SGP.29). */
public final class EidScheme implements IdentifierScheme {

    private static final int LENGTH = 32;

    @Override
    public Kind kind() {
        return Kind.EID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.EID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String digits = Keys.bare(reading.text());
        if (!Shape.isDigits(digits)) {
            return reading.fails("non_digit");
        }
        if (digits.length() != LENGTH) {
            return reading.fails("bad_length");
        }
        return CheckDigits.mod97Holds(digits) ? reading.end(Verdict.VALID, digits, digits) : reading.fails("bad_mod97");
    }
}
