package io.crosswalk.core.label;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Prints labels that can be scanned: as a PDF for sheets and label printers with a driver, or as ZPL II for label printers
 * that speak it. For example 24 GS1 DataMatrix labels on a page of A4. Thread-safe.
 */
public final class LabelSheet {

    /** More labels than this in one document are refused. */
    public static final int MOST_LABELS = 10_000;

    private final LabelStock stock;
    private final Optional<CompanyPrefix> company;

    /**
     * @param companyPrefix the organisation's GS1 company prefix, 6 to 12 digits, where it has one
     * @throws LabelRefused when it is none
     */
    public LabelSheet(LabelStock stock, Optional<String> companyPrefix) {
        this.stock = stock;
        this.company = companyPrefix.map(CompanyPrefix::new);
    }

    /**
     * Writes a PDF; the stream stays open.
     *
     * @throws LabelRefused before the first byte, when there are no labels or too many, a tag occurs twice, or a code
     *     cannot carry its tag or has no room
     */
    public void pdf(List<PrintedLabel> labels, Symbology symbology, OutputStream out) throws IOException {
        check(labels);
        try (Typeface typeface = Typeface.open(); PdfPrinter printer = new PdfPrinter(stock, typeface)) {
            LabelLayout layout = new LabelLayout(stock, symbology, typeface);
            for (PrintedLabel label : labels) {
                printer.print(place(label, symbology, layout));
            }
            printer.writeTo(out);
        }
    }

    /**
     * Writes ZPL II in UTF-8; the stream stays open.
     *
     * @throws LabelRefused as {@link #pdf}, and for sheets: ZPL is for rolls
     */
    public void zpl(List<PrintedLabel> labels, Symbology symbology, OutputStream out) throws IOException {
        check(labels);
        if (stock.perPage() > 1) {
            throw new LabelRefused("ZPL prints on rolls, and '" + stock.code() + "' is a sheet: choose a roll, or PDF");
        }
        ZplPrinter printer = new ZplPrinter(stock, symbology);
        try (Typeface typeface = Typeface.open()) {
            LabelLayout layout = new LabelLayout(stock, symbology, typeface);
            for (PrintedLabel label : labels) {
                printer.print(place(label, symbology, layout));
            }
        }
        printer.writeTo(out);
    }

    private LabelLayout.Placed place(PrintedLabel label, Symbology symbology, LabelLayout layout) {
        CodeContent content = CodeContent.of(label, symbology, company);
        return layout.place(label, content, Modules.of(content, symbology));
    }

    private static void check(List<PrintedLabel> labels) {
        if (labels.isEmpty()) {
            throw new LabelRefused("there are no labels to print");
        }
        if (labels.size() > MOST_LABELS) {
            throw new LabelRefused(labels.size() + " labels are more than the " + MOST_LABELS + " of one document: print them in parts");
        }
        Set<String> tags = new HashSet<>();
        for (PrintedLabel label : labels) { // tags that differ by case only are one
            if (!tags.add(label.tag().toUpperCase(Locale.ROOT))) {
                throw new LabelRefused("the tag '" + PrintableText.visible(label.tag()) + "' occurs twice: one unit, one label");
            }
        }
    }
}
