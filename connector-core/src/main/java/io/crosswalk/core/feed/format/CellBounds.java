package io.crosswalk.core.feed.format;

import java.util.Arrays;

/** Where the cells of one record lie, counted from the record's beginning. */
final class CellBounds {

    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private boolean[] doubledQuotes = new boolean[64];
    private int count;

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    void add(int begin, int end, boolean doubled) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            doubledQuotes = Arrays.copyOf(doubledQuotes, count * 2);
        }
        begins[count] = begin;
        ends[count] = end;
        doubledQuotes[count] = doubled;
        count++;
    }

    /** The cell's text, without the quotes around it and with quotes within it once. */
    String text(int index, char[] buffer, int start, int quote) {
        String text = new String(buffer, start + begins[index], ends[index] - begins[index]);
        if (!doubledQuotes[index]) {
            return text;
        }
        String one = String.valueOf((char) quote);
        return text.replace(one + one, one);
    }

    /** Where the cell ends, its closing quote included. */
    int endOf(int index, char[] buffer, int start, int end, int quote) {
        int after = start + ends[index];
        boolean quoted = begins[index] > 0 && after < end && buffer[start + begins[index] - 1] == quote
                && buffer[after] == quote;
        return ends[index] + (quoted ? 1 : 0);
    }
}
