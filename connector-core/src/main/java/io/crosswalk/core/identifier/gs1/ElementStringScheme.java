package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * What a scanner sends for a GS1 symbol (GS1 General Specifications 7.8), or the same statements in brackets.
 *
 * <p>For example {@code ]d2010952123454321321SN1}; each statement is checked, and that it has the companions it needs.
 */
public final class ElementStringScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.GS1_ELEMENT_STRING;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return LabelIdentifier.read(kind(), raw, context, ElementStringScheme::grammar);
    }

    private static Gs1Label grammar(String text) {
        return text.startsWith("(") ? Gs1Labels.bracketed(text, Strictness.ASSOCIATION) : Gs1Labels.scan(text, Strictness.ASSOCIATION);
    }
}
