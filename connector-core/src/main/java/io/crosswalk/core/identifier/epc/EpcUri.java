package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads any EPC URI (GS1 EPC Tag Data Standard, 6 to 12): a pure identity ({@code id}, {@code class}), a pattern that leaves
 * the serial open ({@code idpat}), one that tells the tag's coding ({@code tag}) and raw bits ({@code raw}).
 */
final class EpcUri {

    private static final String START = "urn:epc:";
    private static final List<String> WITHOUT_FILTER = List.of("gid-96");
    private static final List<String> UNPARTITIONED = List.of("gid-96", "usdod-96", "adi-var", "cpi-var");

    private EpcUri() {
    }

    static EpcOutcome read(String text) {
        if (!text.regionMatches(true, 0, START, 0, START.length())) {
            return refused("unknown_scheme");
        }
        String[] words = text.substring(START.length()).split(":", 3);
        if (words.length < 2) {
            return refused("missing_component");
        }
        String sort = words[0].toLowerCase(Locale.ROOT);
        if (sort.equals("raw")) {
            return raw(text.substring(START.length() + 4));
        }
        if (words.length < 3) {
            return refused("missing_component");
        }
        String scheme = words[1].toLowerCase(Locale.ROOT);
        return switch (sort) {
            case "id" -> identity(scheme, words[2], false);
            case "idpat" -> identity(scheme, words[2], true);
            case "class" -> scheme.equals("lgtin") ? Gs1Uri.read(Gs1Epc.LGTIN, words[2], false) : refused("unknown_scheme");
            case "tag" -> tag(scheme, words[2]);
            default -> refused("unknown_scheme");
        };
    }

    private static EpcOutcome identity(String scheme, String body, boolean pattern) {
        return switch (scheme) {
            case "giai" -> ReferenceUri.giai(body);
            case "ginc" -> ReferenceUri.ginc(body);
            case "cpi" -> ReferenceUri.cpi(body, pattern);
            case "gid" -> OtherUri.gid(body);
            case "usdod" -> OtherUri.usdod(body);
            case "adi" -> OtherUri.adi(body);
            case "bic" -> OtherUri.bic(body);
            case "imovn" -> OtherUri.imovn(body);
            default -> gs1(scheme).map(key -> Gs1Uri.read(key, body, pattern)).orElseGet(() -> refused("unknown_scheme"));
        };
    }

    private static Optional<Gs1Epc> gs1(String scheme) {
        for (Gs1Epc key : Gs1Epc.values()) {
            if (key != Gs1Epc.LGTIN && key.name().equals(Keys.upper(scheme))) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** As {@code sgtin-96:3.0614141.812345.6789}: the coding, the filter, then the pure identity. */
    private static EpcOutcome tag(String coding, String body) {
        Optional<TagLayout> layout = TagLayout.of(coding);
        if (layout.isEmpty() && !UNPARTITIONED.contains(coding)) {
            return refused("unknown_scheme");
        }
        String scheme = coding.substring(0, coding.indexOf('-'));
        if (WITHOUT_FILTER.contains(coding)) {
            return coded(identity(scheme, body, false), coding);
        }
        int dot = body.indexOf('.');
        String filter = dot < 0 ? body : body.substring(0, dot);
        if (dot < 0 || !Shape.isDigits(filter) || filter.length() > 2) {
            return refused(dot < 0 ? "missing_component" : "bad_filter");
        }
        int most = coding.startsWith("adi") ? 63 : coding.startsWith("usdod") ? 15 : 7;
        if (Integer.parseInt(filter) > most || filter.length() > 1 && filter.charAt(0) == '0') {
            return refused("bad_filter");
        }
        EpcOutcome read = coded(identity(scheme, body.substring(dot + 1), false), coding);
        boolean fits = layout.isEmpty() || fits(layout.get(), body.substring(body.lastIndexOf('.') + 1));
        if (!fits) {
            return refused("serial_out_of_range");
        }
        return read instanceof Epc epc ? epc.with("filter", filter) : read;
    }

    /** Whether the tag has the bits for the serial, the last component. */
    private static boolean fits(TagLayout layout, String serial) {
        if (layout.serial() != TagLayout.Serial.INTEGER || layout.serialBits() == 0) {
            return true;
        }
        boolean number = Shape.isDigits(serial) && serial.length() <= 18 && (serial.length() == 1 || serial.charAt(0) != '0');
        return number && Long.parseLong(serial) >> layout.serialBits() == 0;
    }

    private static EpcOutcome coded(EpcOutcome read, String coding) {
        return read instanceof Epc epc ? epc.with("coding", coding) : read;
    }

    /** As {@code 96.x3074257BF7194E4000001A85}: the number of bits, then the bits as hexadecimal digits. */
    private static EpcOutcome raw(String body) {
        int mark = body.toLowerCase(Locale.ROOT).indexOf(".x");
        if (mark < 0 || !Shape.isDigits(body.substring(0, mark)) || mark > 4) {
            return refused("bad_format");
        }
        Optional<String> digits = Octets.digits(body.substring(mark + 2));
        if (digits.isEmpty()) {
            return refused("non_hex");
        }
        boolean fits = Integer.parseInt(body.substring(0, mark)) <= digits.get().length() * 4;
        return fits ? TagMemory.read(digits.get()) : refused("bad_length");
    }
}
