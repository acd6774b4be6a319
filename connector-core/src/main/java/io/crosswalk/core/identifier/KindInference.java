package io.crosswalk.core.identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind of name a bare value is, from its marks, its length and its check digit; the first hit wins. */
final class KindInference {

    private static final Pattern UUID = Pattern.compile("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    private static final Pattern MAC = Pattern.compile("[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\\1[0-9A-F]{2}){4}|[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4}");
    private static final Pattern HEX = Pattern.compile("[0-9A-F]+");
    private static final Pattern LINK = Pattern.compile("HTTPS?://[^ ]{1,200}/(?:0[0-9]|8003|8004|8006|8010|8013|8017|8018|25[345]|41[47])/[^ ]+");
    private static final Pattern SYMBOLOGY = Pattern.compile("\\](?:C1|E[0-4]|D2|Q3|J1).*", Pattern.DOTALL);
    private static final Pattern HRI = Pattern.compile("\\(\\d{2,4}\\).+", Pattern.DOTALL);
    private static final Pattern HIBC = Pattern.compile("\\+[A-Z][0-9A-Z]{3}[0-9A-Z\\-. $/+%]{3,120}");
    private static final Pattern VIN = Pattern.compile("[0-9A-HJ-NPR-Z]{17}");
    private static final Pattern OCTETS = Pattern.compile("[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\\1[0-9A-F]{2}){5,6}");
    private static final char GROUP_SEPARATOR = '\u001d';
    private static final int SHORTEST = 3;
    private static final int LONGEST = 256;
    private static final int VIN_LENGTH = 17;

    private KindInference() {
    }

    static Identifier infer(String raw, ReadContext context) {
        String text = new Cleaned(raw).text();
        Optional<Kind> labelled = Labels.kindOf(text);
        if (labelled.isPresent() && Identifiers.read(labelled.get(), raw, context).usable()) {
            return Identifiers.read(labelled.get(), raw, context);
        }
        if (isRawElementString(raw)) {
            return Identifiers.read(Kind.GS1_ELEMENT_STRING, raw, context);
        }
        Optional<Kind> strong = strong(text).or(() -> ofEach(text));
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
        if (context.issuer() != null && !serial.parts().isEmpty()) { // a form of the maker that is named
            return serial;
        }
        Optional<Kind> likely = likely(serial.key());
        if (likely.isPresent()) {
            return Identifiers.read(likely.get(), raw, context);
        }
        return saysLittle(serial.key()) ? Identifiers.doubted(serial, "kind_unknown") : serial;
    }

    /** Whether group separators divide the value, and digits begin it: no other carrier looks so. */
    private static boolean isRawElementString(String raw) {
        String text = FrontEnd.trimmedLabel(raw);
        int separator = text.indexOf(GROUP_SEPARATOR);
        return separator >= 0 && text.length() > 4 && Shape.isDigits(text.substring(separator == 0 ? 1 : 0, separator == 0 ? 3 : 2));
    }

    /** The kind of all values in a cell of several, as {@code 490154203237518/352099001761481}. */
    private static Optional<Kind> ofEach(String text) {
        List<String> values = text.length() > LONGEST ? List.of() : CellValues.split(Kind.IMEI, text);
        Optional<Kind> first = values.size() > 1 ? strong(values.get(0)) : Optional.empty();
        return first.filter(kind -> values.stream().allMatch(value -> strong(value).equals(first)));
    }

    /** The kind that marks or a check digit prove. */
    static Optional<Kind> strong(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String upper = Keys.upper(text);
        boolean starred = upper.startsWith("*+") && upper.endsWith("*"); // as HIBC is printed below Code 39
        String bare = starred ? upper.substring(1, upper.length() - 1) : upper;
        Optional<Kind> marked = mayBeMarked(bare) ? marked(bare) : Optional.empty();
        return marked.isPresent() ? marked : checked(Keys.compact(upper));
    }

    /** Spares nearly every value the patterns. */
    private static boolean mayBeMarked(String upper) {
        if (upper.isEmpty()) {
            return false;
        }
        int length = upper.length();
        return "U[]H(+=".indexOf(upper.charAt(0)) >= 0 || length == 36 || length == 17 || length == 14 || length == 20 || length == 23;
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
        if (upper.startsWith("=/")) { // ICCBBA
            return Optional.of(Kind.UDI);
        }
        return MAC.matcher(upper).matches() ? Optional.of(Kind.MAC48) : octets(upper);
    }

    /** Seven octets from 04 are a chip's (ISO 14443-3); eight are a storage port's (NAA 1, 2, 5) or an interface's. */
    private static Optional<Kind> octets(String upper) {
        if (!OCTETS.matcher(upper).matches()) {
            return Optional.empty();
        }
        if (upper.length() == 20) {
            return Optional.of(Kind.NFC_UID).filter(it -> upper.startsWith("04"));
        }
        boolean port = upper.charAt(0) == '5' || (upper.startsWith("10") || upper.charAt(0) == '2') && !upper.startsWith("FF", 9);
        return Optional.of(port ? Kind.WWN : Kind.EUI64);
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
        int length = key.length();
        if (length < 14 || length > 52) {
            return Optional.empty();
        }
        if (length == VIN_LENGTH) {
            boolean vehicle = VIN.matcher(key).matches() && (CheckDigits.vin(key) == key.charAt(8) || VehicleMakers.built(key));
            return Optional.of(Kind.VIN).filter(it -> vehicle);
        }
        return HEX.matcher(key).matches() ? checkedHex(key) : Optional.empty();
    }

    private static Optional<Kind> checkedHex(String key) {
        int length = key.length();
        if (length == 14 || length == 15) {
            boolean checked = length == 14 || CheckDigits.luhn16(key.substring(0, 14)) == key.charAt(14);
            return Optional.of(Kind.MEID).filter(it -> key.charAt(0) >= 'A' && checked);
        }
        if (length == 16) {
            return key.startsWith("E004") ? Optional.of(Kind.NFC_UID)
                    : Optional.of(Kind.EUI64).filter(it -> key.startsWith("FFFE", 6));
        }
        if (length == 20) { // a SIM card stores 19 digits and pads half a byte
            String digits = key.substring(0, length - 1);
            return Optional.of(Kind.ICCID).filter(it -> key.endsWith("F") && checkedDigits(digits).isPresent());
        }
        if ((length == 24 || length == 32) && key.startsWith("E2")) {
            return Optional.of(Kind.TID);
        }
        // EPC headers 30 to 35 fill 96 bits, 36 to 38 more (TDS 2.x table 14-1)
        boolean shortTag = length == 24 && key.charAt(0) == '3' && key.charAt(1) <= '5';
        boolean longTag = length >= 44 && key.charAt(0) == '3' && key.charAt(1) >= '6' && key.charAt(1) <= '8';
        return Optional.of(Kind.EPC_BINARY).filter(it -> shortTag || longTag);
    }

    /** The kind that is more likely than a serial where nothing is known about the value. */
    private static Optional<Kind> likely(String key) {
        int length = key.length();
        if (Shape.isDigits(key)) {
            // an IMEI without its check digit may pass as a GTIN; few cases of goods begin with more than 1
            boolean radio = length == 14 && key.charAt(0) > '1' && ImeiFormat.hasKnownReportingBody(key);
            boolean product = length >= 12 && length <= 14 && CheckDigits.mod10Holds(key);
            return radio ? Optional.of(Kind.IMEI) : Optional.of(Kind.GTIN).filter(it -> product);
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
