package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.ImeiFormat;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;

/**
 * The name of a cellular radio with its software version: 16 digits, no check digit (3GPP TS 23.003 clause 6.2.2), as
 * {@code 35686800-004141-20}. The version says nothing about the unit, so the canonical form is the IMEI.
 */
public final class ImeisvScheme implements IdentifierScheme {

    static final int LENGTH = 16;

    @Override
    public Kind kind() {
        return Kind.IMEISV;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.IMEISV, raw, context);
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
        String canonical = ImeiFormat.withCheckDigit(digits);
        ImeiFormat.parts(digits).forEach(reading::part);
        if (!ImeiFormat.hasKnownReportingBody(digits)) {
            reading.doubt("unknown_reporting_body");
        }
        return reading.part("svn", digits.substring(ImeiFormat.BODY)).end(Verdict.VALID_UNCHECKED, canonical, canonical);
    }
}
