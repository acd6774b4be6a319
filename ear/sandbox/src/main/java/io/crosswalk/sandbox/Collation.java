package io.crosswalk.sandbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the ITAM's database compares text: letter case, accents and trailing blanks do not count. */
final class Collation {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Collation() {
    }

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).stripTrailing();
    }

    static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    static boolean contains(String text, String part) {
        return fold(text).contains(fold(part));
    }
}
