package io.crosswalk.core.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where everything stands on labels of one size: bars above the text, square codes to the left of it, nothing on anything. */
final class LabelLayout {

    private static final double LARGEST_TAG = 5;
    private static final double SMALLEST = 1.6;
    private static final double LARGEST_LINE = 2.8;
    private static final double LEADING = 1.2;
    private static final double ASCENT = 0.92;
    private static final double GAP = 0.8;
    private static final double ROUNDING = 1e-6;

    private final LabelStock stock;
    private final Symbology symbology;
    private final Typeface typeface;
    private final CodeSize size;
    private final double padding;

    LabelLayout(LabelStock stock, Symbology symbology, Typeface typeface) {
        this.stock = stock;
        this.symbology = symbology;
        this.typeface = typeface;
        this.size = CodeSize.of(symbology);
        this.padding = Math.max(0.8, Math.min(2, stock.labelHeight() * 0.06));
    }

    /** One line: the left end of its baseline and the size of its letters, in millimetres from the label's upper left corner. */
    record Line(String text, double x, double baseline, double size) {
    }

    /**
     * One label laid out, in millimetres from its upper left corner.
     *
     * @param x the left edge of the code itself
     * @param y its upper edge
     * @param module the width of a module
     * @param height the height of the code
     */
    record Placed(CodeContent content, Modules code, double x, double y, double module, double height, List<Line> lines) {
    }

    private record Area(double x, double y, double width, double height) {
    }

    /** @throws LabelRefused when there is no room for a code that can be scanned */
    Placed place(PrintedLabel label, CodeContent content, Modules code) {
        double width = stock.labelWidth() - 2 * padding;
        double height = stock.labelHeight() - 2 * padding;
        return code.down() == 1 ? bars(label, content, code, width, height) : square(label, content, code, width, height);
    }

    private Placed bars(PrintedLabel label, CodeContent content, Modules code, double width, double height) {
        double module = size.module(code, width, Double.MAX_VALUE, stock.dpi());
        double printed = size.across(code) * module;
        double least = Math.max(CodeSize.LEAST_BARS, CodeSize.BARS_OF_WIDTH * printed);
        double text = height - GAP - Math.max(least, 0.45 * height);
        check(label, code, module, text >= SMALLEST * LEADING);
        double tall = height - GAP - text;
        Area area = new Area(padding, padding + tall + GAP, width, text);
        return new Placed(content, code, padding + (width - printed) / 2 + size.quiet() * module, padding, module, tall,
                lines(label, content, area, true));
    }

    private Placed square(PrintedLabel label, CodeContent content, Modules code, double width, double height) {
        double module = size.module(code, width / 2, height, stock.dpi());
        check(label, code, module, true);
        double box = size.across(code) * module;
        Area area = new Area(padding + box + GAP, padding, width - box - GAP, height);
        double y = padding + (height - size.down(code) * module) / 2 + size.margin() * module;
        return new Placed(content, code, padding + size.quiet() * module, y, module, code.down() * module,
                lines(label, content, area, false));
    }

    private void check(PrintedLabel label, Modules code, double module, boolean text) {
        if (!text || !size.scannable(module)) {
            throw refused(label, String.format(Locale.ROOT, "the code is %d modules wide with its quiet zone, of at least %s mm each",
                    size.across(code), size.least()));
        }
    }

    private LabelRefused refused(PrintedLabel label, String why) {
        return new LabelRefused(String.format(Locale.ROOT, "the tag '%s' as %s does not fit a label of %s x %s mm: %s; choose a larger label, QR,"
                + " or a shorter tag", label.tag(), symbology, stock.labelWidth(), stock.labelHeight(), why));
    }

    /** The tag as large as it fits, what the standard wants in letters, then what there is room for. */
    private List<Line> lines(PrintedLabel label, CodeContent content, Area area, boolean centred) {
        String tag = typeface.showable(label.tag());
        double large = Math.min(LARGEST_TAG, area.height() * 0.45);
        double tagSize = Math.max(Math.min(SMALLEST, large), Math.min(large, large * area.width() / typeface.width(tag, large)));
        double small = Math.max(SMALLEST, Math.min(LARGEST_LINE, Math.min(tagSize, stock.labelHeight() * 0.085)));
        List<Line> lines = new ArrayList<>();
        double y = 0;
        for (String text : pieces(tag, tagSize, area.width())) {
            y = add(lines, text, tagSize, y, area, centred);
        }
        for (String text : pieces(content.interpretation().orElse(""), small, area.width())) {
            y = add(lines, text, small, y, area, centred);
        }
        if (y > area.height() + ROUNDING) {
            throw refused(label, "there is no room for it in letters");
        }
        for (String text : below(label)) {
            if (y + small * LEADING > area.height()) {
                break;
            }
            y = add(lines, typeface.shortened(text, small, area.width()), small, y, area, centred);
        }
        double slack = centred ? 0 : (area.height() - y) / 2;
        return lines.stream().map(it -> new Line(it.text(), it.x(), it.baseline() + slack, it.size())).toList();
    }

    private double add(List<Line> lines, String text, double letters, double y, Area area, boolean centred) {
        double indent = centred ? (area.width() - typeface.width(text, letters)) / 2 : 0;
        lines.add(new Line(text, area.x() + indent, area.y() + y + letters * ASCENT, letters));
        return y + letters * LEADING;
    }

    /** The text on as many lines as it needs: what people type in is never shortened. */
    private List<String> pieces(String text, double letters, double width) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = Math.max(1, typeface.fitting(rest, letters, width + ROUNDING));
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end);
        }
        return pieces;
    }

    private List<String> below(PrintedLabel label) {
        Stream<String> serial = label.serial().filter(it -> !it.isBlank()).map(it -> "S/N " + it).stream();
        return Stream.concat(serial, label.lines().stream()).map(typeface::showable).filter(it -> !it.isEmpty())
                .limit((long) (stock.labelHeight() / SMALLEST)).toList();
    }
}
