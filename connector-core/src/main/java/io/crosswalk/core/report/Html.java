package io.crosswalk.core.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes HTML a piece at a time. Whatever comes from outside goes through {@link #text}, which leaves it no way to be
 * anything but text: feeds are hostile.
 */
final class Html {

    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** Our own markup, as it is. */
    Html markup(String html) {
        try {
            out.append(html);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Anybody's text, fit for content and for quoted attributes; null is nothing. */
    Html text(String anything) {
        if (anything != null) {
            anything.codePoints().forEach(this::escape);
        }
        return this;
    }

    /** An element with a class and text in it. */
    Html element(String name, String cssClass, String anything) {
        markup("<" + name).markup(cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"").markup(">");
        return text(anything).markup("</" + name + ">");
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> markup("&amp;");
            case '<' -> markup("&lt;");
            case '>' -> markup("&gt;");
            case '"' -> markup("&quot;");
            case '\'' -> markup("&#39;");
            case '\t', '\n' -> markup(Character.toString(c));
            default -> markup(visible(c));
        }
    }

    /** Control characters and those that turn the reading direction are shown, not obeyed. */
    private static String visible(int c) {
        if (c < 0x20) {
            return Character.toString(0x2400 + c);
        }
        boolean steersText = c == 0x7F || c >= 0x80 && c < 0xA0 || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c == 0x200E || c == 0x200F || c == 0x061C;
        boolean noCharacter = c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
        return steersText || noCharacter ? String.format("[U+%04X]", c) : Character.toString(c);
    }
}
