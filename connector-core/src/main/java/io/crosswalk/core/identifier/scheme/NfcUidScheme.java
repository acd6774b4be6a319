package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Map;

/**
 * The number of a contactless chip: 4, 7 or 10 bytes by ISO/IEC 14443-3 (6.4.4), 8 bytes beginning with {@code E0} by
 * ISO/IEC 15693-3 (4.1).
 *
 * <p>Example: {@code 04:A2:24:6A:5C:28:80} is a chip of NXP. A number that a chip invents each time ({@code 08} first, of 4
 * bytes) is readable but names nothing; a cascade tag ({@code 88}) is a piece of the protocol and no number. Readers that
 * deliver the 8 bytes in the order of transmission, the last first, are understood.
 */
public final class NfcUidScheme implements IdentifierScheme {

    private static final int LONGEST = 64;
    private static final int SINGLE = 4;
    private static final int DOUBLE = 7;
    private static final int TRIPLE = 10;
    private static final int VICINITY = 8;
    private static final int VICINITY_CLASS = 0xE0;
    private static final int RANDOM = 0x08;
    private static final int CASCADE = 0x88;
    private static final Map<Integer, String> MAKERS = Map.ofEntries(Map.entry(0x01, "Motorola"), Map.entry(0x02, "STMicroelectronics"),
            Map.entry(0x03, "Hitachi"), Map.entry(0x04, "NXP"), Map.entry(0x05, "Infineon"), Map.entry(0x06, "Cylink"),
            Map.entry(0x07, "Texas Instruments"), Map.entry(0x08, "Fujitsu"), Map.entry(0x09, "Matsushita"), Map.entry(0x0A, "NEC"),
            Map.entry(0x0B, "Oki"), Map.entry(0x0C, "Toshiba"), Map.entry(0x0D, "Mitsubishi"), Map.entry(0x0E, "Samsung"),
            Map.entry(0x0F, "Hynix"), Map.entry(0x10, "LG"), Map.entry(0x16, "EM Microelectronic"));

    @Override
    public Kind kind() {
        return Kind.NFC_UID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        return Octets.read(Kind.NFC_UID, raw, context, LONGEST, NfcUidScheme::read);
    }

    private static Identifier read(Reading reading, String uid) {
        if (uid.length() % 2 != 0) {
            return reading.fails("odd_number_of_digits");
        }
        return switch (uid.length() / 2) {
            case SINGLE -> single(reading, uid);
            case DOUBLE, TRIPLE -> cascaded(reading, uid);
            case VICINITY -> vicinity(reading, uid);
            default -> reading.fails("bad_length");
        };
    }

    /** Four bytes are too few for all chips in the world: makers reuse them. */
    private static Identifier single(Reading reading, String uid) {
        int first = Octets.at(uid, 0);
        if (first == CASCADE) {
            return reading.fails("cascade_tag");
        }
        if (first == RANDOM) {
            reading.doubt("random_id");
        } else if ((first & 0x0F) == 0x0F) {
            reading.doubt("non_unique_id");
        }
        return reading.part("standard", "iso14443").end(Verdict.VALID_UNCHECKED, uid, uid);
    }

    private static Identifier cascaded(Reading reading, String uid) {
        boolean cascade = Octets.at(uid, 0) == CASCADE || uid.length() == 2 * DOUBLE && Octets.at(uid, 3) == CASCADE;
        if (cascade) {
            return reading.fails("cascade_tag");
        }
        return made(reading.part("standard", "iso14443"), uid, Octets.at(uid, 0));
    }

    private static Identifier vicinity(Reading reading, String uid) {
        boolean reversed = Octets.at(uid, 0) != VICINITY_CLASS && Octets.at(uid, 7) == VICINITY_CLASS;
        String forward = reversed ? reversed(uid) : uid;
        if (Octets.at(forward, 0) == CASCADE) {
            return reading.fails("cascade_tag");
        }
        if (Octets.at(forward, 0) != VICINITY_CLASS) {
            return reading.fails("bad_class");
        }
        if (reversed) {
            reading.note("reversed_byte_order");
        }
        return made(reading.part("standard", "iso15693"), forward, Octets.at(forward, 1));
    }

    private static Identifier made(Reading reading, String uid, int maker) {
        reading.part("maker", Octets.hex(maker));
        if (MAKERS.containsKey(maker)) {
            reading.hint("maker", MAKERS.get(maker));
        }
        return reading.end(Verdict.VALID_UNCHECKED, uid, uid);
    }

    private static String reversed(String uid) {
        StringBuilder turned = new StringBuilder(uid.length());
        for (int i = uid.length() - 2; i >= 0; i -= 2) {
            turned.append(uid, i, i + 2);
        }
        return turned.toString();
    }
}
