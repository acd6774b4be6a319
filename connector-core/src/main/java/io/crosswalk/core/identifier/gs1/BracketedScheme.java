package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * What is printed beside a GS1 symbol for people (GS1 General Specifications 4.14), for example
 * {@code (01)09521234543213(17)280131}. A date with eight digits is read but not trusted.
 */
public final class BracketedScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.GS1_HRI;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return LabelIdentifier.read(kind(), raw, context, BracketedScheme::grammar);
    }

    private static Gs1Label grammar(String text) {
        return Gs1Labels.bracketed(text, Strictness.ASSOCIATION);
    }
}
