package io.crosswalk.core.identifier.carrier;

/** The mark that scanners put before what they read (ISO/IEC 15424): {@code ]d1} for a Data Matrix code, for example. */
final class Symbologies {

    private static final int LENGTH = 3;

    private Symbologies() {
    }

    static String removed(String scan) {
        boolean marked = scan.length() > LENGTH && scan.charAt(0) == ']' && isLetter(scan.charAt(1)) && isModifier(scan.charAt(2));
        return marked ? scan.substring(LENGTH) : scan;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isModifier(char c) {
        return c >= '0' && c <= '9' || isLetter(c);
    }
}
