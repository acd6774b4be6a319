package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Optional;

/**
 * The electronic product code of a radio tag, as a URI (GS1 EPC Tag Data Standard, 6 to 12).
 *
 * <p>Canonical are the GS1 elements with their check digits, so that a URI, the tag's bits and the label of one thing are one
 * name: {@code urn:epc:id:sgtin:0614141.107346.2018} is {@code (01)10614141073464(21)2018}. What names a product, a lot or a
 * place and no unit is readable, and says so in the hint {@code names}. A reader that delivers the bits of the tag instead
 * ({@code 3074257BF7194E4000001A85}) is understood.
 */
public final class EpcUrnScheme implements IdentifierScheme {

    private static final int LONGEST = 512;
    private static final int SHORTEST_MEMORY = 16;

    @Override
    public Kind kind() {
        return Kind.EPC_URN;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.EPC_URN, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String text = reading.text();
        if (text.length() > LONGEST) {
            return reading.fails("too_long");
        }
        Optional<String> digits = Octets.digits(text).filter(it -> it.length() >= SHORTEST_MEMORY);
        if (digits.isEmpty()) {
            return EpcScheme.end(reading, EpcUri.read(text), Epc::elements);
        }
        EpcOutcome memory = TagMemory.read(digits.get());
        reading.note("tag_memory");
        if (memory instanceof EpcOutcome.Refused) {
            Identifier chip = Identifiers.read(Kind.TID, text, context);
            if (chip.usable()) {
                chip.parts().forEach(reading::part);
                return reading.note("tid").end(Verdict.VALID_UNCHECKED, chip.key(), chip.canonical());
            }
        }
        return EpcScheme.end(reading, memory, Epc::elements);
    }
}
