package io.crosswalk.core.identifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Reads names: every scheme that is installed, under one roof.
 *
 * <p>Reading never fails: whatever comes in, an {@link Identifier} with a {@link Verdict} comes out. Thread-safe.
 */
public final class Identifiers {

    /** Keys shorter than this are near one another by nature, and prove nothing. */
    public static final int LEAST_FOR_NEAR = Confusables.LEAST;

    /** Raised whenever the part that all kinds share reads a text differently than before. */
    private static final int FRONT_END_VERSION = 3;
    private static final Map<Kind, IdentifierScheme> SCHEMES = schemes();

    private Identifiers() {
    }

    /** Reads one value as the kind it is declared to be. A value that is plainly of another kind gets a hint. */
    public static Identifier read(Kind kind, String raw, ReadContext context) {
        Identifier read = SCHEMES.get(kind).read(raw, context);
        return read.verdict() == Verdict.INVALID ? withHint(read) : read;
    }

    /**
     * Reads all values of a cell, taken apart where no value of the kind can contain the separator.
     *
     * @return in the order of the cell; empty for a blank cell
     */
    public static List<Identifier> readAll(Kind kind, String cell, ReadContext context) {
        if (cell.isBlank()) {
            return List.of();
        }
        if (kind == Kind.LOT) { // prose about lots has commas too
            Identifier whole = read(kind, cell, context);
            if (!whole.reasons().contains("multiple_values")) {
                return List.of(whole);
            }
        }
        List<String> values = split(kind, cell);
        if (values.size() == 1) {
            return List.of(read(kind, values.get(0), context));
        }
        return values.stream().map(value -> read(kind, value, context)).toList();
    }

    /** The values written into one cell, not yet read; the cell itself where it holds one. */
    public static List<String> split(Kind kind, String cell) {
        return CellValues.split(kind, cell);
    }

    /** Reads a value of which nobody said what kind it is. What stays unclear is read as a serial. */
    public static Identifier infer(String raw, ReadContext context) {
        return KindInference.infer(raw, context);
    }

    /** The kind that the marks or the check digit of a cleaned value prove, if any. */
    public static Optional<Kind> suggest(String text) {
        return KindInference.strong(text);
    }

    /** What the reading of identifiers depends on, as stable text: part of the digest of a feed. */
    public static String schemeVersions() {
        return "front_end=" + FRONT_END_VERSION + ",placeholders=" + Placeholders.version() + ","
                + SCHEMES.values().stream().map(it -> it.kind().code() + "=" + it.version()).collect(Collectors.joining(","));
    }

    /** The comparison form alone, for look-ups; empty where the value cannot be compared. */
    public static String keyOf(Kind kind, String value) {
        return SCHEMES.get(kind).key(value);
    }

    /** As {@link #keyOf}, with the keys that the value has under each maker: Dell's express code 12542331601 is 5RFDP01. */
    public static List<String> keysOf(Kind kind, String value) {
        return SCHEMES.get(kind).keys(value);
    }

    /** The key with all look-alike characters (O 0 Q D, I 1 L, B 8, Z 2, S 5, G 6, U V) made one. */
    public static String confusableKey(String key) {
        return Confusables.fold(key);
    }

    /**
     * Whether two different keys may be one name mistyped: equal but for look-alikes, or one character replaced, added or
     * left out. A proposal for a person, never a reason to join; equal keys are not near, they are the same.
     */
    public static boolean nearMatch(String keyA, String keyB) {
        return Confusables.near(keyA, keyB);
    }

    /**
     * Whether two near keys look like one name mistyped rather than like neighbours of one batch: they differ before their
     * last three characters, as {@code CZC1339HN2} and {@code CZC1839HN2}, or by look-alikes only.
     */
    public static boolean slip(String keyA, String keyB) {
        return Confusables.slip(keyA, keyB);
    }

    /** Whether a serial's key is a well-formed IMEI from a body that allocates them. */
    public static boolean looksLikeImei(String serialKey) {
        return ImeiFormat.fits(serialKey);
    }

    static Identifier doubted(Identifier read, String reason) {
        List<String> reasons = new ArrayList<>(read.reasons());
        reasons.add(reason);
        return new Identifier(read.kind(), read.scope(), read.raw(), read.display(), read.key(), read.canonical(),
                Verdict.SUSPECT, reasons, read.parts(), read.hints());
    }

    private static Identifier withHint(Identifier read) {
        Optional<Kind> other = suggest(read.display()).filter(kind -> kind != read.kind());
        if (other.isEmpty()) {
            return read;
        }
        List<String> reasons = new ArrayList<>(read.reasons());
        reasons.add("kind_mismatch");
        return new Identifier(read.kind(), read.scope(), read.raw(), read.display(), read.key(), read.canonical(),
                read.verdict(), reasons, read.parts(), Map.of("kind", other.get().code()));
    }

    private static Map<Kind, IdentifierScheme> schemes() {
        Map<Kind, IdentifierScheme> schemes = new EnumMap<>(Kind.class);
        for (IdentifierScheme scheme : ServiceLoader.load(IdentifierScheme.class, Identifiers.class.getClassLoader())) {
            IdentifierScheme other = schemes.putIfAbsent(scheme.kind(), scheme);
            if (other != null) {
                throw new IllegalStateException("two schemes read " + scheme.kind().code() + ": "
                        + other.getClass().getName() + " and " + scheme.getClass().getName());
            }
        }
        for (Kind kind : Kind.values()) {
            schemes.computeIfAbsent(kind, PlainScheme::new);
        }
        return schemes;
    }
}
