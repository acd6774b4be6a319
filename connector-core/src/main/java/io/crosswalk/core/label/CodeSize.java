package io.crosswalk.core.label;

/**
 * How large a code is printed: modules of whole dots, as large as there is room for and never smaller than scanners need.
 *
 * @param least millimetres of a module, at least
 * @param most millimetres of a module, at most
 * @param quiet modules of blank space at the left and the right
 * @param margin modules of blank space above and below
 */
record CodeSize(double least, double most, int quiet, int margin) {

    /** Lowest bars that a hand held scanner meets without aiming; GS1 General Specifications section 5.12.3 asks for as much or more. */
    static final double LEAST_BARS = 5;
    static final double BARS_OF_WIDTH = 0.15;

    private static final double INCH = 25.4;
    private static final double ROUNDING = 1e-6;

    static CodeSize of(Symbology symbology) {
        return switch (symbology) {
            case CODE_128 -> new CodeSize(0.25, 0.5, 10, 0); // ISO/IEC 15417, section 4.4: quiet zones of 10 modules
            case QR -> new CodeSize(0.25, 0.75, 4, 4); // ISO/IEC 18004, section 6.3.8: a quiet zone of 4 modules
            case GS1_DATAMATRIX -> new CodeSize(0.38, 0.51, 1, 1); // ISO/IEC 16022, section 7.1; GS1 section 5.12.3, table 9 (GIAI)
        };
    }

    /** The millimetres of one module that let the code and its quiet zone fit; less than {@link #least} where it does not. */
    double module(Modules code, double width, double height, int dpi) {
        double dot = INCH / dpi;
        double room = Math.min(width / across(code), height / down(code));
        return Math.floor(Math.min(most, room) / dot + ROUNDING) * dot;
    }

    boolean scannable(double module) {
        return module >= least - ROUNDING;
    }

    int across(Modules code) {
        return code.across() + 2 * quiet;
    }

    int down(Modules code) {
        return code.down() + 2 * margin;
    }
}
