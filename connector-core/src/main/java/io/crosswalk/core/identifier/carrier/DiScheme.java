package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * A value behind its data identifier, as industrial labels print it under a bar code (ANSI MH10.8.2): {@code SABC12345} is the
 * serial {@code ABC12345}, {@code 1TL0T-7} the lot {@code L0T-7}.
 *
 * <p>Only for values that are declared to have one: {@code SA10197} may as well be a whole serial. Exactly one identifier is
 * taken off.
 */
public final class DiScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.DI;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return CarrierIdentifier.readCleaned(Kind.DI, raw, context, DiScheme::read);
    }

    private static LabelContent read(String text) {
        ContentReading label = new ContentReading(Kind.DI);
        DataIdentifiers.SHIPPED.read(text, label);
        return label.end();
    }
}
