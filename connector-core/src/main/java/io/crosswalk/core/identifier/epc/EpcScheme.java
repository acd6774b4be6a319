package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Reading;
import java.util.function.Function;

/** What reading an electronic product code ends in, whichever form it came in. */
final class EpcScheme {

    private EpcScheme() {
    }

    /** @param preferred the form to take as the canonical one, where the code has it */
    static Identifier end(Reading reading, EpcOutcome outcome, Function<Epc, String> preferred) {
        if (!(outcome instanceof Epc epc)) {
            return reading.fails(((EpcOutcome.Refused) outcome).reason());
        }
        epc.parts().forEach(reading::part);
        if (epc.urn() != null) {
            reading.part("urn", epc.urn());
        }
        if (epc.elements() != null) {
            reading.part("elements", epc.elements());
        }
        if (epc.names() != null) {
            reading.hint("names", epc.names());
        }
        String canonical = preferred.apply(epc);
        return reading.end(epc.verdict(), epc.key(), canonical != null ? canonical : epc.key());
    }
}
