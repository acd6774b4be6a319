package io.crosswalk.core.identifier;

/**
 * Characters that people take for one another on a label, and keys that differ by no more than such a slip.
 *
 * <p>Only ever a proposal: neighbours from one purchase order differ in the last character too.
 */
final class Confusables {

    /** Shorter names are one character apart by nature. */
    static final int LEAST = 6;

    /** Where units of one batch differ. */
    private static final int COUNTING_END = 3;
    private static final String SEEN = "OQDILBZSGV";
    private static final String MEANT = "000118256U";

    private Confusables() {
    }

    static String fold(String key) {
        StringBuilder folded = null;
        for (int i = 0; i < key.length(); i++) {
            int at = SEEN.indexOf(key.charAt(i));
            if (at >= 0) {
                folded = folded == null ? new StringBuilder(key) : folded;
                folded.setCharAt(i, MEANT.charAt(at));
            }
        }
        return folded == null ? key : folded.toString();
    }

    /** Whether two different keys are equal under folding or one insertion, deletion or replacement apart. */
    static boolean near(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        return oneEdit(a, b) || foldedEqual(a, b);
    }

    private static boolean foldedEqual(String a, String b) {
        return a.length() == b.length() && fold(a).equals(fold(b));
    }

    /** Whether two keys are near for a slip's sake: not where units of one batch differ, and long enough to tell. */
    static boolean slip(String a, String b) {
        return Math.min(a.length(), b.length()) >= LEAST && near(a, b)
                && (foldedEqual(a, b) || firstDifference(a, b) < Math.max(a.length(), b.length()) - COUNTING_END);
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean oneEdit(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter == a ? b : a;
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter.length() - head
                && shorter.charAt(shorter.length() - 1 - tail) == longer.charAt(longer.length() - 1 - tail)) {
            tail++;
        }
        return longer.length() - head - tail == 1;
    }
}
