package io.crosswalk.core.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters on labels: Liberation Sans (SIL Open Font License 1.1) as PDFBox brings it, for Latin, Greek and Cyrillic. Its
 * measures serve ZPL too: the printers' own font 0 runs narrower.
 */
final class Typeface implements AutoCloseable {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String ELLIPSIS = "\u2026";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    static Typeface open() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the typeface of labels is not packaged: " + FILE);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
    }

    /** The font for one document, of which only the letters used are embedded. */
    PDType0Font embed(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** The text as these letters can show it. */
    String showable(String text) {
        StringBuilder showable = new StringBuilder();
        PrintableText.visible(text).codePoints().map(it -> glyphs.getGlyphId(it) > 0 ? it : PrintableText.REPLACEMENT)
                .forEach(showable::appendCodePoint);
        return showable.toString();
    }

    /** How wide a showable text runs, in the unit of the size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** As much of a showable text as the width holds, with an ellipsis where something is missing. */
    String shortened(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = fitting(text, size, width - width(ELLIPSIS, size));
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** How many characters of a showable text the width holds. */
    int fitting(String text, double size, double width) {
        int end = 0;
        double used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += advance(point) * size;
            if (used > width) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private double advance(int point) {
        try {
            return (double) font.getAdvanceWidth(glyphs.getGlyphId(point)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface of labels cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
