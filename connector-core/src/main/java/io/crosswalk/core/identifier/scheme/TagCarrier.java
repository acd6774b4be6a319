package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Gs1Label;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tag that a scanner read from a standard carrier: GS1 GIAI (8004) and GRAI (8003), as a label in any form or as an EPC
 * URN.
 *
 * @param canonical in brackets, or null where the text is no such carrier
 * @param fault why it is no valid one, or null
 * @param doubts why it should not be trusted on its own
 */
record TagCarrier(Kind kind, String canonical, Verdict verdict, String fault, List<String> doubts) {

    private static final TagCarrier NONE = new TagCarrier(null, null, null, null, List.of());
    private static final int GRAI_TYPE = 14;
    private static final String GIAI_URN = "urn:epc:id:giai:";
    private static final String GRAI_URN = "urn:epc:id:grai:";

    static TagCarrier of(String text) {
        if (text.startsWith("urn:epc:id:")) {
            return named(text);
        }
        boolean label = "(]hH".indexOf(text.charAt(0)) >= 0;
        return label ? labelled(Gs1Labels.read(text, Strictness.SYNTAX)) : NONE;
    }

    /** A text that only begins as a label does is left to the organisation's own rules. */
    private static TagCarrier labelled(Gs1Label label) {
        if (!label.isReadable()) {
            boolean tag = label.faultyAi().filter(ai -> ai.equals("8003") || ai.equals("8004")).isPresent();
            return tag ? faulty(label.fault().orElseThrow()) : NONE;
        }
        Optional<TagCarrier> giai = label.elements().giai()
                .map(value -> new TagCarrier(Kind.GIAI, "(8004)" + value, Verdict.VALID_UNCHECKED, null, label.doubts()));
        Optional<TagCarrier> grai = label.elements().grai()
                .map(value -> new TagCarrier(Kind.GRAI, "(8003)" + value, Verdict.VALID, null, doubts(label, value)));
        return giai.or(() -> grai).orElse(NONE);
    }

    /** As a radio tag names it; what is no asset is left to the organisation's own rules. */
    private static TagCarrier named(String urn) {
        Identifier code = Identifiers.read(Kind.EPC_URN, urn, ReadContext.NONE);
        Kind kind = urn.startsWith(GIAI_URN) ? Kind.GIAI : urn.startsWith(GRAI_URN) ? Kind.GRAI : null;
        if (kind == null) {
            return NONE;
        }
        return code.usable() ? new TagCarrier(kind, code.canonical(), code.verdict(), null, List.of()) : faulty(code.reasons().get(0));
    }

    /** All crates of one type share the number without a serial. */
    private static List<String> doubts(Gs1Label label, String grai) {
        return grai.length() > GRAI_TYPE ? label.doubts() : Stream.concat(label.doubts().stream(), Stream.of("names_no_unit")).toList();
    }

    private static TagCarrier faulty(String fault) {
        return new TagCarrier(null, null, null, fault, List.of());
    }
}
