package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import java.util.Set;

/** Reads the EPC memory of a tag by its header (GS1 EPC Tag Data Standard, 14.2). */
final class TagMemory {

    /** Memory comes in words; more than two empty ones behind an EPC are not its own. */
    private static final int LONGEST_PADDING = 32;
    private static final int SHORTEST = 64;
    private static final int GS1_CHIP = 0xE2;
    /** ADI-var and CPI-var, which tell where they end; the standard's examples (E.3) stop at the last digit. */
    private static final Set<Integer> ENDS_ITSELF = Set.of(0x3B, 0x3D);

    private TagMemory() {
    }

    /** @param digits hexadecimal, upper case */
    static EpcOutcome read(String digits) {
        int header = digits.length() < 2 ? 0 : Integer.parseInt(digits.substring(0, 2), 16);
        if (digits.length() % 2 != 0 && !ENDS_ITSELF.contains(header)) {
            return refused("odd_number_of_digits");
        }
        if (digits.length() * 4 < SHORTEST) {
            return refused("bad_length");
        }
        if (header == 0) {
            return refused("unprogrammed_tag");
        }
        if (header == GS1_CHIP) {
            return refused("tid_not_epc");
        }
        Bits bits = new Bits(digits);
        return TagLayout.of(header).map(layout -> PartitionedTag.read(layout, bits)).orElseGet(() -> other(header, bits));
    }

    private static EpcOutcome other(int header, Bits bits) {
        return switch (header) {
            case 0x2F -> OtherTag.usdod(bits);
            case 0x35 -> OtherTag.gid(bits);
            case 0x3B -> OtherTag.adi(bits);
            case 0x3D -> OtherTag.cpi(bits);
            default -> PlusTag.of(header).map(tag -> tag.read(bits)).orElseGet(() -> refused("unsupported_epc_header"));
        };
    }

    /** Whether what is left of the memory is empty and no longer than words require. */
    static boolean isPadding(Bits bits, int spare) {
        return spare <= LONGEST_PADDING && bits.zero(spare);
    }
}
