package io.crosswalk.core.label;

/**
 * The code that is printed on a label: which scanners read it, and what they read.
 *
 * <p>Code 128 (ISO/IEC 15417) and QR (ISO/IEC 18004) carry the tag as it is, for example {@code CT-000123}. GS1 DataMatrix
 * (ISO/IEC 16022 and GS1 General Specifications section 5.6) carries a GS1 key: the individual asset identifier of the
 * organisation, {@code (8004)4012345CT-000123}.
 */
public enum Symbology {
    CODE_128, QR, GS1_DATAMATRIX
}
