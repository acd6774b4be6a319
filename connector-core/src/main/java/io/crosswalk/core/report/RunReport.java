package io.crosswalk.core.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What happened in one run: every row accounted for, every discrepancy counted, every push answered.
 *
 * <p>Its JSON form is the report that {@code run --json}, {@code --report FILE} and REST give.
 *
 * @param started and {@code finished}: ISO 8601 instants
 * @param exitCode of the command line: 0 ok, 1 attention, 3 or 4 failed
 * @param error why the run broke off, or null; absent in JSON when it is null
 */
public record RunReport(String run, String started, String finished, Outcome outcome, @JsonIgnore int exitCode,
        List<FeedSection> feeds, RegisterTotals register, DiscrepancyTotals discrepancies, List<TargetSection> targets,
        Performance performance, @JsonInclude(JsonInclude.Include.NON_NULL) String error) {

    /** A run that went to its end. */
    public RunReport(String run, String started, String finished, Outcome outcome, int exitCode, List<FeedSection> feeds, RegisterTotals register,
            DiscrepancyTotals discrepancies, List<TargetSection> targets, Performance performance) {
        this(run, started, finished, outcome, exitCode, feeds, register, discrepancies, targets, performance, null);
    }

    /** The same run, of which it has to be said that something broke. */
    public RunReport failed(int code, String why) {
        String all = error == null || error.equals(why) ? why : error + "; " + why;
        return new RunReport(run, started, finished, Outcome.FAILED, Math.max(code, exitCode), feeds, register, discrepancies, targets, performance, all);
    }

    /** The same run with the exit code that it had: its JSON form tells the outcome only, and a failure may be 3 or 4. */
    public RunReport endedWith(int code) {
        return new RunReport(run, started, finished, outcome, code, feeds, register, discrepancies, targets, performance, error);
    }

    /** How the run ended for the people who wait for it. */
    public enum Outcome {
        OK, ATTENTION, FAILED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One feed, or one target read as a source.
     *
     * @param released held observations that this run set free
     * @param error why the feed could not be pulled, or null
     */
    public record FeedSection(String feed, long released, List<DeliverySection> deliveries, String error) {
    }

    /**
     * One delivery: {@code read = created + updated + unchanged + held + rejected}, always.
     *
     * @param error why it was refused, or null
     * @param rejectFile where the rejected rows lie, ready to be corrected, or null
     */
    public record DeliverySection(String name, String sha256, State state, String error, long read, long created,
            long updated, long unchanged, long held, long rejected, double seconds, List<RejectionLine> rejections,
            String rejectFile) {

        /** Whether the delivery counts. */
        public enum State {
            ACCEPTED, SKIPPED, REFUSED;

            @com.fasterxml.jackson.annotation.JsonValue
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** One rejected row; a report lists the first 1,000 of a delivery, the reject file has them all. */
    public record RejectionLine(long line, String code, String reason, String raw) {
    }

    /** The register after the run. */
    public record RegisterTotals(long assets, Map<String, Long> identifiers, CrossReferences crossReferences) {
    }

    /** How sure the links between serial and tag are. */
    public record CrossReferences(long confirmed, long provisional, long disputed) {
    }

    /** Open discrepancies after the run; {@code fresh} is {@code new} in JSON. */
    public record DiscrepancyTotals(long open, @JsonProperty("new") long fresh, long tasks, Map<String, Long> byCode) {
    }

    /** One target: {@code planned = created + updated + refused + deferred}. */
    public record TargetSection(String target, long planned, long created, long updated, long unchanged, long refused,
            long deferred, long calls, double seconds, String error) {
    }

    /** How fast it was. */
    public record Performance(long rows, double rowsPerSecond, long peakHeapMiB) {
    }
}
