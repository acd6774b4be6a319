package io.crosswalk.core.match;

import io.crosswalk.core.identifier.Kind;
import java.nio.charset.StandardCharsets;

/**
 * A name that singles out one unit: kind, the authority that makes it unique, and the comparison key.
 *
 * <p>The {@linkplain #link() link} leaves the scope out, so that one serial at two makers, or with and without a maker,
 * still meets in one component and is judged there. Two keys with one link by accident meet too; that costs time only,
 * because the judgement compares the keys themselves.
 *
 * @param kind the kind of name; null for the native id of a source
 * @param scope maker key for serials, source name for native ids, else empty; empty for a serial whose maker is unknown
 */
public record StrongKey(Kind kind, String scope, String key) {

    /** The 64-bit number under which records that may be about one unit meet. Stable for ever: it is stored. */
    public long link() {
        String prefix = kind == null ? "native:" + scope : kind.code();
        return mix(prefix, key);
    }

    /** The native id that a source or target gave its own record. */
    public static StrongKey nativeId(String source, String id) {
        return new StrongKey(null, source, id);
    }

    /** A sentence part such as {@code serial ABC123 (DELL)}. */
    public String words() {
        String name = kind == null ? "record" : kind.code().replace('_', ' ');
        return scope.isEmpty() ? name + " " + key : name + " " + key + " (" + scope + ")";
    }

    private static long mix(String prefix, String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : prefix.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        hash = (hash ^ 0x1F) * 0x100000001b3L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
