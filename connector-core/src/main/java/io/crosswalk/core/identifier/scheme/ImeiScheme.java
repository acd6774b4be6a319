package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.ImeiFormat;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import java.util.Set;

/** The name of a cellular radio: 14 digits and a check digit, which is computed where it was left out. */
public final class ImeiScheme implements IdentifierScheme {

    /** Values that emulators and test sets share. */
    private static final Set<String> SHARED = Set.of("358240051111110", "004999010640000");

    @Override
    public Kind kind() {
        return Kind.IMEI;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.IMEI, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String digits = Keys.bare(reading.text());
        if (!Shape.isDigits(digits)) {
            return reading.fails("non_digit");
        }
        return switch (digits.length()) {
            case ImeiFormat.LENGTH -> CheckDigits.luhnHolds(digits)
                    ? end(reading, digits, Verdict.VALID)
                    : reading.fails("bad_check_digit");
            case ImeiFormat.BODY -> end(reading.note("no_check_digit_supplied"), digits, Verdict.VALID_UNCHECKED);
            case ImeisvScheme.LENGTH -> {
                reading.note("imeisv_supplied").part("svn", digits.substring(ImeiFormat.BODY));
                yield end(reading.hint("kind", Kind.IMEISV.code()), digits, Verdict.VALID_UNCHECKED);
            }
            default -> reading.fails("bad_length");
        };
    }

    private static Identifier end(Reading reading, String digits, Verdict verdict) {
        String canonical = ImeiFormat.withCheckDigit(digits);
        ImeiFormat.addParts(reading, canonical);
        if (!ImeiFormat.hasKnownReportingBody(canonical)) {
            reading.doubt("unknown_reporting_body");
        }
        if (SHARED.contains(canonical)) {
            reading.hint("shared", "test_value");
        }
        return reading.end(verdict, canonical, canonical);
    }
}
