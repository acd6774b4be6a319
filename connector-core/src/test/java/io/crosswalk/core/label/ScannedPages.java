package io.crosswalk.core.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints labels, looks at each through a scanner of another maker than the printer's, and says what the scanner would send. */
final class ScannedPages {

    private static final Map<Symbology, BarcodeFormat> FORMATS = Map.of(Symbology.CODE_128, BarcodeFormat.CODE_128,
            Symbology.QR, BarcodeFormat.QR_CODE, Symbology.GS1_DATAMATRIX, BarcodeFormat.DATA_MATRIX);
    private static final int DPI = 400;
    private static final double DOT = 25.4 / DPI;

    private ScannedPages() {
    }

    static byte[] pdf(LabelStock stock, Symbology symbology, Optional<String> prefix, List<PrintedLabel> labels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new LabelSheet(stock, prefix).pdf(labels, symbology, bytes);
        return bytes.toByteArray();
    }

    /** What the scanner sends for each label, with the symbology identifier of ISO/IEC 15424 for GS1. */
    static List<String> scans(LabelStock stock, Symbology symbology, Optional<String> prefix, List<PrintedLabel> labels) throws Exception {
        List<String> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(stock, symbology, prefix, labels))) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.RGB);
                for (int place = 0; place < stock.perPage() && scans.size() < labels.size(); place++) {
                    scans.add(scan(label(image, stock, place), symbology));
                }
            }
        }
        return scans;
    }

    private static BufferedImage label(BufferedImage page, LabelStock stock, int place) {
        int x = (int) Math.round((stock.left() + place % stock.across() * stock.pitchX()) / DOT);
        int y = (int) Math.round((stock.top() + place / stock.across() * stock.pitchY()) / DOT);
        int width = Math.min((int) (stock.labelWidth() / DOT), page.getWidth() - x);
        return page.getSubimage(x, y, width, Math.min((int) (stock.labelHeight() / DOT), page.getHeight() - y));
    }

    /** The reader of matrix codes looks at the middle of a picture: here, of what stands left of the first white gap. */
    private static BufferedImage code(BufferedImage label) {
        int gap = (int) (0.6 / DOT);
        int white = 0;
        boolean seen = false;
        for (int x = 0; x < label.getWidth(); x++) {
            boolean dark = false;
            for (int y = 0; y < label.getHeight(); y++) {
                dark |= (label.getRGB(x, y) & 0xFF) < 128;
            }
            seen |= dark;
            white = dark ? 0 : white + 1;
            if (seen && white > gap) {
                return label.getSubimage(0, 0, x, label.getHeight());
            }
        }
        return label;
    }

    private static String scan(BufferedImage whole, Symbology symbology) throws NotFoundException {
        BufferedImage label = symbology == Symbology.GS1_DATAMATRIX ? code(whole) : whole;
        int[] pixels = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(label.getWidth(), label.getHeight(), pixels)));
        Result result = new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true,
                DecodeHintType.POSSIBLE_FORMATS, List.of(FORMATS.get(symbology))));
        Object identifier = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String text = result.getText().startsWith("\u001D") ? result.getText().substring(1) : result.getText(); // FNC1 is told by ]d2
        return symbology == Symbology.GS1_DATAMATRIX ? identifier + text : text;
    }
}
