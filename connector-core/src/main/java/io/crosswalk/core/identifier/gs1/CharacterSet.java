package io.crosswalk.core.identifier.gs1;

/** The alphabets of GS1 (General Specifications, figures 7.11-1 to 7.11-3), by their letters in the Syntax Dictionary. */
enum CharacterSet {

    N("0123456789", "non_digit"),
    X("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", "bad_character"),
    Y("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "bad_character"),
    Z("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", "bad_character");

    private static final int ASCII = 128;

    private final String characters;
    private final String fault;
    private final boolean[] contained = new boolean[ASCII];

    CharacterSet(String characters, String fault) {
        this.characters = characters;
        this.fault = fault;
        characters.chars().forEach(c -> contained[c] = true);
    }

    /** All characters, in the order that gives them their values. */
    String characters() {
        return characters;
    }

    boolean has(char c) {
        return c < ASCII && contained[c];
    }

    /** Why the text is not of this alphabet, or null where it is. */
    String fault(String text) {
        int length = text.length() - (this == Z ? padding(text) : 0);
        if (length < 0) {
            return "bad_padding";
        }
        for (int i = 0; i < length; i++) {
            if (!has(text.charAt(i))) {
                return fault;
            }
        }
        return null;
    }

    /** How many of the last characters fill up base 64; more than there are where they fill up wrongly. */
    private static int padding(String text) {
        int length = text.length();
        int pads = 0;
        while (pads < length && text.charAt(length - 1 - pads) == '=') {
            pads++;
        }
        boolean fits = pads == 0 || pads <= 2 && length % 3 == 0;
        return fits ? pads : length + 1;
    }
}
