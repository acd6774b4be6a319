package io.crosswalk.core.identifier.gs1;

import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Takes GS1 labels apart, in every form in which they reach a feed: a raw scan with or without symbology identifier, the
 * bracketed text printed beside it, and the web address of a GS1 Digital Link.
 *
 * <p>Follows the GS1 Syntax Dictionary. Any text ends in a {@link Gs1Label}, in linear time and without an exception. Thread-safe.
 */
public final class Gs1Labels {

    /** More than any symbol or address holds. */
    private static final int LONGEST = 4096;
    private static final String COMPOSITE = "|]e0";
    private static final int GTIN_LENGTH = 14;

    private Gs1Labels() {
    }

    /** Reads a label in whichever form it is. */
    public static Gs1Label read(String text, Strictness strictness) {
        if (isLink(text)) {
            return link(text, strictness);
        }
        return text.startsWith("(") ? bracketed(text, strictness) : scan(text, strictness);
    }

    /** Reads the bracketed form, for example {@code (01)09521234543213(21)SN1}. */
    public static Gs1Label bracketed(String text, Strictness strictness) {
        return read(text, strictness, BracketedText::read);
    }

    /** Reads a Digital Link, for example {@code https://id.gs1.org/01/09521234543213/21/SN1}. */
    public static Gs1Label link(String text, Strictness strictness) {
        return read(text, strictness, LinkReader::read);
    }

    /** Reads what a scanner sends, for example {@code ]d2010952123454321310LOT1<GS>21SN1}. */
    public static Gs1Label scan(String text, Strictness strictness) {
        return read(text, strictness, text.startsWith("]") ? Gs1Labels::marked : RawScan::readUnmarked);
    }

    private static Gs1Label read(String text, Strictness strictness, BiConsumer<String, LabelReading> grammar) {
        LabelReading label = new LabelReading();
        if (text.isEmpty()) {
            label.fail("empty");
        } else if (text.length() > LONGEST) {
            label.fail("too_long");
        } else {
            grammar.accept(text, label);
        }
        return label.end(strictness);
    }

    /** Whether the text is a web address, whatever it leads to. */
    static boolean isLink(String text) {
        String start = text.substring(0, Math.min(text.length(), LinkReader.LONGEST_SCHEME)).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static void marked(String scan, LabelReading label) {
        Symbology symbology = Symbology.of(scan);
        switch (symbology) {
            case ELEMENTS -> RawScan.read(scan, Symbology.LENGTH, label);
            case EAN13, EAN8 -> digits(scan, symbology.digits(), label);
            case PLAIN -> plain(scan.substring(Symbology.LENGTH), label);
            case UNKNOWN -> label.fail("unknown_symbology");
        }
    }

    private static void plain(String content, LabelReading label) {
        if (isLink(content)) {
            LinkReader.read(content, label);
        } else {
            label.fail("not_gs1");
        }
    }

    /** A point-of-sale symbol holds the product's number alone; a composite beside it begins a message of its own. */
    private static void digits(String scan, int length, LabelReading label) {
        int end = Symbology.LENGTH + length;
        boolean composite = scan.startsWith(COMPOSITE, end);
        if (scan.length() < end) {
            label.fail("too_short");
        } else if (scan.length() > end && !composite) {
            label.fail("too_long");
        } else {
            String digits = scan.substring(Symbology.LENGTH, end);
            label.add(SyntaxDictionary.SHIPPED.of("01"), "0".repeat(GTIN_LENGTH - length) + digits);
            if (composite && !label.failed()) {
                RawScan.read(scan, end + COMPOSITE.length(), label);
            }
        }
    }
}
