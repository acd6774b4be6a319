package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;

/**
 * An address of eight bytes (IEEE EUI-64), in any notation; canonical with colons.
 *
 * <p>Example: {@code 00-1B-63-FF-FE-84-45-E6}. Where bytes 4 and 5 are {@code FF:FE} it was made from a MAC address, which is
 * given as a hint; in an IPv6 interface identifier the second lowest bit of the first byte is turned over (RFC 4291,
 * appendix A).
 */
public final class Eui64Scheme implements IdentifierScheme {

    private static final int LONGEST = 64;
    private static final int DIGITS = 16;

    @Override
    public Kind kind() {
        return Kind.EUI64;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return Octets.read(Kind.EUI64, raw, context, LONGEST, Eui64Scheme::read);
    }

    private static Identifier read(Reading reading, String digits) {
        if (digits.length() != DIGITS) {
            return reading.fails("bad_length");
        }
        int first = Octets.at(digits, 0);
        if ((first & 1) != 0) {
            return reading.fails("group_bit");
        }
        boolean local = (first & 2) != 0;
        if (local) {
            reading.note("locally_administered");
        }
        if (digits.startsWith("FFFE", 6)) {
            String last = digits.substring(2, 6) + digits.substring(10);
            reading.hint("mac", Octets.colons(digits.substring(0, 2) + last));
            if (local) {
                reading.hint("interface_mac", Octets.colons(Octets.hex(first ^ 2) + last));
            }
        }
        return reading.part("oui", digits.substring(0, 6)).end(Verdict.VALID_UNCHECKED, digits, Octets.colons(digits));
    }
}
