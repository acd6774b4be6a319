package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * The world wide name of a disk, a port or a node in a storage network (INCITS FC-FS, name identifier formats; T10 SPC, NAA
 * designators): the first four bits tell who gave it. Canonical with colons.
 *
 * <p>Example: {@code 50:00:C5:00:A1:B2:C3:D4}. Formats 1 and 2 hold a MAC address, 5 and 6 (sixteen bytes) the maker's number;
 * format 3 was given on site and is unique nowhere else.
 */
public final class WwnScheme implements IdentifierScheme {

    private static final int LONGEST = 80;
    private static final int DIGITS = 16;
    private static final int EXTENDED_DIGITS = 32;
    private static final String[] MARKS = {"naa.", "wwn-", "wwn:", "eui."};

    @Override
    public Kind kind() {
        return Kind.WWN;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.WWN, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        if (reading.text().length() > LONGEST) {
            return reading.fails("too_long");
        }
        Optional<String> digits = Octets.digits(unmarked(reading.text()));
        return digits.isEmpty() ? reading.fails("non_hex") : named(reading, digits.get());
    }

    private static Identifier named(Reading reading, String digits) {
        char authority = digits.charAt(0);
        boolean extended = authority == '6';
        if (digits.length() != (extended ? EXTENDED_DIGITS : DIGITS)) {
            return reading.fails("bad_length");
        }
        reading.part("naa", String.valueOf(authority));
        switch (authority) {
            case '1' -> {
                if (!digits.startsWith("1000")) {
                    reading.doubt("reserved_bits");
                }
                holdsMac(reading, digits);
            }
            case '2' -> holdsMac(reading, digits);
            case '5', '6' -> reading.part("oui", digits.substring(1, 7)).part("vendor_part", digits.substring(7));
            case '3' -> {
                return reading.fails("naa_3_locally_assigned");
            }
            default -> {
                return reading.fails("unknown_naa");
            }
        }
        return reading.end(Verdict.VALID_UNCHECKED, digits, Octets.colons(digits));
    }

    private static void holdsMac(Reading reading, String digits) {
        String mac = digits.substring(4);
        if ((Octets.at(mac, 0) & 1) != 0) {
            reading.doubt("group_bit");
        }
        reading.part("oui", mac.substring(0, 6)).part("mac", Octets.colons(mac));
    }

    private static String unmarked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String mark : MARKS) {
            if (lower.startsWith(mark)) {
                return text.substring(mark.length());
            }
        }
        return text;
    }
}
