package io.crosswalk.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Serials, tags and IMEIs as their makers would issue them, always the same for one seed.
 *
 * <p>No two serials can be taken for one another by accident: they differ in two places at least, also after look-alike
 * characters are folded. What looks alike in the demo is planted.
 */
final class DemoNames {

    // No E (a serial such as 5E12345 reads as a number in scientific notation), no look-alikes of digits.
    private static final String LETTERS = "ACFHJKMNPRTWXY";
    private static final String DIGITS = "0134679";
    private static final int FIRST_TAG = 100_100;

    private final Random random;
    private final Set<String> patterns = new HashSet<>();
    private int lastTag = FIRST_TAG;

    DemoNames(long seed) {
        random = new Random(seed);
    }

    String serial(String shape) {
        while (true) {
            String candidate = filled(shape);
            if (apart(candidate)) {
                return candidate;
            }
        }
    }

    private String filled(String shape) {
        StringBuilder serial = new StringBuilder();
        for (char c : shape.toCharArray()) {
            serial.append(switch (c) {
                case '#' -> pick(random.nextInt(3) == 0 ? DIGITS : LETTERS);
                case 'A' -> pick(LETTERS);
                case '9' -> pick(DIGITS);
                default -> c;
            });
        }
        return serial.toString();
    }

    private char pick(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    /** Whether no known serial differs in a single place only: each one is remembered with one place wiped at a time. */
    private boolean apart(String serial) {
        Set<String> wiped = new HashSet<>();
        for (int i = 0; i < serial.length(); i++) {
            wiped.add(serial.substring(0, i) + '?' + serial.substring(i + 1));
        }
        if (wiped.stream().anyMatch(patterns::contains)) {
            return false;
        }
        patterns.addAll(wiped);
        return true;
    }

    /** The next tag; the steps between tags keep one misread digit from naming another asset. */
    String tag() {
        lastTag += 11;
        return "CT-" + lastTag;
    }

    String imei() {
        String body = (random.nextBoolean() ? "35299817" : "35654911") + "%06d".formatted(random.nextInt(1_000_000));
        return body + luhn(body);
    }

    static int luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
