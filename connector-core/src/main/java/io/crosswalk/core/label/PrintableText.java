package io.crosswalk.core.label;

import java.text.Normalizer;
import java.util.PrimitiveIterator;

/** Text as it can be put on a label: on one line, and each character that cannot be shown replaced by one that can be seen. */
final class PrintableText {

    /** An empty box: what people know from screens as a letter that is not there. */
    static final int REPLACEMENT = '\u25A1';
    private static final int LONGEST = 200;

    private PrintableText() {
    }

    /** Composed, white space as single blanks, and whatever is no character to see, or runs from right to left, replaced. */
    static String visible(String text) {
        String composed = Normalizer.normalize(text.length() > LONGEST ? text.substring(0, LONGEST) : text, Normalizer.Form.NFC);
        StringBuilder visible = new StringBuilder(composed.length());
        for (PrimitiveIterator.OfInt points = composed.codePoints().iterator(); points.hasNext();) {
            int point = points.nextInt();
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (visible.length() == 0 || visible.charAt(visible.length() - 1) != ' ') {
                    visible.append(' ');
                }
            } else {
                visible.appendCodePoint(shown(point) ? point : REPLACEMENT);
            }
        }
        return visible.toString().strip();
    }

    private static boolean shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> switch (Character.getDirectionality(point)) { // drawn letter by letter, they would read backwards
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
                default -> true;
            };
        };
    }
}
