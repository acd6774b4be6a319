package io.crosswalk.core.identifier.gs1;

/**
 * The two check characters of a model number (GS1 General Specifications 7.9): the values of the characters weighted
 * with the primes from the right, modulo 1021, written with two of 32 characters. For example {@code 1987654Ad4X4bL5ttr2310c2K}.
 */
public final class CheckPair {

    private static final String WRITTEN_WITH = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97};
    private static final int MODULUS = 1021;

    private CheckPair() {
    }

    /** Why the pair does not hold for a value of at most 25 characters, or null where it does. */
    static String fault(String value) {
        int length = value.length() - 2;
        if (length < 0) {
            return "too_short";
        }
        return of(value.substring(0, length)).equals(value.substring(length)) ? null : "bad_check_pair";
    }

    /** The pair for at most 25 characters of the 82 that GS1 allows. */
    public static String of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += CharacterSet.X.characters().indexOf(text.charAt(i)) * PRIMES[text.length() - 1 - i];
        }
        sum %= MODULUS;
        return "" + WRITTEN_WITH.charAt(sum / WRITTEN_WITH.length()) + WRITTEN_WITH.charAt(sum % WRITTEN_WITH.length());
    }
}
