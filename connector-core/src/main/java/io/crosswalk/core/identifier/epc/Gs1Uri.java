package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Element;
import io.crosswalk.core.identifier.gs1.ElementString;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the body of an EPC URI that carries a GS1 key with a check digit, as {@code 0614141.107346.2018} of an SGTIN. */
final class Gs1Uri {

    private static final String WILDCARD = "*";

    private Gs1Uri() {
    }

    /** @param pattern whether the serial may be left open with {@code *} */
    static EpcOutcome read(Gs1Epc scheme, String body, boolean pattern) {
        String[] components = body.split("\\.", scheme.components());
        if (components.length < scheme.components()) {
            return refused("missing_component");
        }
        String prefix = components[0];
        String reference = components[1];
        if (pattern && (prefix.equals(WILDCARD) || reference.equals(WILDCARD))) {
            return refused("pattern_too_wide");
        }
        String fault = fault(scheme, prefix, reference);
        if (fault == null && scheme == Gs1Epc.ITIP) {
            fault = pieceFault(components[2], components[3]);
        }
        String tail = components[components.length - 1];
        boolean open = pattern && scheme.hasTail() && tail.equals(WILDCARD);
        if (fault == null && scheme.hasTail() && !open) {
            fault = tailFault(scheme, tail);
        }
        return fault == null ? epc(scheme, components, open) : refused(fault);
    }

    private static String fault(Gs1Epc scheme, String prefix, String reference) {
        if (!Shape.isDigits(prefix) || !reference.isEmpty() && !Shape.isDigits(reference)) {
            return "non_digit";
        }
        int length = prefix.length();
        boolean fits = length >= Gs1Epc.SHORTEST_PREFIX && length <= Gs1Epc.LONGEST_PREFIX
                && reference.length() == scheme.referenceDigits(length);
        return fits ? null : "bad_prefix_or_item_length";
    }

    private static String pieceFault(String piece, String total) {
        if (!Shape.isDigits(piece) || !Shape.isDigits(total) || piece.length() != 2 || total.length() != 2) {
            return "bad_piece_of_total";
        }
        return piece.equals("00") || piece.compareTo(total) > 0 ? "bad_piece_of_total" : null;
    }

    private static String tailFault(Gs1Epc scheme, String tail) {
        if (tail.isEmpty() || tail.charAt(0) == '.') {
            return "empty_component";
        }
        String fault = UriText.fault(tail);
        if (fault != null) {
            return fault;
        }
        String text = UriText.unescape(tail);
        if (!UriText.isGs1Text(text)) {
            return "bad_character";
        }
        if (scheme == Gs1Epc.SGCN && !Shape.isDigits(text)) {
            return "non_digit";
        }
        return text.length() > scheme.longestTail() ? "too_long" : null;
    }

    private static Epc epc(Gs1Epc scheme, String[] components, boolean open) {
        String key = scheme.key(components[0], components[1]);
        if (scheme == Gs1Epc.ITIP) {
            key += components[2] + components[3];
        }
        String code = scheme.name().toLowerCase(Locale.ROOT);
        Map<String, String> parts = Map.of(Epc.SCHEME, code, Epc.COMPANY_PREFIX, components[0]);
        String tail = open || !scheme.hasTail() ? "" : UriText.unescape(components[components.length - 1]);
        StringBuilder urn = new StringBuilder("urn:epc:").append(scheme == Gs1Epc.LGTIN ? "class:" : open ? "idpat:" : "id:")
                .append(code);
        for (int i = 0; i < components.length; i++) {
            boolean last = i == components.length - 1 && !open && scheme.hasTail();
            urn.append(i == 0 ? ':' : '.').append(last ? UriText.escape(tail) : components[i]);
        }
        String names = scheme.names() != null || !open ? scheme.names() : "product";
        return Epc.of(urn.toString(), elements(scheme, key, tail), parts, names, Verdict.VALID_UNCHECKED);
    }

    private static ElementString elements(Gs1Epc scheme, String key, String tail) {
        String tailAi = scheme.tailAi();
        if (tailAi == null) {
            return new ElementString(List.of(new Element(scheme.ai(), key + tail)));
        }
        boolean noExtension = scheme == Gs1Epc.SGLN && tail.equals("0"); // "0" says: the place itself (6.3.3)
        Element name = new Element(scheme.ai(), key);
        return new ElementString(tail.isEmpty() || noExtension ? List.of(name) : List.of(name, new Element(tailAi, tail)));
    }
}
