package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * The Serial Shipping Container Code (GS1 General Specifications section 3, AI 00): the name of a pallet or parcel, 18 digits
 * with a check digit. For example {@code 106141412345678908}; spaces and hyphens between the digits are noise.
 */
public final class SsccScheme implements IdentifierScheme {

    private static final int WITH_IDENTIFIER = 20;

    @Override
    public Kind kind() {
        return Kind.SSCC;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return KeyIdentifier.read(kind(), "00", raw, context, SsccScheme::digits);
    }

    /** The digits alone; labels print the 00 of the identifier in front of them. */
    private static String digits(String text) {
        String digits = Keys.compact(text);
        return digits.length() == WITH_IDENTIFIER && digits.startsWith("00") ? digits.substring(2) : digits;
    }
}
