package io.crosswalk.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run, a replay, a sweep or a rebuild stands on the server.
 *
 * @param exitCode of the command line, once finished
 * @param message why it was refused, or null
 * @param report the report, once finished; null for a rebuild
 * @param differences what a rebuild found
 */
public record Job(String id, String state, Step step, int exitCode, String message, JsonNode report,
        List<String> differences) {

    /** Where a run is; {@code total} is 0 where nobody knows. */
    public record Step(String phase, String of, long done, long total) {
    }

    static Job of(JsonNode answer) {
        JsonNode at = answer.path("progress");
        List<String> differences = new ArrayList<>();
        answer.path("differences").forEach(it -> differences.add(it.asText()));
        return new Job(answer.path("id").asText(), answer.path("state").asText(),
                new Step(text(at.path("phase")), text(at.path("of")), at.path("done").asLong(), at.path("total").asLong()),
                answer.path("exitCode").asInt(), text(answer.path("message")),
                answer.path("report").isObject() ? answer.path("report") : null, List.copyOf(differences));
    }

    public boolean isRunning() {
        return "running".equals(state);
    }

    public boolean isRefused() {
        return "refused".equals(state);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
