package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Octets;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number that the maker of a chip burnt into it (GS1 EPC Tag Data Standard, 16; ISO/IEC 15963): class byte
 * {@code E2} with mask designer, model and serial, or {@code E0} and {@code E3} with maker and serial.
 *
 * <p>Example: {@code E2806894200050012345ABCD} is a chip of model 894 by designer 006 with serial 50012345ABCD. A number that
 * ends with the model names a product and no tag, and is refused.
 */
public final class TidScheme implements IdentifierScheme {

    private static final int LONGEST = 256;
    private static final int MODEL_DIGITS = 8;
    private static final int XTID_DIGITS = 4;
    private static final int SHORTEST_SERIAL = 8;
    private static final int COPIED_SERIAL = 12;
    private static final int ISO_DIGITS = 16;
    /** Mask designers by the list that GS1 publishes with the standard. */
    private static final Map<Integer, String> DESIGNERS = Map.ofEntries(Map.entry(0x001, "Impinj"),
            Map.entry(0x002, "Texas Instruments"), Map.entry(0x003, "Alien Technology"), Map.entry(0x004, "Intelleflex"),
            Map.entry(0x005, "Atmel"), Map.entry(0x006, "NXP"), Map.entry(0x007, "STMicroelectronics"),
            Map.entry(0x008, "EP Microelectronics"), Map.entry(0x009, "Motorola"), Map.entry(0x00B, "EM Microelectronic"),
            Map.entry(0x00C, "Renesas"), Map.entry(0x00F, "Quanray"), Map.entry(0x010, "Fujitsu"), Map.entry(0x017, "Tego"));

    @Override
    public Kind kind() {
        return Kind.TID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.TID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        if (reading.text().length() > LONGEST) {
            return reading.fails("too_long");
        }
        Optional<String> read = Octets.digits(reading.text());
        if (read.isEmpty()) {
            return reading.fails("non_hex");
        }
        String digits = read.get();
        if (digits.length() % 2 != 0) {
            return reading.fails("odd_number_of_digits");
        }
        String fault = switch (digits.substring(0, 2)) {
            case "E2" -> designed(reading, digits);
            case "E0" -> made(reading, digits, digits.length() == ISO_DIGITS);
            case "E3" -> made(reading, digits, digits.length() >= ISO_DIGITS);
            default -> "bad_class";
        };
        return fault != null ? reading.fails(fault) : reading.end(Verdict.VALID_UNCHECKED, digits, digits);
    }

    private static String designed(Reading reading, String digits) {
        if (digits.length() < MODEL_DIGITS) {
            return "too_short";
        }
        int mask = Integer.parseInt(digits.substring(2, MODEL_DIGITS), 16);
        boolean extended = mask >> 23 == 1;
        int designer = mask >> 12 & 0x1FF;
        reading.part("class", "E2").part("designer", String.format(Locale.ROOT, "%03X", designer)).part("model", digits.substring(5, MODEL_DIGITS));
        if (DESIGNERS.containsKey(designer)) {
            reading.hint("designer", DESIGNERS.get(designer));
        }
        String rest = digits.substring(MODEL_DIGITS);
        return extended ? extended(reading, rest) : serial(reading, rest);
    }

    /**
     * The first three bits of the header behind the model tell the length of the serial (16.2.1). Makers also write the number
     * into the EPC memory of a new tag, with a header that fits no serial of that length: {@code 0000} in {@code
     * E2806894000040017790E471}, {@code 6000} in {@code E28011606000020497A5A2A3}. Readers deliver that as the tag's number.
     */
    private static String extended(Reading reading, String rest) {
        if (rest.length() < XTID_DIGITS) {
            return "no_serial";
        }
        int sort = Integer.parseInt(rest.substring(0, XTID_DIGITS), 16) >> 13;
        int serialDigits = sort == 0 ? 0 : (48 + 16 * (sort - 1)) / 4;
        int left = rest.length() - XTID_DIGITS;
        if (left == COPIED_SERIAL && serialDigits != COPIED_SERIAL) {
            reading.note("factory_epc");
            serialDigits = COPIED_SERIAL;
        } else if (sort == 0) {
            return "no_serial";
        } else if (left < serialDigits) {
            reading.doubt("serial_cut_short");
        }
        reading.part("xtid", rest.substring(0, XTID_DIGITS));
        return serial(reading, rest.substring(XTID_DIGITS, XTID_DIGITS + Math.min(left, serialDigits)));
    }

    private static String serial(Reading reading, String serial) {
        if (serial.length() < SHORTEST_SERIAL || serial.chars().allMatch(c -> c == '0')) {
            return "no_serial";
        }
        reading.part("serial", serial);
        return null;
    }

    private static String made(Reading reading, String digits, boolean fits) {
        if (!fits) {
            return "bad_length";
        }
        reading.part("class", digits.substring(0, 2)).part("maker", digits.substring(2, 4));
        return serial(reading, digits.substring(4));
    }
}
