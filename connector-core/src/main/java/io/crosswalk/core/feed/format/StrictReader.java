package io.crosswalk.core.feed.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Decodes text without ever replacing a byte by a question mark: what is not text in the charset ends the delivery.
 *
 * <p>A byte order mark (UTF-8, UTF-16) wins over the configured charset and is not part of the text.
 */
final class StrictReader extends Reader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final Charset charset;
    private final CharsetDecoder decoder;
    private long consumed;
    private boolean inputEnded;
    private boolean flushed;

    StrictReader(InputStream in, Charset configured) throws IOException {
        this.in = in;
        while (bytes.limit() < 3 && fill()) {
            // a byte order mark needs three bytes to be seen
        }
        this.charset = byteOrderMark(configured);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset byteOrderMark(Charset configured) {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return skip(3, StandardCharsets.UTF_8);
        }
        if (startsWith(0xFF, 0xFE)) {
            return skip(2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(0xFE, 0xFF)) {
            return skip(2, StandardCharsets.UTF_16BE);
        }
        return configured;
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset skip(int count, Charset found) {
        bytes.position(count);
        consumed = count;
        return found;
    }

    private boolean fill() throws IOException {
        if (inputEnded) {
            return false;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        inputEnded = read < 0;
        bytes.flip();
        return !inputEnded;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (!flushed) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, out, inputEnded);
            consumed += bytes.position() - before;
            if (result.isError()) {
                throw new NotText(consumed, charset, result);
            }
            if (inputEnded && result.isUnderflow()) {
                flushed = decoder.flush(out).isUnderflow();
            }
            if (out.position() > offset) {
                return out.position() - offset;
            }
            if (result.isOverflow()) {
                throw new IllegalStateException("a buffer of one character cannot take a pair");
            }
            fill();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes that are no text in the charset the feed declares. */
    static final class NotText extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final String message;

        private NotText(long position, Charset charset, CoderResult result) {
            this.message = "byte " + position + " (counted from 0) begins " + result.length() + " byte(s) that are not "
                    + charset.name() + "; correct format.charset or the file";
        }

        @Override
        public String getMessage() {
            return message;
        }
    }
}
