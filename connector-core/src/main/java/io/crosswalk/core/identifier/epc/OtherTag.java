package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import java.util.Locale;

/**
 * Reads the bits of the coding schemes that have no partition, or characters of six bits (GS1 EPC Tag Data Standard,
 * 14.6.7 GID-96, 14.6.10 CPI-var, 14.6.12 USDOD-96, 14.6.13 ADI-var).
 */
final class OtherTag {

    private static final int CHARACTER_BITS = 6;
    private static final int LONGEST_TEXT = 32;

    private OtherTag() {
    }

    static EpcOutcome gid(Bits bits) {
        if (bits.left() != 96) {
            return refused("bad_length");
        }
        bits.next(8);
        String uri = "urn:epc:id:gid:" + bits.next(28) + '.' + bits.next(24) + '.' + bits.next(36);
        return coded(EpcUri.read(uri), "gid-96", "", bits);
    }

    static EpcOutcome usdod(Bits bits) {
        if (bits.left() != 96) {
            return refused("bad_length");
        }
        bits.next(8);
        String filter = String.valueOf(bits.next(4));
        StringBuilder cage = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            cage.append((char) bits.next(8));
        }
        // a CAGE code has five characters and stands behind a blank
        String supplier = cage.charAt(0) == ' ' ? cage.substring(1) : cage.toString();
        return coded(EpcUri.read("urn:epc:id:usdod:" + supplier + '.' + bits.next(36)), "usdod-96", filter, bits);
    }

    static EpcOutcome adi(Bits bits) {
        if (!bits.has(8 + 6 + 36 + 12)) {
            return refused("bad_length");
        }
        bits.next(8);
        String filter = String.valueOf(bits.next(6));
        StringBuilder cage = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            cage.append(character((int) bits.next(CHARACTER_BITS)));
        }
        String supplier = cage.charAt(0) == ' ' ? cage.substring(1) : cage.toString();
        String part = terminated(bits);
        String serial = part == null ? null : terminated(bits);
        if (serial == null) {
            return refused("bad_length");
        }
        String uri = "urn:epc:id:adi:" + supplier + '.' + UriText.escape(part) + '.' + UriText.escape(serial);
        return coded(EpcUri.read(uri), "adi-var", filter, bits);
    }

    static EpcOutcome cpi(Bits bits) {
        if (!bits.has(8 + 3 + 3 + 20 + 12 + 40)) {
            return refused("bad_length");
        }
        bits.next(8);
        String filter = String.valueOf(bits.next(3));
        int partition = (int) bits.next(3);
        if (partition >= PartitionedTag.PREFIX_BITS.length) {
            return refused("bad_partition");
        }
        int digits = Gs1Epc.LONGEST_PREFIX - partition;
        String prefix = String.format(Locale.ROOT, "%0" + digits + "d", bits.next(PartitionedTag.PREFIX_BITS[partition]));
        if (prefix.length() > digits) {
            return refused("company_prefix_out_of_range");
        }
        String reference = terminated(bits);
        if (reference == null || !bits.has(40)) {
            return refused("bad_length");
        }
        String uri = "urn:epc:id:cpi:" + prefix + '.' + UriText.escape(reference) + '.' + bits.next(40);
        return coded(EpcUri.read(uri), "cpi-var", filter, bits);
    }

    private static EpcOutcome coded(EpcOutcome read, String coding, String filter, Bits bits) {
        if (!(read instanceof Epc epc)) {
            return read;
        }
        if (!TagMemory.isPadding(bits, bits.left())) {
            return refused("bad_length");
        }
        Epc coded = epc.with("coding", coding);
        return filter.isEmpty() ? coded : coded.with("filter", filter);
    }

    /** Characters of six bits up to one that is 0; null where that does not come. */
    private static String terminated(Bits bits) {
        StringBuilder text = new StringBuilder();
        while (bits.has(CHARACTER_BITS) && text.length() <= LONGEST_TEXT) {
            int code = (int) bits.next(CHARACTER_BITS);
            if (code == 0) {
                return text.toString();
            }
            text.append(character(code));
        }
        return null;
    }

    /** The low six bits of an ASCII character between blank and underscore. */
    private static char character(int code) {
        return (char) (code < 32 ? code + 64 : code);
    }
}
