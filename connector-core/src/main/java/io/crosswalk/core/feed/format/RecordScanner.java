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

    private final CellBounds cells = new CellBounds();
    private State state = State.START;
    private int cellBegin;
    private boolean doubled;
    private boolean innerReturn;

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
            if (cells.count() > 1 || end > start || tooLong != null) {
                return true;
            }
        }
        return false;
    }

    private boolean scan(int separator, int quoting) throws IOException {
        begin();
        while (pos < limit || fill()) {
            char c = buffer[pos];
            boolean ended = switch (state) {
                case QUOTED -> quoted(c, quoting);
                case CLOSED -> closed(c, separator, quoting);
                default -> plain(c, separator, quoting);
            };
            if (ended) {
                return true;
            }
        }
        return finish();
    }

    private boolean quoted(char c, int quoting) {
        if (c == quoting) {
            state = State.CLOSED;
        } else if (c == '\n' ? !innerReturn : c == '\r') {
            nextLine++;
        }
        innerReturn = c == '\r';
        pos++;
        return false;
    }

    private boolean closed(char c, int separator, int quoting) {
        if (c == quoting) {
            doubled = true;
            state = State.QUOTED;
            pos++;
            return false;
        }
        if (c != separator && c != '\n' && c != '\r') {
            strayQuote = true;
            state = State.PLAIN;
            return false;
        }
        return closeCell(pos - start - 1, c);
    }

    private boolean plain(char c, int separator, int quoting) {
        // behind a stray quote nothing can be trusted to enclose a line end: the record ends with its line
        if (state == State.START && c == quoting && !strayQuote) {
            state = State.QUOTED;
            doubled = false;
            innerReturn = false;
            pos++;
            cellBegin = pos - start;
            return false;
        }
        state = State.PLAIN;
        doubled = false;
        pos = plainEnd(separator);
        return pos < limit && closeCell(pos - start, buffer[pos]);
    }

    /** Ends the cell before the separator or line end at hand, and steps over that; true where it ends the record. */
    private boolean closeCell(int cellEnd, char c) {
        cells.add(cellBegin, cellEnd, doubled);
        end = pos++;
        cellBegin = pos - start;
        state = State.START;
        if (c != '\n' && c != '\r') {
            return false;
        }
        afterCarriageReturn = c == '\r';
        lineEnded = true;
        nextLine++;
        return true;
    }

    private void begin() throws IOException {
        start = pos;
        if (afterCarriageReturn && (pos < limit || fill()) && buffer[pos] == '\n') {
            pos++;
        }
        afterCarriageReturn = false;
        start = pos;
        line = nextLine;
        cells.clear();
        cellBegin = 0;
        state = State.START;
        doubled = false;
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

    private boolean finish() throws IOException {
        if (state == State.QUOTED) {
            throw new UnclosedQuote(line);
        }
        end = pos;
        lineEnded = false;
        if (state == State.START && cells.count() == 0) {
            return false;
        }
        cells.add(cellBegin, state == State.CLOSED ? pos - start - 1 : pos - start, doubled);
        return true;
    }

    private boolean fill() throws IOException {
        if (pos - start > RecordText.MAX_RECORD) {
            tooLong = tooLong == null ? RecordText.cut(buffer, start, pos) : tooLong;
            start = pos;
            cells.clear();
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
        return cells.count();
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

    /** The text of a cell; empty where the record has fewer. */
    String field(int index) {
        return index >= cells.count() ? "" : cells.text(index, buffer, start, quote);
    }

    /** The record exactly as delivered, without its line end, cut where it is longer than anyone reads. */
    String raw() {
        return tooLong != null ? tooLong : RecordText.cut(buffer, start, end);
    }

    /** The record's text up to the end of so many cells, exactly as delivered. */
    String rawOf(int fields) {
        return fields >= cells.count() ? raw()
                : new String(buffer, start, cells.endOf(fields - 1, buffer, start, end, quote));
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
