package io.crosswalk.core.identifier.epc;

import java.math.BigInteger;

/** The bits of a tag's memory, read from front to back. */
final class Bits {

    private final String digits;
    private int at;

    /** @param digits hexadecimal, upper case */
    Bits(String digits) {
        this.digits = digits;
    }

    int left() {
        return digits.length() * 4 - at;
    }

    boolean has(int bits) {
        return left() >= bits;
    }

    /** The next bits as a number; at most 63. */
    long next(int bits) {
        long value = 0;
        for (int end = at + bits; at < end; at++) {
            int nibble = Character.digit(digits.charAt(at >> 2), 16);
            value = value << 1 | nibble >> (3 - (at & 3)) & 1;
        }
        return value;
    }

    BigInteger number(int bits) {
        BigInteger value = BigInteger.ZERO;
        for (int left = bits; left > 0; left -= 32) {
            int step = Math.min(left, 32);
            value = value.shiftLeft(step).add(BigInteger.valueOf(next(step)));
        }
        return value;
    }

    /** Whether all of the next bits are 0. */
    boolean zero(int bits) {
        boolean zero = true;
        for (int i = 0; i < bits; i++) {
            zero &= next(1) == 0;
        }
        return zero;
    }
}
