package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import java.util.Optional;

/**
 * The electronic product code as the bits of a tag's EPC memory, in hexadecimal (GS1 EPC Tag Data Standard, 14).
 *
 * <p>Canonical is the pure identity URI, {@code urn:epc:id:sgtin:0614141.812345.6789} for
 * {@code 3074257BF7194E4000001A85}; the elements in brackets where the coding holds no company prefix (TDS 2.x). A header
 * that no published scheme has, a reserved partition and numbers beyond their digits are refused: such a tag was written by
 * its owner's own rules, and its bits name nothing to others.
 */
public final class EpcBinaryScheme implements IdentifierScheme {

    private static final int LONGEST = 256;

    @Override
    public Kind kind() {
        return Kind.EPC_BINARY;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.EPC_BINARY, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        if (reading.text().length() > LONGEST) {
            return reading.fails("too_long");
        }
        Optional<String> digits = Octets.digits(reading.text());
        if (digits.isEmpty()) {
            return reading.fails("non_hex");
        }
        reading.part("hex", digits.get());
        return EpcScheme.end(reading, TagMemory.read(digits.get()), Epc::urn);
    }
}
