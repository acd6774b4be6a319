package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Element;
import io.crosswalk.core.identifier.gs1.ElementString;
import java.util.List;
import java.util.Map;

/**
 * Reads the body of an EPC URI whose GS1 key has no check digit: individual assets (GIAI), consignments (GINC) and
 * components with their serial (CPI); GS1 EPC Tag Data Standard, 6.3.5, 6.3.10 and 6.3.12.
 */
final class ReferenceUri {

    private static final int LONGEST_KEY = 30;
    private static final int LONGEST_CPI_SERIAL = 12;

    private ReferenceUri() {
    }

    static EpcOutcome giai(String body) {
        return single("giai", "8004", null, body);
    }

    static EpcOutcome ginc(String body) {
        return single("ginc", "401", "shipment", body);
    }

    private static EpcOutcome single(String scheme, String ai, String names, String body) {
        String[] components = body.split("\\.", 2);
        String fault = components.length < 2 ? "missing_component" : prefixFault(components[0]);
        if (fault == null) {
            fault = referenceFault(components[0], components[1]);
        }
        if (fault != null) {
            return refused(fault);
        }
        String reference = UriText.unescape(components[1]);
        String key = components[0] + reference;
        String urn = "urn:epc:id:" + scheme + ':' + components[0] + '.' + UriText.escape(reference);
        return Epc.of(urn, new ElementString(List.of(new Element(ai, key))),
                Map.of(Epc.SCHEME, scheme, Epc.COMPANY_PREFIX, components[0]), names, Verdict.VALID_UNCHECKED);
    }

    /** @param pattern whether the serial may be left open with {@code *} */
    static EpcOutcome cpi(String body, boolean pattern) {
        String[] components = body.split("\\.", -1);
        if (components.length != 3) {
            return refused(components.length < 3 ? "missing_component" : "too_many_components");
        }
        boolean open = pattern && components[2].equals("*");
        String fault = prefixFault(components[0]);
        if (fault == null) {
            fault = componentFault(components[0], components[1]);
        }
        if (fault == null && !open) {
            fault = serialFault(components[2]);
        }
        return fault == null ? cpi(components, open) : refused(fault);
    }

    private static Epc cpi(String[] components, boolean open) {
        String reference = UriText.unescape(components[1]);
        Map<String, String> parts = Map.of(Epc.SCHEME, "cpi", Epc.COMPANY_PREFIX, components[0]);
        String urn = (open ? "urn:epc:idpat:cpi:" : "urn:epc:id:cpi:") + components[0] + '.' + UriText.escape(reference) + '.'
                + components[2];
        Element name = new Element("8010", components[0] + reference);
        List<Element> elements = open ? List.of(name) : List.of(name, new Element("8011", components[2]));
        return Epc.of(urn, new ElementString(elements), parts, open ? "product" : null, Verdict.VALID_UNCHECKED);
    }

    private static String prefixFault(String prefix) {
        if (!Shape.isDigits(prefix)) {
            return "non_digit";
        }
        boolean fits = prefix.length() >= Gs1Epc.SHORTEST_PREFIX && prefix.length() <= Gs1Epc.LONGEST_PREFIX;
        return fits ? null : "bad_prefix_or_item_length";
    }

    /** A reference may hold dots, but one that begins with a dot is an empty component with something behind it. */
    private static String referenceFault(String prefix, String reference) {
        if (reference.isEmpty() || reference.charAt(0) == '.') {
            return "bad_asset_reference";
        }
        String fault = UriText.fault(reference);
        if (fault != null) {
            return fault;
        }
        String text = UriText.unescape(reference);
        if (!UriText.isGs1Text(text)) {
            return "bad_character";
        }
        return prefix.length() + text.length() > LONGEST_KEY ? "too_long" : null;
    }

    private static String componentFault(String prefix, String reference) {
        if (reference.isEmpty()) {
            return "empty_component";
        }
        String fault = UriText.fault(reference);
        if (fault != null) {
            return fault;
        }
        String text = UriText.unescape(reference);
        for (int i = 0; i < text.length(); i++) {
            if (!isComponentCharacter(text.charAt(i))) {
                return "bad_character";
            }
        }
        return prefix.length() + text.length() > LONGEST_KEY ? "too_long" : null;
    }

    private static String serialFault(String serial) {
        if (!Shape.isDigits(serial)) {
            return serial.isEmpty() ? "empty_component" : "non_digit";
        }
        if (serial.length() > LONGEST_CPI_SERIAL) {
            return "too_long";
        }
        return serial.length() > 1 && serial.charAt(0) == '0' ? "leading_zero" : null;
    }

    /** The 39 characters of component and part identifiers (GS1 General Specifications, figure 7.11-2). */
    private static boolean isComponentCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '#' || c == '-' || c == '/';
    }
}
