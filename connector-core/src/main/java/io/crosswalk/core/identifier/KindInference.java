package io.crosswalk.core.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind of name a bare value is, from its marks, its length and its check digit; the first hit wins. */
final class KindInference {

    private static final Pattern UUID = Pattern.compile("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    private static final Pattern MAC = Pattern.compile("[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\\1[0-9A-F]{2}){4}|[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4}");
    private static final Pattern HEX = Pattern.compile("[0-9A-F]+");
    private static final Pattern LINK = Pattern.compile("HTTPS?://[^ ]{1,200}/(?:0[0-9]|8003|8004|8006|8010|8013|8017|8018|25[345]|41[47])/[^ ]+");
    private static final Pattern SYMBOLOGY = Pattern.compile("\\](?:C1|E0|D2|Q3|J1).*", Pattern.DOTALL);
    private static final Pattern HRI = Pattern.compile("\\(\\d{2,4}\\).+", Pattern.DOTALL);
    private static final Pattern HIBC = Pattern.compile("\\+[A-Z][0-9A-Z]{3}[0-9A-Z]{1,18}[0-9][0-9A-Z\\-. $/+%]");
    private static final Pattern VIN = Pattern.compile("[0-9A-HJ-NPR-Z]{17}");
    private static final int SHORTEST = 3;

    private KindInference() {
    }

    static Identifier infer(String raw, ReadContext context) {
        String text = new Cleaned(raw).text();
        Optional<Kind> labelled = Labels.kindOf(text);
        if (labelled.isPresent() && Identifiers.read(labelled.get(), raw, context).usable()) {
            return Identifiers.read(labelled.get(), raw, context);
        }
        Optional<Kind> strong = strong(text);
        if (strong.isPresent()) {
            return Identifiers.read(strong.get(), raw, context);
        }
        Identifier serial = Identifiers.read(Kind.SERIAL, raw, context);
        if (serial.reasons().contains("serial_is_part_number")) {
            return Identifiers.read(Kind.SKU, raw, context);
        }
        if (!serial.usable()) {
            return serial;
        }
        Optional<Kind> likely = likely(serial.key());
        if (likely.isPresent()) {
            return Identifiers.read(likely.get(), raw, context);
        }
        return saysLittle(serial.key()) ? Identifiers.doubted(serial, "kind_unknown") : serial;
    }

    /** The kind that marks or a check digit prove. */
    static Optional<Kind> strong(String text) {
        if (text.length() > 256) {
            return Optional.empty();
        }
        String upper = Keys.upper(text);
        Optional<Kind> marked = marked(upper);
        return marked.isPresent() ? marked : checked(Keys.compact(upper));
    }

    private static Optional<Kind> marked(String upper) {
        if (upper.startsWith("URN:EPC:")) {
            return Optional.of(Kind.EPC_URN);
        }
        if (upper.startsWith("[)>")) {
            return Optional.of(Kind.ISO15434);
        }
        if (LINK.matcher(upper).matches()) {
            return Optional.of(Kind.DIGITAL_LINK);
        }
        if (SYMBOLOGY.matcher(upper).matches() || HRI.matcher(upper).matches()) {
            return Optional.of(Kind.GS1_ELEMENT_STRING);
        }
        if (HIBC.matcher(upper).matches() && CheckDigits.mod43Holds(upper)) {
            return Optional.of(Kind.HIBC);
        }
        if (UUID.matcher(upper).matches()) {
            return Optional.of(Kind.UUID);
        }
        return MAC.matcher(upper).matches() ? Optional.of(Kind.MAC48) : Optional.empty();
    }

    private static Optional<Kind> checked(String key) {
        return Shape.isDigits(key) ? checkedDigits(key) : checkedText(key);
    }

    private static Optional<Kind> checkedDigits(String key) {
        boolean radio = ImeiFormat.hasKnownReportingBody(key);
        return switch (key.length()) {
            case 32 -> Optional.of(Kind.EID).filter(it -> CheckDigits.mod97Holds(key));
            case 18, 19, 20 -> Optional.of(Kind.ICCID).filter(it -> key.startsWith("89") && CheckDigits.luhnHolds(key));
            case 15 -> Optional.of(Kind.IMEI).filter(it -> ImeiFormat.fits(key));
            case 16 -> Optional.of(Kind.IMEISV).filter(it -> radio);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> checkedText(String key) {
        if (VIN.matcher(key).matches() && CheckDigits.vin(key) == key.charAt(8)) {
            return Optional.of(Kind.VIN);
        }
        char first = key.isEmpty() ? ' ' : key.charAt(0);
        boolean hex = HEX.matcher(key).matches();
        if (hex && key.length() == 14 && first >= 'A') {
            return Optional.of(Kind.MEID);
        }
        if (hex && key.length() == 24) {
            return key.startsWith("E2") ? Optional.of(Kind.TID)
                    : Optional.of(Kind.EPC_BINARY).filter(it -> key.startsWith("3") && key.charAt(1) <= '6');
        }
        return Optional.empty();
    }

    /** The kind that is more likely than a serial where nothing is known about the value. */
    private static Optional<Kind> likely(String key) {
        int length = key.length();
        if (Shape.isDigits(key)) {
            if (length >= 12 && length <= 14 && CheckDigits.mod10Holds(key)) {
                return Optional.of(Kind.GTIN);
            }
            return Optional.of(Kind.IMEI).filter(it -> length == 14 && ImeiFormat.hasKnownReportingBody(key));
        }
        boolean address = length == 12 && HEX.matcher(key).matches() && (Character.digit(key.charAt(1), 16) & 3) == 0;
        return Optional.of(Kind.MAC48).filter(it -> address);
    }

    /** Too short to be told from a count, digits of a product number with a wrong check, or a word in hexadecimal. */
    private static boolean saysLittle(String key) {
        int length = key.length();
        return length < SHORTEST || Shape.isDigits(key) && length >= 12 && length <= 14
                || length == 12 && HEX.matcher(key).matches();
    }

    /** The value after the part of the front end that depends on no kind. */
    private record Cleaned(String raw) {

        String text() {
            return Reading.of(Kind.TID, raw, ReadContext.NONE).text();
        }
    }
}
