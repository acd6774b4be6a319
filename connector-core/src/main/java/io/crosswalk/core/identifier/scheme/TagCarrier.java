package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Gs1Label;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern URN_GIAI = Pattern.compile("urn:epc:id:giai:(\\d{6,12})\\.(.+)");
    private static final Pattern URN_GRAI = Pattern.compile("urn:epc:id:grai:(\\d{6,12})\\.(\\d{0,6})\\.(.+)");
    private static final String FNC1 = "\u001d";
    private static final int GRAI_PREFIX_AND_TYPE = 12;

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
                .map(value -> new TagCarrier(Kind.GRAI, "(8003)" + value, Verdict.VALID, null, label.doubts()));
        return giai.or(() -> grai).orElse(NONE);
    }

    private static TagCarrier named(String urn) {
        Matcher giai = URN_GIAI.matcher(urn);
        if (giai.matches()) {
            return labelled(Gs1Labels.scan(FNC1 + "8004" + giai.group(1) + giai.group(2), Strictness.SYNTAX));
        }
        Matcher grai = URN_GRAI.matcher(urn);
        if (!grai.matches()) {
            return NONE;
        }
        String body = grai.group(1) + grai.group(2);
        if (body.length() != GRAI_PREFIX_AND_TYPE) {
            return faulty("bad_length");
        }
        String value = "0" + body + CheckDigits.mod10(body) + grai.group(3);
        return labelled(Gs1Labels.scan(FNC1 + "8003" + value, Strictness.SYNTAX));
    }

    private static TagCarrier faulty(String fault) {
        return new TagCarrier(null, null, null, fault, List.of());
    }
}
