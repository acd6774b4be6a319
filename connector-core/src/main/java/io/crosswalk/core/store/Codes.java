package io.crosswalk.core.store;

import java.util.List;

/** Small numbers for the words that bulk tables store a million times. Append only: they are on disk. */
final class Codes {

    static final List<String> STATES = List.of("provisional", "confirmed", "disputed");
    static final List<String> ROLES = List.of("primary", "secondary", "component", "legacy", "shared");
    static final int LINKED = 0;
    static final int HELD = 1;
    static final int HOLDING = 2;
    static final int REJECTED = 3;
    static final int GONE = 4;

    private Codes() {
    }

    static int of(List<String> words, String word) {
        int code = words.indexOf(word);
        if (code < 0) {
            throw new IllegalStateException("no code for " + word);
        }
        return code;
    }
}
