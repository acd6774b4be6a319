package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.ImeiFormat;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The name of a cellular radio: type code, serial part and a Luhn digit, which is computed where it was left out (3GPP
 * TS 23.003 clause 6.2.1 and annex B): {@code 49-015420-323751-8}. It names the radio, not the device, and the first 14
 * digits are what two of them are compared by.
 */
public final class ImeiScheme implements IdentifierScheme {

    /** Values that emulators and test sets share. */
    private static final Set<String> SHARED = Set.of("358240051111110", "004999010640000");

    @Override
    public Kind kind() {
        return Kind.IMEI;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        if (ImeiFormat.fits(text) && !SHARED.contains(text)
                && Placeholders.reasonOfKey(Kind.IMEI, text, context).isEmpty()) {
            return new Identifier(Kind.IMEI, null, raw, text, text, text, Verdict.VALID, List.of(), ImeiFormat.parts(text), Map.of());
        }
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
                    : mistyped(reading, digits);
            case ImeiFormat.BODY -> end(reading.note("no_check_digit_supplied"), digits, Verdict.VALID_UNCHECKED);
            case ImeisvScheme.LENGTH -> {
                reading.note("imeisv_supplied").part("svn", digits.substring(ImeiFormat.BODY));
                yield end(reading.hint("kind", Kind.IMEISV.code()), digits, Verdict.VALID_UNCHECKED);
            }
            default -> reading.fails("bad_length");
        };
    }

    /** On the air the last digit is sent as 0 (TS 23.003 clause 6.2.1), and some exports take it from there. */
    private static Identifier mistyped(Reading reading, String digits) {
        if (digits.endsWith("0")) {
            reading.hint("repair", ImeiFormat.withCheckDigit(digits));
        }
        return reading.fails("bad_check_digit");
    }

    private static Identifier end(Reading reading, String digits, Verdict verdict) {
        String canonical = ImeiFormat.withCheckDigit(digits);
        ImeiFormat.parts(canonical).forEach(reading::part);
        if (SHARED.contains(canonical)) {
            reading.hint("shared", "test_value");
        } else if (!ImeiFormat.hasKnownReportingBody(canonical)) {
            reading.doubt("unknown_reporting_body");
        }
        return reading.end(verdict, canonical, canonical);
    }
}
