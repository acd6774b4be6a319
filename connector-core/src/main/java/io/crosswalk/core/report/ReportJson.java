package io.crosswalk.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The report of a run as the JSON document that the command line, files and REST share.
 *
 * <p>Fields stand in the order of the published form and maps in the order of their keys, so that two reports can be
 * compared as text. The exit code is not part of the document; reading gives back the one its outcome implies.
 */
public final class ReportJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a report of a later version stays readable
            .build();

    private ReportJson() {
    }

    /** One line, for standard output and the database. */
    public static String write(RunReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of run " + report.run() + " has no JSON form", e);
        }
    }

    /** Indented, for people; the stream stays open. */
    public static void write(RunReport report, OutputStream out) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, report);
        out.write('\n');
    }

    /**
     * @throws IOException when the text is not a report
     */
    public static RunReport read(String json) throws IOException {
        return complete(JSON.readValue(json, RunReport.class));
    }

    /**
     * @throws IOException when the stream breaks or does not hold a report
     */
    public static RunReport read(InputStream json) throws IOException {
        return complete(JSON.readValue(json, RunReport.class));
    }

    private static RunReport complete(RunReport read) throws IOException {
        if (read == null || read.run() == null || read.outcome() == null || read.feeds() == null) {
            throw new IOException("this is not the report of a run: run, outcome and feeds are missing");
        }
        int exitCode = switch (read.outcome()) {
            case OK -> 0;
            case ATTENTION -> 1;
            case FAILED -> 3;
        };
        return read.endedWith(exitCode);
    }
}
