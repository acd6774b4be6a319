package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * The Global Individual Asset Identifier (GS1 General Specifications section 3, AI 8004): a company prefix and the owner's own
 * reference, up to 30 characters, without a check digit. For example {@code 06141419999960MH80312}. Case counts.
 */
public final class GiaiScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.GIAI;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return KeyIdentifier.read(kind(), "8004", raw, context, text -> text);
    }
}
