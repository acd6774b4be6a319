package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import java.util.Locale;

/** Reads the bits of a {@link TagLayout}. */
final class PartitionedTag {

    /** Bits of the company prefix by partition; it has 12 digits in partition 0 and one fewer in each that follows. */
    static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};
    private static final int CHARACTER_BITS = 7;

    private PartitionedTag() {
    }

    /** @param bits all of the memory, its header included */
    static EpcOutcome read(TagLayout layout, Bits bits) {
        if (!bits.has(layout.bits())) {
            return refused("bad_length");
        }
        int spare = bits.left() - layout.bits();
        bits.next(8);
        String filter = String.valueOf(bits.next(3));
        int partition = (int) bits.next(3);
        if (partition >= PREFIX_BITS.length) {
            return refused("bad_partition");
        }
        int digits = Gs1Epc.LONGEST_PREFIX - partition;
        long prefix = bits.next(PREFIX_BITS[partition]);
        if (prefix >= power(digits)) {
            return refused("company_prefix_out_of_range");
        }
        EpcOutcome epc = read(layout, bits, padded(prefix, digits), digits, PREFIX_BITS[partition]);
        if (epc instanceof Epc && !TagMemory.isPadding(bits, spare)) {
            return refused("bad_length");
        }
        return epc instanceof Epc read ? read.with("filter", filter).with("coding", layout.tagName()) : epc;
    }

    private static EpcOutcome read(TagLayout layout, Bits bits, String prefix, int digits, int prefixBits) {
        int referenceBits = layout.referenceBits(prefixBits);
        StringBuilder uri = new StringBuilder("urn:epc:id:").append(layout.scheme()).append(':').append(prefix).append('.');
        if (layout == TagLayout.GIAI_202) {
            String asset = text(bits, referenceBits);
            return asset == null ? refused("bad_character") : EpcUri.read(uri.append(asset).toString());
        }
        long reference = bits.next(referenceBits);
        if (layout.key() == null) {
            uri.append(reference);
        } else {
            int referenceDigits = layout.key().referenceDigits(digits);
            if (reference >= power(referenceDigits)) {
                return refused("reference_out_of_range");
            }
            uri.append(padded(reference, referenceDigits));
        }
        if (layout.key() == Gs1Epc.ITIP) {
            uri.append('.').append(padded(bits.next(7), 2)).append('.').append(padded(bits.next(7), 2));
        }
        String serial = layout.serialBits() == 0 ? "" : serial(layout, bits);
        return serial == null ? refused("serial_out_of_range") : EpcUri.read(uri.append(serial).toString());
    }

    /** The serial as it follows in the URI, or null where the bits hold none. */
    private static String serial(TagLayout layout, Bits bits) {
        return switch (layout.serial()) {
            case INTEGER -> "." + bits.next(layout.serialBits());
            case RESERVED -> bits.zero(layout.serialBits()) ? "" : null;
            case DIGITS -> {
                String digits = String.valueOf(bits.next(layout.serialBits()));
                yield digits.length() > 1 && digits.charAt(0) == '1' ? '.' + digits.substring(1) : null;
            }
            case TEXT -> {
                String text = text(bits, layout.serialBits());
                yield text == null ? null : '.' + text;
            }
        };
    }

    /** Characters of seven bits, escaped for a URI; null where there is none, or anything behind the last. */
    private static String text(Bits bits, int length) {
        StringBuilder text = new StringBuilder();
        boolean ended = false;
        int count = length / CHARACTER_BITS;
        for (int i = 0; i < count; i++) {
            char c = (char) bits.next(CHARACTER_BITS);
            if (c == 0) {
                ended = true;
            } else if (ended) {
                return null;
            } else {
                text.append(c);
            }
        }
        boolean rest = bits.zero(length % CHARACTER_BITS);
        boolean fits = rest && text.length() > 0 && UriText.isGs1Text(text.toString());
        return fits ? UriText.escape(text.toString()) : null;
    }

    private static String padded(long number, int digits) {
        return digits == 0 ? "" : String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
