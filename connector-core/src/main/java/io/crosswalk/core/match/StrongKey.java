package io.crosswalk.core.match;

import io.crosswalk.core.identifier.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A name that singles out one unit: kind, the authority that makes it unique, and the comparison key.
 *
 * <p>The {@linkplain #link() link} leaves the scope out, so that one serial at two makers, or with and without a maker,
 * still meets in one component and is judged there. Two keys with one link by accident meet too; that costs time only,
 * because the judgement compares the keys themselves.
 *
 * @param kind the kind of name; null for the native id of a source
 * @param scope maker key for serials, source name for native ids, else empty; empty for a serial whose maker is unknown
 * @param narrower the product, where a steward ruled that a maker used one serial for several products; else empty
 */
public record StrongKey(Kind kind, String scope, String key, String narrower) {

    /** A name that no ruling has narrowed to a product. */
    public StrongKey(Kind kind, String scope, String key) {
        this(kind, scope, key, "");
    }

    /** The 64-bit number under which records that may be about one unit meet. Stable for ever: it is stored. */
    public long link() {
        String prefix = kind == null ? "native:" + scope : kind.code();
        return mix(prefix, key);
    }

    /**
     * The number under which those meet who name this serial as that of a component: not that of the serial itself, for a dock
     * that many laptops list keeps its own name.
     */
    public long partLink() {
        return mix("component", key);
    }

    /** The native id that a source or target gave its own record. */
    public static StrongKey nativeId(String source, String id) {
        return new StrongKey(null, source, id);
    }

    /** Whether both may be one name: what only one side says, its maker or its product, does not tell them apart. */
    public boolean mayBe(StrongKey other) {
        return kind == other.kind && key.equals(other.key) && silentOrEqual(scope, other.scope) && silentOrEqual(narrower, other.narrower);
    }

    private static boolean silentOrEqual(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** Whether this is the other name, or a serial said like it without a maker. */
    boolean says(StrongKey other) {
        return equals(other) || kind == Kind.SERIAL && other.kind == kind && scope.isEmpty() && key.equals(other.key);
    }

    /** This name with no more said than the other says. */
    StrongKey asLooseAs(StrongKey said) {
        return kind == Kind.SERIAL && said.kind == kind && said.scope.isEmpty() ? new StrongKey(kind, "", key, narrower) : this;
    }

    /** This name with what the other spelling of it says more. */
    StrongKey refinedBy(StrongKey other) {
        return new StrongKey(kind, scope.isEmpty() ? other.scope : scope, key, narrower.isEmpty() ? other.narrower : narrower);
    }

    /** A sentence part such as {@code serial ABC123 (DELL)}. */
    public String words() {
        String name = kind == null ? "record" : kind.code().replace('_', ' ');
        return scope.isEmpty() ? name + " " + key : name + " " + key + " (" + scope + ")";
    }

    /** The name behind such words; empty where they are none. */
    public static Optional<StrongKey> ofWords(String words) {
        for (Kind kind : Kind.values()) {
            String name = kind.code().replace('_', ' ') + " ";
            if (words.startsWith(name)) {
                int issuer = words.endsWith(")") ? words.lastIndexOf(" (") : -1;
                String key = words.substring(name.length(), issuer < name.length() ? words.length() : issuer);
                return key.isEmpty() ? Optional.empty() : Optional.of(new StrongKey(kind, issuer < name.length() ? ""
                        : words.substring(issuer + 2, words.length() - 1), key));
            }
        }
        return Optional.empty();
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
