package io.crosswalk.core.feed;

/**
 * A record that cannot become an observation: why, and where it stands.
 *
 * @param line as in {@link SourceRecord#position()}
 * @param code stable, for example {@code MAP-003}
 * @param reason one sentence for the person who corrects the file
 * @param raw the record's text as delivered; a NUL and half a character, which no database keeps, are shown by a symbol
 */
public record Rejection(long line, String code, String reason, String raw) {

    private static final char SYMBOL_FOR_NUL = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';

    public Rejection {
        reason = storable(reason);
        raw = storable(raw);
    }

    private static String storable(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\0' || Character.isSurrogate(c) && !pair) {
                kept = kept == null ? new StringBuilder(text) : kept;
                kept.setCharAt(i, c == '\0' ? SYMBOL_FOR_NUL : REPLACEMENT);
            }
            i += pair ? 1 : 0;
        }
        return kept == null ? text : kept.toString();
    }
}
