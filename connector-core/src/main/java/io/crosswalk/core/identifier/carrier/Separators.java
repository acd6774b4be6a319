package io.crosswalk.core.identifier.carrier;

/**
 * The control characters that part a label, in the forms in which exports and keyboard wedges write them: {@code {GS}},
 * {@code <GS>}, {@code [GS]}, {@code ^]}, {@code \x1D} and the pictures of the characters.
 */
final class Separators {

    static final char RS = '\u001e';
    static final char GS = '\u001d';
    static final char EOT = '\u0004';
    private static final String[][] SPELLINGS = {
        {"{RS}", "<RS>", "[RS]", "(RS)", "^^", "\\x1E", "\\x1e", "\u241e"},
        {"{GS}", "<GS>", "[GS]", "(GS)", "^]", "\\x1D", "\\x1d", "\u241d"},
        {"{EOT}", "<EOT>", "[EOT]", "(EOT)", "^D", "\\x04", "\\x04", "\u2404"}};
    private static final char[] MEANT = {RS, GS, EOT};

    private Separators() {
    }

    static boolean has(String text) {
        return text.indexOf(GS) >= 0 || text.indexOf(RS) >= 0;
    }

    /** The text with the spelling of one of its separators replaced, where it is spelt; the same text where not. */
    static String restored(String text) {
        for (int style = 0; style < SPELLINGS[1].length; style++) {
            if (text.contains(SPELLINGS[1][style]) || text.contains(SPELLINGS[0][style])) {
                return restored(text, style);
            }
        }
        return text;
    }

    private static String restored(String text, int style) {
        String found = text;
        for (int i = 0; i < MEANT.length; i++) {
            if (style < SPELLINGS[i].length) {
                found = found.replace(SPELLINGS[i][style], String.valueOf(MEANT[i]));
            }
        }
        return found;
    }
}
