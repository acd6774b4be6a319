package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;

/**
 * The trade's number for a product: 8, 12, 13 or 14 digits, compared as 14 (GS1 General Specifications 3.3.2 and 7.9).
 *
 * <p>A missing zero is never added to a length that is none of these.
 */
public final class GtinScheme implements IdentifierScheme {

    private static final int CANONICAL = 14;
    private static final String ZEROS = "000000";

    @Override
    public Kind kind() {
        return Kind.GTIN;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        if (hasLength(text) && Shape.isDigits(text) && CheckDigits.mod10Holds(text)) {
            String canonical = padded(text);
            if (isGlobal(text, canonical) && Placeholders.reasonOfKey(Kind.GTIN, text, context).isEmpty()) {
                return Reading.plain(Kind.GTIN, raw, text, Verdict.VALID, canonical, canonical);
            }
        }
        Reading reading = Reading.of(Kind.GTIN, raw, context);
        return reading.settled() ? reading.end() : structured(reading);
    }

    private static Identifier structured(Reading reading) {
        String digits = Keys.compact(reading.text());
        if (!Shape.isDigits(digits)) {
            return reading.fails("non_digit");
        }
        if (!hasLength(digits)) {
            return reading.fails("bad_length");
        }
        if (!CheckDigits.mod10Holds(digits)) {
            return reading.fails("bad_check_digit");
        }
        String canonical = padded(digits);
        if (!isGlobal(digits, canonical)) {
            doubt(reading, digits, canonical);
        }
        return reading.end(Verdict.VALID, canonical, canonical);
    }

    /** Numbers that hold a weight, a price or a rebate name no product; one that a company keeps to itself does, there. */
    private static void doubt(Reading reading, String digits, String canonical) {
        if (isCoupon(canonical)) {
            reading.doubt("coupon");
        } else if (digits.length() > 8 && canonical.startsWith("04", 1)) {
            reading.note("restricted_circulation");
        } else {
            reading.doubt("restricted_circulation");
        }
    }

    private static boolean hasLength(String digits) {
        int length = digits.length();
        return length == 8 || length >= 12 && length <= CANONICAL;
    }

    private static String padded(String digits) {
        return digits.length() == CANONICAL ? digits : ZEROS.substring(0, CANONICAL - digits.length()) + digits;
    }

    /**
     * Numbers of shops and coupons mean something in one shop only; they have 8, 12 or 13 digits (GS1 General Specifications
     * 2.1.11), so that a package of a trade item, with its own first digit, is none. All zeros are a filler.
     */
    private static boolean isGlobal(String digits, String canonical) {
        if (digits.length() == 8) {
            return digits.charAt(0) != '2' && !digits.equals("00000000");
        }
        if (canonical.charAt(0) != '0') {
            return true;
        }
        char first = canonical.charAt(1);
        char second = canonical.charAt(2);
        boolean restricted = first == '2' || first == '0' && (second == '2' || second == '4');
        return !restricted && !isCoupon(canonical) && !canonical.equals("00000000000000");
    }

    private static boolean isCoupon(String canonical) {
        return canonical.startsWith("05", 1) || canonical.startsWith("99", 1);
    }
}
