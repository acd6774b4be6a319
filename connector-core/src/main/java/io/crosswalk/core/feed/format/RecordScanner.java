package io.crosswalk.core.feed.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Finds records and cells in delimited text without copying them: text is made only of the cells that are asked for.
 *
 * <p>Written here because the record's own text is needed for reject files, and because one stray quote must cost one
 * record: FastCSV either ends the whole file there or drops the quote in silence. Lines may end in LF, CR LF or CR.
 * Empty lines are passed over. One record at a time is held; a record beyond {@link RecordText#MAX_RECORD} is read
 * past without being kept.
 */
final class RecordScanner {

    /** Stands for "no such character": lines without quotes, or without cells. */
    static final int NONE = -1;

    private static final int ROOM = 8 * 1024;

    private enum State { START, PLAIN, QUOTED, CLOSED }

    private final Reader in;
    private final int delimiter;
    private final int quote;

    private char[] buffer = new char[128 * 1024];
    private int limit;
    private int pos;
    private int start;
    private int end;

    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private boolean[] escaped = new boolean[64];
    private int count;

    private long line;
    private long nextLine = 1;
    private boolean afterCarriageReturn;
    private boolean lineEnded;
    private boolean strayQuote;
    private String tooLong;

    RecordScanner(Reader in, int delimiter, int quote) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Passes over physical lines, whatever they hold. */
    void skipLines(int lines) throws IOException {
        int skipped = 0;
        while (skipped < lines && scan(NONE, NONE)) {
            skipped++;
        }
    }

    /**
     * Moves to the next record that is not an empty line.
     *
     * @return false at the end of the text
     * @throws UnclosedQuote when the text ends within quotes
     */
    boolean next() throws IOException {
        while (scan(delimiter, quote)) {
            if (count > 1 || end > start || tooLong != null) {
                return true;
            }
        }
        return false;
    }

    private boolean scan(int separator, int quoting) throws IOException {
        begin();
        State state = State.START;
        int begin = 0;
        boolean doubled = false;
        boolean innerReturn = false;
        while (true) {
            if (pos == limit && !fill()) {
                return finish(state, begin, doubled);
            }
            char c = buffer[pos];
            switch (state) {
                case QUOTED -> {
                    if (c == quoting) {
                        state = State.CLOSED;
                    } else if (c == '\n' ? !innerReturn : c == '\r') {
                        nextLine++;
                    }
                    innerReturn = c == '\r';
                    pos++;
                }
                case CLOSED -> {
                    if (c == quoting) {
                        doubled = true;
                        state = State.QUOTED;
                        pos++;
                    } else {
                        strayQuote |= c != separator && c != '\n' && c != '\r';
                        if (!strayQuote) {
                            close(begin, pos - start - 1, doubled);
                            if (endsRecord(c)) {
                                return true;
                            }
                            begin = pos - start;
                            state = State.START;
                        } else {
                            state = State.PLAIN;
                        }
                    }
                }
                default -> {
                    if (state == State.START && c == quoting) {
                        state = State.QUOTED;
                        doubled = false;
                        innerReturn = false;
                        pos++;
                        begin = pos - start;
                    } else {
                        state = State.PLAIN;
                        pos = plainEnd(separator);
                        if (pos < limit) {
                            close(begin, pos - start, false);
                            if (endsRecord(buffer[pos])) {
                                return true;
                            }
                            begin = pos - start;
                            state = State.START;
                        }
                    }
                }
            }
        }
    }

    private void begin() throws IOException {
        start = pos;
        if (afterCarriageReturn && (pos < limit || fill()) && buffer[pos] == '\n') {
            pos++;
        }
        afterCarriageReturn = false;
        start = pos;
        line = nextLine;
        count = 0;
        strayQuote = false;
        tooLong = null;
    }

    private int plainEnd(int separator) {
        char[] text = buffer;
        int stop = limit;
        int p = pos;
        while (p < stop) {
            char c = text[p];
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            p++;
        }
        return p;
    }

    /** Steps over the separator or line end at hand; true where it ends the record. */
    private boolean endsRecord(char c) {
        end = pos++;
        if (c != '\n' && c != '\r') {
            return false;
        }
        afterCarriageReturn = c == '\r';
        lineEnded = true;
        nextLine++;
        return true;
    }

    private boolean finish(State state, int begin, boolean doubled) throws IOException {
        if (state == State.QUOTED) {
            throw new UnclosedQuote(line);
        }
        end = pos;
        lineEnded = false;
        if (state == State.START && count == 0) {
            return false;
        }
        close(begin, state == State.CLOSED ? pos - start - 1 : pos - start, doubled);
        return true;
    }

    private void close(int begin, int finish, boolean doubled) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            escaped = Arrays.copyOf(escaped, count * 2);
        }
        begins[count] = begin;
        ends[count] = finish;
        escaped[count] = doubled;
        count++;
    }

    private boolean fill() throws IOException {
        if (pos - start > RecordText.MAX_RECORD) {
            tooLong = tooLong == null ? RecordText.cut(buffer, start, pos) : tooLong;
            start = pos;
            count = 0;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            pos -= start;
            start = 0;
        }
        if (buffer.length - limit < ROOM) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read > 0) {
            limit += read;
        }
        return read > 0;
    }

    long line() {
        return line;
    }

    int fields() {
        return count;
    }

    /** Whether the record was ended by a line end and not by the end of the text. */
    boolean lineEnded() {
        return lineEnded;
    }

    boolean strayQuote() {
        return strayQuote;
    }

    boolean tooLong() {
        return tooLong != null || end - start > RecordText.MAX_RECORD;
    }

    String field(int index) {
        if (index >= count) {
            return "";
        }
        String text = new String(buffer, start + begins[index], ends[index] - begins[index]);
        if (!escaped[index]) {
            return text;
        }
        String one = String.valueOf((char) quote);
        return text.replace(one + one, one);
    }

    /** The record exactly as delivered, without its line end, cut where it is longer than anyone reads. */
    String raw() {
        return tooLong != null ? tooLong : RecordText.cut(buffer, start, end);
    }

    /** The record's text up to the end of so many cells, exactly as delivered. */
    String rawOf(int fields) {
        return fields >= count ? raw() : new String(buffer, start, rawEnd(fields - 1));
    }

    private int rawEnd(int index) {
        boolean quoted = begins[index] > 0 && ends[index] + start < end && buffer[start + begins[index] - 1] == quote
                && buffer[start + ends[index]] == quote;
        return ends[index] + (quoted ? 1 : 0);
    }

    /** The text ends within quotes: the file was cut off, or a quote was never closed. */
    static final class UnclosedQuote extends IOException {

        private static final long serialVersionUID = 1L;

        private UnclosedQuote(long line) {
            super("the record that starts in line " + line + " opens a quote that is never closed;"
                    + " the file was cut off, or the quote does not belong there");
        }
    }
}
