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
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a CDMA radio: 14 hexadecimal or 18 decimal digits, each with or without a check digit (3GPP2 S.R0048):
 * {@code 29360 87365 0070 3710 0} is {@code AF0123450ABCDE}.
 */
public final class MeidScheme implements IdentifierScheme {

    private static final Pattern HEX = Pattern.compile("[0-9A-F]+");
    private static final int BODY = 14;
    private static final int MAKER = 8;
    private static final int ESN = 8;
    private static final int DECIMAL = 18;
    private static final int DECIMAL_MAKER = 10;

    @Override
    public Kind kind() {
        return Kind.MEID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.MEID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String key = Keys.bare(reading.text());
        int length = key.length();
        if (length == DECIMAL || length == DECIMAL + 1) {
            return Shape.isDigits(key) ? decimal(reading, key) : reading.fails("non_digit");
        }
        if (!HEX.matcher(key).matches()) {
            return reading.fails("non_hex");
        }
        if (length == BODY) {
            return end(reading, Verdict.VALID_UNCHECKED, key);
        }
        if (length == ESN && key.startsWith("80")) { // made of an MEID by SHA-1, and several share one
            return reading.fails("pseudo_esn");
        }
        return length == BODY + 1 ? checked(reading, key) : reading.fails("bad_length");
    }

    private static Identifier checked(Reading reading, String key) {
        String body = key.substring(0, BODY);
        // an all-decimal one is numbered like an IMEI and checked like one
        char expected = Shape.isDigits(body) ? CheckDigits.luhn(body) : CheckDigits.luhn16(body);
        return key.charAt(BODY) == expected ? end(reading, Verdict.VALID, body) : reading.fails("bad_check_digit");
    }

    private static Identifier decimal(Reading reading, String digits) {
        boolean checked = digits.length() > DECIMAL;
        if (checked && !CheckDigits.luhnHolds(digits)) {
            return reading.fails("bad_check_digit");
        }
        long maker = Long.parseLong(digits.substring(0, DECIMAL_MAKER));
        long unit = Long.parseLong(digits.substring(DECIMAL_MAKER, DECIMAL));
        if (maker > 0xFFFFFFFFL || unit > 0xFFFFFFL) {
            return reading.fails("bad_component");
        }
        String hex = String.format(Locale.ROOT, "%08X%06X", maker, unit);
        return end(reading, checked ? Verdict.VALID : Verdict.VALID_UNCHECKED, hex);
    }

    private static Identifier end(Reading reading, Verdict verdict, String hex) {
        reading.part("manufacturer", hex.substring(0, MAKER)).part("unit", hex.substring(MAKER));
        if (hex.chars().allMatch(c -> c == '0')) {
            return reading.fails("placeholder_all_zero");
        }
        if (Shape.isDigits(hex)) {
            reading.hint("kind", Kind.IMEI.code()); // numbered together with IMEIs, for phones of both networks
        }
        return reading.end(verdict, hex, hex);
    }
}
