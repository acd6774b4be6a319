package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.core.feed.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Rejected rows of a delivery while it is read: on disk, because a bad file may reject every one of a million rows. */
final class RejectionSpool implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final JsonGenerator out;
    private long size;

    RejectionSpool(Path file) throws IOException {
        this.file = file;
        this.out = JSON.createGenerator(Files.newBufferedWriter(file));
    }

    void add(Rejection rejection) {
        try {
            out.writeStartArray();
            out.writeNumber(rejection.line());
            out.writeString(rejection.code());
            out.writeString(rejection.reason());
            out.writeString(rejection.raw());
            out.writeEndArray();
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return size;
    }

    /** Everything that was added; ends the writing. */
    Iterable<Rejection> all() throws IOException {
        out.close();
        return () -> new Reading(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private static final class Reading implements Iterator<Rejection> {

        private final JsonParser in;
        private Rejection next;

        Reading(Path file) {
            try {
                this.in = JSON.createParser(file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        private void advance() {
            try {
                next = null;
                if (in.nextToken() == JsonToken.START_ARRAY) {
                    long line = in.nextLongValue(0);
                    next = new Rejection(line, in.nextTextValue(), in.nextTextValue(), in.nextTextValue());
                    in.nextToken();
                } else {
                    in.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Rejection next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Rejection given = next;
            advance();
            return given;
        }
    }
}
