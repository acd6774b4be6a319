package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * The unique device identification of a medical device (21 CFR 801.40 and 830; Regulation (EU) 2017/745, article 27), by the
 * rules of whichever agency the maker chose: GS1, HIBCC or ICCBBA.
 *
 * <p>Canonical is the same for all: {@code DI=00844588018800 mfg=2025-01-15 serial=SN000123} for
 * {@code (01)00844588018800(11)250115(21)SN000123}: the device identifier, then what the label says of the production. A
 * device identifier alone names a product; a Basic UDI-DI names a model and never a unit.
 */
public final class UdiScheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.UDI;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return CarrierIdentifier.read(Kind.UDI, raw, context, text -> UdiLabel.read(HibcLabel.blankKept(raw, text)));
    }
}
