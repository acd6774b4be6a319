package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * A bar code of the health industry (ANSI/HIBC 2.6, supplier labelling): {@code +}, the labeller, its product, the unit of
 * measure, and a check character modulo 43 over all before it; behind a slash, or in a bar code of its own, lot or serial,
 * dates and quantity.
 *
 * <p>Examples: {@code +A123BJC5D6E71G} is product BJC5D6E7 of labeller A123; {@code +A99912345/$$52001510X33} is lot 10X3,
 * which expires on day 15 of 2020; {@code ++A999MODELIDENTIFIER11S8} is a Basic UDI-DI, the name of a model. Asterisks printed
 * around the text are no part of it.
 */
public final class HibcScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.HIBC;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return CarrierIdentifier.read(Kind.HIBC, raw, context, text -> HibcLabel.read(Kind.HIBC, HibcLabel.blankKept(raw, text)));
    }
}
