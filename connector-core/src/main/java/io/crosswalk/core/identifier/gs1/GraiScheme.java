package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * The Global Returnable Asset Identifier (GS1 General Specifications section 3, AI 8003): a zero, 13 digits with a check digit
 * for the type of asset, and perhaps a serial of up to 16 characters. For example {@code 00614141123452ABC}.
 */
public final class GraiScheme implements IdentifierScheme {

    private static final int TYPE_LENGTH = 13;

    @Override
    public Kind kind() {
        return Kind.GRAI;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return KeyIdentifier.read(kind(), "8003", raw, context, GraiScheme::withZero);
    }

    /** The zero in front belongs to the carrier; where only the 13 digits of the type stand there, it was left out. */
    private static String withZero(String text) {
        int digits = 0;
        while (digits < text.length() && CharacterSet.N.has(text.charAt(digits))) {
            digits++;
        }
        return digits == TYPE_LENGTH ? "0" + text : text;
    }
}
