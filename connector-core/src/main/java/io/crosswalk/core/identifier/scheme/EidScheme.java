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

/**
 * The name of an embedded SIM: 32 digits that leave 1 when divided by 97 (GSMA SGP.02 and SGP.29 clause 4), as
 * {@code 89044045118427150200001000056721}.
 */
public final class EidScheme implements IdentifierScheme {

    private static final int LENGTH = 32;
    /** The maker of the chip: 89, country and number of the maker. */
    private static final int EUM = 8;
    private static final String TELECOM = "89";
    private static final String NOTHING = "0".repeat(LENGTH - 2);
    /** The value that the standard and the test suites print. */
    private static final String TEST_VALUE = "89049032123451234512345678901235";

    @Override
    public Kind kind() {
        return Kind.EID;
    }

    @Override
    public int version() {
        return 2;
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
        if (!CheckDigits.mod97Holds(digits)) {
            return reading.fails("bad_mod97");
        }
        if (digits.startsWith(NOTHING)) { // 00..01 leaves 1 as well
            return reading.fails("placeholder_all_zero");
        }
        if (digits.startsWith(TELECOM)) { // SGP.02; other beginnings are legal since SGP.29
            reading.part("eum", digits.substring(0, EUM));
        }
        if (digits.equals(TEST_VALUE)) {
            reading.hint("shared", "test_value");
        }
        return reading.end(Verdict.VALID, digits, digits);
    }
}
