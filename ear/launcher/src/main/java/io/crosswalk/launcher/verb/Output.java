package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/** Where a verb's words go: results to standard output, remarks to standard error, or one JSON document. */
final class Output {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Control characters but for the ends of lines, tabs and the colours of {@link ReportTable}. */
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}&&[^\n\r\t\u001b]]|\u001b(?!\\[(?:0|3[1-3])m)");

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

    /** What feeds deliver cannot move a terminal's cursor, name its window or type for its user; only our own colours pass. */
    private static String harmless(String line) {
        return COMMANDS.matcher(line).replaceAll("\uFFFD");
    }

    /** A line of the result; nothing with {@code --json}. */
    void say(String line) {
        if (!json) {
            out.println(harmless(line));
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
        err.println(harmless(line));
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
