package io.crosswalk.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.crosswalk.core.report.RunReport;
import java.util.List;

/**
 * A run that was asked for over REST, or one from the past.
 *
 * @param progress where it is; null before the first step and for runs of the past
 * @param exitCode as of the command line; null while it is running
 * @param message why there is no report, or null
 * @param report null while it is running, and where there is none
 * @param differences what a rebuild found; absent for other runs
 */
public record RunView(String id, State state, ProgressView progress, Integer exitCode, String message, RunReport report,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> differences) {

    /** Whether it is over, and how; {@code REFUSED}: it never began, {@code FAILED}: it broke off without a report. */
    public enum State {
        RUNNING, FINISHED, REFUSED, FAILED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@code total} is 0 where it is not known. */
    public record ProgressView(String phase, String of, long done, long total) {
    }

    static RunView past(RunReport report) {
        return new RunView(report.run(), State.FINISHED, null, report.exitCode(), null, report, null);
    }
}
