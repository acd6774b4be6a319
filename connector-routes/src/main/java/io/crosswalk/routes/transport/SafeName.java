package io.crosswalk.routes.transport;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether a name from somebody else's listing may be used at all.
 *
 * <p>A server decides what its listing says. A name such as {@code x/../../outside} was seen to be fetched and deleted
 * outside the feed's folder (CVE-2026-79983); the check is therefore neither optional nor configurable.
 */
final class SafeName {

    private static final int LONGEST = 255;

    private SafeName() {
    }

    /** Why the name must not be used; empty where nothing speaks against it. */
    static Optional<String> objection(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return Optional.of("is empty or longer than " + LONGEST + " characters");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.contains("..")) {
            return Optional.of("leads out of its folder");
        }
        if (name.chars().anyMatch(SafeName::invisible)) {
            return Optional.of("contains control characters");
        }
        return Optional.empty();
    }

    /** Hidden, or by custom still being uploaded. */
    static boolean unfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") || lower.endsWith(".tmp") || lower.endsWith(".part") || lower.endsWith(".filepart");
    }

    /** A name as it may be shown: on one line, of bearable length. */
    static String shown(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> text.appendCodePoint(invisible(c) ? '?' : c));
        return text.toString();
    }

    private static boolean invisible(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
    }
}
