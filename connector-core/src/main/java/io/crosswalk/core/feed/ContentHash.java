package io.crosswalk.core.feed;

import java.util.UUID;

/**
 * MurmurHash3, 128 bits for 64-bit machines (Austin Appleby, public domain), over the UTF-16 code units of a text.
 *
 * <p>Tells whether a source says something new; it is no protection against a source that wants to deceive.
 */
final class ContentHash {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int UNITS_PER_BLOCK = 8;

    private ContentHash() {
    }

    static UUID of(String text) {
        long h1 = 0;
        long h2 = 0;
        int length = text.length();
        int blocks = length / UNITS_PER_BLOCK * UNITS_PER_BLOCK;
        for (int i = 0; i < blocks; i += UNITS_PER_BLOCK) {
            h1 = Long.rotateLeft(h1 ^ first(four(text, i)), 27) + h2;
            h1 = h1 * 5 + 0x52dce729;
            h2 = Long.rotateLeft(h2 ^ second(four(text, i + 4)), 31) + h1;
            h2 = h2 * 5 + 0x38495ab5;
        }
        h2 ^= second(rest(text, blocks + 4, length));
        h1 ^= first(rest(text, blocks, Math.min(length, blocks + 4)));
        h1 ^= 2L * length;
        h2 ^= 2L * length;
        h1 += h2;
        h2 += h1;
        h1 = mixed(h1);
        h2 = mixed(h2);
        h1 += h2;
        h2 += h1;
        return new UUID(h1, h2);
    }

    private static long first(long k) {
        return Long.rotateLeft(k * C1, 31) * C2;
    }

    private static long second(long k) {
        return Long.rotateLeft(k * C2, 33) * C1;
    }

    private static long four(String text, int at) {
        return text.charAt(at) | (long) text.charAt(at + 1) << 16 | (long) text.charAt(at + 2) << 32
                | (long) text.charAt(at + 3) << 48;
    }

    private static long rest(String text, int begin, int end) {
        long k = 0;
        for (int i = end - 1; i >= begin; i--) {
            k = k << 16 | text.charAt(i);
        }
        return k;
    }

    private static long mixed(long h) {
        long k = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
        return k ^ k >>> 33;
    }
}
