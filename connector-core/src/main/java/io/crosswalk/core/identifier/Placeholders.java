package io.crosswalk.core.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fillers: what machines and people write where they have nothing to say, such as {@code To be filled by O.E.M.}
 *
 * <p>The list is data ({@code placeholders.txt}); an organisation adds its own. Numbers such as 12345 are fillers in a
 * serial, yet real asset tags and lots, so they are judged by kind.
 */
public final class Placeholders {

    private static final String LISTED = "placeholder_listed";
    private static final Optional<String> IS_LISTED = Optional.of(LISTED);
    private static final Optional<String> IS_REPEATED = Optional.of("placeholder_repeated");
    private static final Optional<String> IS_ZERO = Optional.of("placeholder_all_zero");
    private static final Optional<String> IS_SEQUENCE = Optional.of("placeholder_sequence");
    private static final int LONGEST_PHRASE = 80;
    private static final int UUID_DIGITS = 32;
    private static final int LONGEST_PRODUCT = 14;
    private static final Placeholders SHIPPED = load();
    private static volatile Extra lastExtra = new Extra(Set.of(), Set.of());

    private final int version;
    private final Set<String> any;
    private final Map<Kind, Set<String>> ofKind = new EnumMap<>(Kind.class);
    private final Pattern phrases;

    private Placeholders(int version, Map<String, List<String>> sections) {
        this.version = version;
        this.any = folded(sections.getOrDefault("any", List.of()));
        for (Kind kind : Kind.values()) {
            ofKind.put(kind, folded(sections.getOrDefault(kind.code(), List.of())));
        }
        ofKind.get(Kind.SERIAL).addAll(ofKind.get(Kind.UUID)); // firmware without a serial may repeat its number there
        this.phrases = Pattern.compile(sections.getOrDefault("pattern", List.of()).stream()
                .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    /** The version of the shipped list. */
    static int version() {
        return SHIPPED.version;
    }

    /** Why a cleaned value is a filler, or empty where it is not. */
    static Optional<String> reason(Kind kind, String text, ReadContext context) {
        if (text.length() > LONGEST_PHRASE) {
            return Optional.empty();
        }
        String folded = Keys.lettersAndDigits(text);
        if (folded.isEmpty() && (Shape.of(text) & Shape.STRANGE) == 0) {
            return text.isEmpty() ? Optional.of("empty") : IS_LISTED;
        }
        Optional<String> plain = reasonOfKey(kind, folded, context);
        return plain.isPresent() || !SHIPPED.hasPhrase(text) ? plain : IS_LISTED;
    }

    /** As {@link #reason}, for a key made of upper-case letters and digits with at least one digit: no phrase fits it. */
    public static Optional<String> reasonOfKey(Kind kind, String key, ReadContext context) {
        if (SHIPPED.any.contains(key) || SHIPPED.ofKind.get(kind).contains(key)) {
            return IS_LISTED;
        }
        if (!context.extraPlaceholders().isEmpty() && extra(context.extraPlaceholders()).contains(key)) {
            return IS_LISTED;
        }
        return key.isEmpty() ? Optional.empty() : filling(kind, key, context.tagPattern() != null);
    }

    /** Whether a text is a listed phrase of no particular kind, as {@code Unknown}. */
    static boolean isPhrase(String text) {
        return SHIPPED.any.contains(Keys.lettersAndDigits(text)) || SHIPPED.hasPhrase(text);
    }

    private boolean hasPhrase(String text) {
        return text.length() <= LONGEST_PHRASE && phrases.matcher(text).matches();
    }

    private static Optional<String> filling(Kind kind, String key, boolean hasTagPattern) {
        int length = key.length();
        char first = key.charAt(0);
        if (length > 1 && first == key.charAt(1) && isRepeated(key)) {
            boolean ownRule = kind == Kind.ASSET_TAG && hasTagPattern; // 111111 is a tag where the pattern says so
            return first == '0' ? IS_ZERO : !ownRule && length >= shortestRun(kind) ? IS_REPEATED : Optional.empty();
        }
        if (kind == Kind.ASSET_TAG && hasTagPattern) {
            return Optional.empty();
        }
        if (length == UUID_DIGITS && (kind == Kind.UUID || kind == Kind.SERIAL) && isRepeatedByte(key)) {
            return IS_REPEATED;
        }
        boolean counts = first >= '0' && first <= '9' && length >= shortestSequence(kind) && isSequence(key);
        return counts ? IS_SEQUENCE : Optional.empty();
    }

    private static int shortestRun(Kind kind) {
        return kind == Kind.SERIAL ? 4 : 6;
    }

    private static int shortestSequence(Kind kind) {
        return switch (kind) {
            case SERIAL -> 5;
            case ASSET_TAG, LOT, SKU -> 9;
            default -> Integer.MAX_VALUE; // a check digit decides
        };
    }

    private static boolean isRepeated(String key) {
        for (int i = 1; i < key.length(); i++) {
            if (key.charAt(i) != key.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRepeatedByte(String key) {
        return key.regionMatches(0, key, 2, key.length() - 2);
    }

    /** Digits that only count up or down; beyond the length of a product number, over 9 and 0 as well: 123456789012345. */
    private static boolean isSequence(String key) {
        int step = Math.floorMod(key.charAt(1) - key.charAt(0), 10);
        if (step != 1 && step != 9) {
            return false;
        }
        boolean round = step == 1 && key.endsWith("90") || key.length() > LONGEST_PRODUCT;
        for (int i = 1; i < key.length(); i++) {
            char c = key.charAt(i);
            int difference = c - key.charAt(i - 1);
            if (c < '0' || c > '9' || Math.floorMod(difference, 10) != step || !round && Math.abs(difference) != 1) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> extra(Set<String> spellings) {
        Extra known = lastExtra;
        if (known.spellings() != spellings) { // one organisation, one set: the instance is the same all night
            known = new Extra(spellings, folded(spellings));
            lastExtra = known;
        }
        return known.folded();
    }

    private static Set<String> folded(Iterable<String> spellings) {
        Set<String> folded = new HashSet<>();
        spellings.forEach(spelling -> folded.add(Keys.lettersAndDigits(spelling)));
        folded.remove("");
        return folded;
    }

    private static Placeholders load() {
        try (InputStream in = Placeholders.class.getResourceAsStream("placeholders.txt")) {
            if (in == null) {
                throw new IllegalStateException("placeholders.txt is missing from the product");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return parse(lines.map(String::strip).collect(Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Placeholders parse(List<String> lines) {
        Map<String, List<String>> sections = new HashMap<>();
        int version = 0;
        String section = "";
        for (String line : lines) {
            if (line.startsWith("version ")) {
                version = Integer.parseInt(line.substring("version ".length()));
            } else if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                sections.computeIfAbsent(section, it -> new ArrayList<>()).add(line);
            }
        }
        return new Placeholders(version, sections);
    }

    private record Extra(Set<String> spellings, Set<String> folded) {
    }
}
