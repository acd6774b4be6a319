package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;

/**
 * A two-dimensional label that carries several statements in an envelope (ISO/IEC 15434): {@code [)>}, a record separator, the
 * format, its statements parted by group separators, a record separator and the end of transmission.
 *
 * <p>Read are format 05 (GS1 application identifiers), 06 (data identifiers of ANSI MH10.8.2) and 12 (text element
 * identifiers of ATA Spec 2000); others are recognised. Example, with the control characters spelt:
 * {@code [)>{RS}06{GS}17V98897{GS}1P4L0014-163B{GS}SSA10197{RS}{EOT}} is the serial SA10197 of part 4L0014-163B. A label that
 * lost its trailer is read but not trusted: a value may be cut short.
 */
public final class Iso15434Scheme implements IdentifierScheme {

    @Override
    public Kind kind() {
        return Kind.ISO15434;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return CarrierIdentifier.read(Kind.ISO15434, raw, context, Envelope::read);
    }
}
