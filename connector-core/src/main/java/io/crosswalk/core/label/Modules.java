package io.crosswalk.core.label;

import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A code as dark rectangles on a grid, without its quiet zone.
 *
 * @param across modules from left to right
 * @param down modules from top to bottom; 1 for bars
 */
record Modules(int across, int down, List<Rectangle> dark) {

    private static final int BAR = 1;

    /** @throws LabelRefused when the symbology has no room for so much */
    static Modules of(CodeContent content, Symbology symbology) {
        Symbol symbol = symbol(symbology);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        try {
            symbol.setContent(content.bracketed().orElse(content.data()));
        } catch (OkapiException e) {
            throw new LabelRefused("'" + content.data() + "' cannot be printed as " + symbology + ": " + e.getMessage());
        }
        return new Modules(symbol.getWidth(), symbology == Symbology.CODE_128 ? BAR : symbol.getHeight(), List.copyOf(symbol.getRectangles()));
    }

    private static Symbol symbol(Symbology symbology) {
        return switch (symbology) {
            case CODE_128 -> {
                Symbol bars = new Code128(Code128.CodeSet.B); // as the ZPL writer asks printers for: both come out equally wide
                bars.setBarHeight(BAR);
                yield bars;
            }
            case QR -> {
                QrCode code = new QrCode();
                code.setPreferredEccLevel(QrCode.EccLevel.M);
                yield code;
            }
            case GS1_DATAMATRIX -> {
                DataMatrix code = new DataMatrix();
                code.setDataType(Symbol.DataType.GS1);
                code.setForceMode(DataMatrix.ForceMode.SQUARE);
                yield code;
            }
        };
    }
}
