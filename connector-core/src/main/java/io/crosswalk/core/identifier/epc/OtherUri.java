package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import java.util.Map;

/**
 * Reads the body of an EPC URI that carries no GS1 key (GS1 EPC Tag Data Standard, 6.3): general identifiers, supplies of
 * the US Department of Defense, aircraft parts, freight containers (ISO 6346) and ships (IMO number).
 */
final class OtherUri {

    private static final int[] GID_BITS = {28, 24, 36};
    private static final int USDOD_BITS = 36;
    private static final int LONGEST_PART = 32;
    private static final int LONGEST_SERIAL = 30;
    /** Values of letters by ISO 6346, which leaves out multiples of 11. */
    private static final int[] LETTERS = {10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36,
        37, 38};

    private OtherUri() {
    }

    static EpcOutcome gid(String body) {
        String[] components = body.split("\\.", -1);
        if (components.length != GID_BITS.length) {
            return refused(components.length < GID_BITS.length ? "missing_component" : "too_many_components");
        }
        for (int i = 0; i < components.length; i++) {
            String fault = numberFault(components[i], GID_BITS[i]);
            if (fault != null) {
                return refused(fault);
            }
        }
        return unit("gid", body, Map.of("manager", components[0], "class", components[1], "serial", components[2]));
    }

    static EpcOutcome usdod(String body) {
        String[] components = body.split("\\.", -1);
        if (components.length != 2) {
            return refused(components.length < 2 ? "missing_component" : "too_many_components");
        }
        if (!isSupplier(components[0])) {
            return refused("bad_cage_code");
        }
        String fault = numberFault(components[1], USDOD_BITS);
        return fault != null ? refused(fault) : unit("usdod", body, Map.of("cage", components[0], "serial", components[1]));
    }

    static EpcOutcome adi(String body) {
        String[] components = body.split("\\.", -1);
        if (components.length != 3) {
            return refused(components.length < 3 ? "missing_component" : "too_many_components");
        }
        if (!isSupplier(components[0])) {
            return refused("bad_cage_code");
        }
        for (int i = 1; i < 3; i++) {
            String fault = UriText.fault(components[i]);
            if (fault != null) {
                return refused(fault);
            }
        }
        String part = UriText.unescape(components[1]);
        String serial = UriText.unescape(components[2]);
        if (!isPartText(part) || !isPartText(serial.startsWith("#") ? serial.substring(1) : serial)) {
            return refused("bad_character");
        }
        if (part.length() > LONGEST_PART || serial.length() > LONGEST_SERIAL) {
            return refused("too_long");
        }
        if (serial.isEmpty() || serial.equals("#")) {
            return refused("empty_component");
        }
        String escaped = components[0] + '.' + UriText.escape(part) + '.' + UriText.escape(serial);
        return unit("adi", escaped, Map.of("cage", components[0], "part_number", part, "serial", serial));
    }

    static EpcOutcome bic(String body) {
        boolean fits = body.length() == 11 && "UJZ".indexOf(body.charAt(3)) >= 0 && Shape.of(body.substring(0, 4)) == Shape.UPPER
                && Shape.isDigits(body.substring(4));
        if (!fits) {
            return refused("bad_format");
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = body.charAt(i);
            sum += (c <= '9' ? c - '0' : LETTERS[c - 'A']) << i;
        }
        return checked("bic", body, sum % 11 % 10);
    }

    static EpcOutcome imovn(String body) {
        if (body.length() != 7 || !Shape.isDigits(body)) {
            return refused("bad_format");
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (body.charAt(i) - '0') * (7 - i);
        }
        return checked("imovn", body, sum % 10);
    }

    private static EpcOutcome checked(String scheme, String body, int digit) {
        boolean holds = body.charAt(body.length() - 1) == '0' + digit;
        return holds ? new Epc("urn:epc:id:" + scheme + ':' + body, null, Map.of(Epc.SCHEME, scheme, scheme, body), null, Verdict.VALID)
                : refused("bad_check_digit");
    }

    private static Epc unit(String scheme, String body, Map<String, String> parts) {
        return new Epc("urn:epc:id:" + scheme + ':' + body, null, parts, null, Verdict.VALID_UNCHECKED).with(Epc.SCHEME, scheme);
    }

    /** A CAGE code of five or a DoDAAC of six characters; I and O are in neither. */
    private static boolean isSupplier(String code) {
        boolean characters = (Shape.of(code) & ~(Shape.DIGIT | Shape.UPPER)) == 0 && code.indexOf('I') < 0 && code.indexOf('O') < 0;
        return characters && (code.length() == 5 || code.length() == 6);
    }

    private static boolean isPartText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '/')) {
                return false;
            }
        }
        return true;
    }

    private static String numberFault(String number, int bits) {
        if (!Shape.isDigits(number)) {
            return number.isEmpty() ? "empty_component" : "non_digit";
        }
        if (number.length() > 1 && number.charAt(0) == '0') {
            return "leading_zero";
        }
        return number.length() > 12 || Long.parseLong(number) >> bits != 0 ? "value_out_of_range" : null;
    }
}
