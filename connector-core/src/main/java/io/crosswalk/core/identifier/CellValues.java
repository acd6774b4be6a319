package io.crosswalk.core.identifier;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several values written into one cell, taken apart where no value of the kind can contain the separator. */
final class CellValues {

    private static final Pattern SURE = Pattern.compile("[\\n\\r;]|, | / | ?\\| ?| -> ");
    private static final Pattern STRICT = Pattern.compile("[\\n\\r;,/|]| -> ");
    private static final Pattern CAUTIOUS = Pattern.compile("[\\n\\r;]|, | -> ");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NUMBERED = Pattern.compile("(?<=[0-9])[ ,;/|\\n]{0,9}(?=IMEI)", Pattern.CASE_INSENSITIVE);
    /** A piece shorter than this is more likely the tail of one value, as in {@code MacBookPro11,1}. */
    private static final int SHORTEST = 4;
    private static final int SHORTEST_CODE = 8;

    private CellValues() {
    }

    /** The values of the cell, without blanks; the cell itself where it holds one value. */
    static List<String> split(Kind kind, String cell) {
        if (kind == Kind.IMEI && isNumbered(cell)) {
            List<String> numbered = cut(NUMBERED, cell);
            if (numbered.size() > 1) {
                return numbered;
            }
        }
        if (!hasSeparator(cell) || FrontEnd.isLabel(kind)) {
            return List.of(cell);
        }
        List<String> pieces = switch (kind) {
            case SERIAL, ASSET_TAG -> serials(cell);
            case LOT, SKU -> cut(CAUTIOUS, cell);
            case EPC_BINARY, TID, UUID, NFC_UID, GIAI, GRAI -> cut(SURE, cell);
            default -> codes(cell);
        };
        return pieces.size() > 1 ? pieces : List.of(cell);
    }

    /** Whether a second label follows, as in {@code IMEI1: 490154203237518 IMEI2: 352099001761481}. */
    private static boolean isNumbered(String cell) {
        for (int i = cell.length() - 4; i > 0; i--) {
            if (cell.regionMatches(true, i, "IMEI", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSeparator(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == ';' || c == '/' || c == '|' || c == '\n' || c == '\r' || c == '>') {
                return true;
            }
        }
        return false;
    }

    /** Codes of fixed length: a short piece is a group of one code, as in {@code 352099/00/176148/1}. */
    private static List<String> codes(String cell) {
        List<String> pieces = cut(STRICT, cell);
        boolean whole = pieces.stream().allMatch(piece -> piece.length() >= SHORTEST_CODE);
        return whole ? pieces : cut(SURE, cell);
    }

    private static List<String> serials(String cell) {
        List<String> pieces = cut(SURE, cell);
        if (pieces.size() > 1 || cell.indexOf(',') < 0) {
            return pieces;
        }
        List<String> atCommas = cut(COMMA, cell);
        boolean whole = atCommas.stream().allMatch(
                piece -> piece.length() >= SHORTEST && (Shape.of(piece) & Shape.DIGIT) != 0);
        return whole ? atCommas : pieces;
    }

    private static List<String> cut(Pattern separator, String cell) {
        return Arrays.stream(separator.split(cell)).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
    }
}
