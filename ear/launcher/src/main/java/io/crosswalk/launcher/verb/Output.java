package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** Where a verb's words go: results to standard output, remarks to standard error, or one JSON document. */
final class Output {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Output(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    boolean isJson() {
        return json;
    }

    /** Whether a person looks on, so that colours and a moving bar make sense. */
    boolean isTerminal() {
        return !json && System.console() != null && System.getenv("NO_COLOR") == null;
    }

    /** A line of the result; nothing with {@code --json}. */
    void say(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /** Text that is the result itself, whatever the form. */
    void raw(String text) {
        out.print(text);
        out.flush();
    }

    /** The one JSON document. */
    void document(Object value) {
        out.println(text(value));
        out.flush();
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A remark beside the result. */
    void remark(String line) {
        err.println(line);
        err.flush();
    }

    PrintWriter err() {
        return err;
    }

    /** Standard output as a stream of bytes; closing it flushes only. */
    static final class Stream extends java.io.OutputStream {

        private final Output output;
        private final java.nio.charset.Charset charset;
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

        Stream(Output output, java.nio.charset.Charset charset) {
            this.output = output;
            this.charset = charset;
        }

        @Override
        public void write(int b) {
            line.write(b);
            if (b == '\n') {
                flush();
            }
        }

        @Override
        public void flush() {
            output.raw(line.toString(charset));
            line.reset();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
