package io.crosswalk.core.label;

import java.util.List;
import java.util.Optional;

/**
 * The paper that labels are printed on: a sheet with rows of labels, or a roll with one label after the other. All measures in
 * millimetres. For example {@link #A4_24}, 24 labels of 63.5 x 33.9 mm on A4.
 *
 * @param code what it is called in commands and requests, for example {@code a4-24}
 * @param pitchX from the left edge of one label to that of the next
 * @param pitchY from the top of one label to that of the next
 * @param dpi dots an inch of the printer; codes are built of whole dots
 */
public record LabelStock(String code, double pageWidth, double pageHeight, int across, int down, double labelWidth,
        double labelHeight, double left, double top, double pitchX, double pitchY, int dpi) {

    /** A4, 3 x 8 labels of 63.5 x 33.9 mm (Avery L7159, weatherproof L4773). */
    public static final LabelStock A4_24 = new LabelStock("a4-24", 210, 297, 3, 8, 63.5, 33.9, 7.25, 12.9, 66, 33.9, 600);
    /** A4, 5 x 13 labels of 38.1 x 21.2 mm (Avery L7651). */
    public static final LabelStock A4_65 = new LabelStock("a4-65", 210, 297, 5, 13, 38.1, 21.2, 4.75, 10.7, 40.6, 21.2, 600);
    /** A4, 7 x 27 labels of 25.4 x 10 mm (Avery L4731), for small units: QR or GS1 DataMatrix. */
    public static final LabelStock A4_189 = new LabelStock("a4-189", 210, 297, 7, 27, 25.4, 10, 8.6, 13.5, 27.9, 10, 600);
    /** A roll of 57 x 32 mm labels for a printer of 203 dpi. */
    public static final LabelStock ROLL_57_32 = roll(57, 32, 203);

    private static final double LEAST = 5;
    private static final double MOST = 1200;
    private static final double SLACK = 0.01;

    /** @throws LabelRefused when the labels do not fit the page, lie on one another, or have no possible size */
    public LabelStock {
        boolean sane = sane(pageWidth) && sane(pageHeight) && sane(labelWidth) && sane(labelHeight) && across > 0 && down > 0
                && left >= 0 && top >= 0 && dpi >= 150 && dpi <= 2400;
        boolean fits = sane && left + (across - 1) * pitchX + labelWidth <= pageWidth + SLACK
                && top + (down - 1) * pitchY + labelHeight <= pageHeight + SLACK
                && (across == 1 || pitchX >= labelWidth - SLACK) && (down == 1 || pitchY >= labelHeight - SLACK);
        if (!fits) {
            throw new LabelRefused("the label stock '" + code + "' cannot be: sizes are " + LEAST + " to " + MOST
                    + " mm at 150 to 2400 dpi, and all labels lie beside one another on the page");
        }
    }

    /** Labels one after the other, as thermal printers take them; a page of the PDF is one label. */
    public static LabelStock roll(double width, double height, int dpi) {
        return new LabelStock("roll", width, height, 1, 1, width, height, 0, 0, width, height, dpi);
    }

    /** The stock of that code: {@code a4-24}, {@code a4-65}, {@code a4-189} or {@code roll}. */
    public static Optional<LabelStock> of(String code) {
        return List.of(A4_24, A4_65, A4_189, ROLL_57_32).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** How many labels a page holds. */
    public int perPage() {
        return across * down;
    }

    private static boolean sane(double millimetres) {
        return millimetres >= LEAST && millimetres <= MOST;
    }
}
