package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Shape;

/**
 * The Global Returnable Asset Identifier (GS1 General Specifications 3.9.2, AI 8003): a zero, 13 digits with a check digit
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

    /** The zero in front belongs to the carrier; a list of assets may leave it out, which the check digit shows. */
    private static String withZero(String text) {
        boolean whole = holds(text, 1) && text.charAt(0) == '0';
        return !whole && holds(text, 0) ? "0" + text : text;
    }

    private static boolean holds(String text, int from) {
        int to = from + TYPE_LENGTH;
        return text.length() >= to && Shape.isDigits(text.substring(from, to)) && CheckDigits.mod10Holds(text.substring(from, to));
    }
}
