package io.crosswalk.core.label;

import io.crosswalk.core.label.LabelLayout.Line;
import io.crosswalk.core.label.LabelLayout.Placed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import uk.org.okapibarcode.graphics.Rectangle;

/** Draws labels onto the pages of a PDF, codes as vectors. The same labels give the same bytes. */
final class PdfPrinter implements AutoCloseable {

    private static final double POINT = 25.4 / 72;

    private final LabelStock stock;
    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream page;
    private int printed;

    PdfPrinter(LabelStock stock, Typeface typeface) throws IOException {
        this.stock = stock;
        this.font = typeface.embed(document);
        document.setDocumentId(0L); // else the time of day makes every document another
        document.getDocumentInformation().setTitle("Labels");
    }

    void print(Placed label) throws IOException {
        int place = printed % stock.perPage();
        if (place == 0) {
            turn();
        }
        double left = stock.left() + place % stock.across() * stock.pitchX();
        double top = stock.top() + place / stock.across() * stock.pitchY();
        code(label, left, top);
        for (Line line : label.lines()) {
            text(line, left, top);
        }
        printed++;
    }

    void writeTo(OutputStream out) throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // saving closes what it writes to
        document.save(bytes);
        bytes.writeTo(out);
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(new PDRectangle(points(stock.pageWidth()), points(stock.pageHeight())));
        document.addPage(next);
        page = new PDPageContentStream(document, next);
    }

    private void code(Placed label, double left, double top) throws IOException {
        double tall = label.height() / label.code().down();
        for (Rectangle dark : label.code().dark()) {
            double bottom = top + label.y() + (dark.y + dark.height) * tall;
            page.addRect(points(left + label.x() + dark.x * label.module()), points(stock.pageHeight() - bottom),
                    points(dark.width * label.module()), points(dark.height * tall));
        }
        page.fill();
    }

    private void text(Line line, double left, double top) throws IOException {
        page.beginText();
        page.setFont(font, points(line.size()));
        page.newLineAtOffset(points(left + line.x()), points(stock.pageHeight() - top - line.baseline()));
        page.showText(line.text());
        page.endText();
    }

    private static float points(double millimetres) {
        return (float) (millimetres / POINT);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
