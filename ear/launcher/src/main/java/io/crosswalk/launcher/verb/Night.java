package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.launcher.server.CrosswalkServer;
import io.crosswalk.launcher.server.Job;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Asks a server for a piece of work, shows its progress, and prints what came of it. */
final class Night {

    private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Crosswalk options;

    Night(Crosswalk options) {
        this.options = options;
    }

    /**
     * A living server of the data folder, else one in this process that ends with the verb.
     *
     * @param verb is refused when the configuration has faults
     */
    CrosswalkServer server(CommandSpec verb) {
        Settings.require(options, verb);
        return CrosswalkServer.living(options.data(), options.config()).orElseGet(() ->
                CrosswalkServer.once(options.data(), options.config()));
    }

    Job work(CrosswalkServer server, String resource, Map<String, ?> order) {
        try (ProgressLine progress = new ProgressLine(options.output())) {
            return server.work(resource, order, progress);
        }
    }

    /** Prints the report, or why there is none, and gives the exit code. */
    int tell(Job job) {
        Output output = options.output();
        if (job.isRefused()) {
            if (output.isJson()) {
                output.document(Map.of("refused", Optional.ofNullable(job.message()).orElse("")));
            }
            output.remark("crosswalk: " + job.message());
            return job.exitCode() == ExitCode.OK ? ExitCode.UNREACHABLE : job.exitCode();
        }
        if (job.message() != null) {
            output.remark("crosswalk: " + job.message());
        }
        if (job.report() != null) {
            print(job.report(), output);
        }
        return job.exitCode();
    }

    private static void print(JsonNode report, Output output) {
        if (output.isJson()) {
            output.document(report);
        } else {
            new ReportTable(read(report), output.isTerminal()).lines().forEach(output::say);
        }
    }

    private static RunReport read(JsonNode report) {
        try {
            return JSON.treeToValue(report, RunReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of another version", e);
        }
    }
}
