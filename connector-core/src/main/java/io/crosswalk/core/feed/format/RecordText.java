package io.crosswalk.core.feed.format;

/** How much of a record's text is kept, and in which form it can be stored. */
final class RecordText {

    /** A longer record is rejected: no honest row is this long. */
    static final int MAX_RECORD = 1 << 20;

    private static final int MAX_RAW = 64 * 1024;
    private static final char SYMBOL_FOR_NUL = '\u2400';

    private RecordText() {
    }

    /** At most 64 KiB, cut with an ellipsis beyond. */
    static String cut(String raw) {
        return raw.length() <= MAX_RAW ? raw : raw.substring(0, MAX_RAW - 1) + '\u2026';
    }

    /** As {@link #cut}, taken from a buffer without copying more than is kept. */
    static String cut(char[] buffer, int begin, int end) {
        return end - begin <= MAX_RAW ? new String(buffer, begin, end - begin)
                : new String(buffer, begin, MAX_RAW - 1) + '\u2026';
    }

    /** PostgreSQL keeps no NUL in text: it is shown as its symbol. */
    static String storable(String raw) {
        return raw.indexOf('\0') < 0 ? raw : raw.replace('\0', SYMBOL_FOR_NUL);
    }
}
