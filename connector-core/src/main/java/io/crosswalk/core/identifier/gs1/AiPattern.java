package io.crosswalk.core.identifier.gs1;

/** An application identifier, or all that begin with some digits, written as in the dictionary: {@code 01}, {@code 310n}. */
record AiPattern(String prefix, int length) {

    static AiPattern of(String written) {
        int digits = written.length();
        while (written.charAt(digits - 1) == 'n') {
            digits--;
        }
        return new AiPattern(written.substring(0, digits), written.length());
    }

    boolean fits(String ai) {
        return ai.length() == length && ai.startsWith(prefix);
    }
}
