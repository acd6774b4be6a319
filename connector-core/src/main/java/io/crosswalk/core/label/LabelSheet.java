package io.crosswalk.core.label;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Prints labels that can be scanned: as a PDF for sheets and label printers with a driver, or as ZPL II for label printers
 * that speak it. For example 24 GS1 DataMatrix labels on a page of A4. Thread-safe.
 */
public final class LabelSheet {

    /** More labels than this in one document are refused. */
    public static final int MOST_LABELS = 10_000;

    private final LabelStock stock;
    private final Optional<String> companyPrefix;

    /** @param companyPrefix the organisation's GS1 company prefix, 6 to 12 digits, where it has one */
    public LabelSheet(LabelStock stock, Optional<String> companyPrefix) {
        this.stock = stock;
        this.companyPrefix = companyPrefix;
    }

    /** Writes a PDF; the stream stays open. @throws LabelRefused before the first byte, when a label cannot be printed */
    public void pdf(List<PrintedLabel> labels, Symbology symbology, OutputStream out) throws IOException {
        throw new LabelRefused("labels as PDF are not there yet");
    }

    /** Writes ZPL II in UTF-8; the stream stays open. @throws LabelRefused as {@link #pdf}, and for a sheet: ZPL prints on rolls */
    public void zpl(List<PrintedLabel> labels, Symbology symbology, OutputStream out) throws IOException {
        throw new LabelRefused("labels as ZPL are not there yet");
    }
}
