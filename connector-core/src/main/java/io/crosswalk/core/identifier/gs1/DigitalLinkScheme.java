package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * A web address that names a thing (GS1 Digital Link URI syntax), for example
 * {@code https://id.gs1.org/01/09521234543213/21/SN1}. The address under GS1's own domain is the part {@code digitalLink}.
 */
public final class DigitalLinkScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.DIGITAL_LINK;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return LabelIdentifier.read(kind(), raw, context, DigitalLinkScheme::grammar);
    }

    private static Gs1Label grammar(String text) {
        boolean scanned = Symbology.of(text) == Symbology.PLAIN;
        return Gs1Labels.link(scanned ? text.substring(Symbology.LENGTH) : text, Strictness.ASSOCIATION);
    }
}
