package io.crosswalk.routes.api;

import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Gauges in Prometheus' text format 0.0.4: a name, what it means, and its samples together. */
final class Metrics {

    private final StringBuilder text = new StringBuilder();

    Metrics running(boolean running) {
        return gauge("crosswalk_run_in_progress", "1 while a run that was asked for over REST is going.", running ? 1 : 0);
    }

    Metrics heap(Runtime runtime) {
        return gauge("crosswalk_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    }

    Metrics feeds(List<Freshness> feeds, Instant now) {
        family("crosswalk_feed_age_seconds", "Age of the newest accepted delivery of a feed; none before the first.");
        feeds.forEach(feed -> feed.age(now).ifPresent(age -> sample("crosswalk_feed_age_seconds", labels("feed", feed.feed()), age.toSeconds())));
        family("crosswalk_feed_late", "1 where the newest delivery is older than schedule.freshnessHours, or never came.");
        feeds.stream().filter(feed -> feed.allowed() != null)
                .forEach(feed -> sample("crosswalk_feed_late", labels("feed", feed.feed()), feed.isLate(now) ? 1 : 0));
        return this;
    }

    Metrics lastRun(Optional<RunReport> last) {
        last.ifPresent(run -> {
            outcome(run);
            rows(run);
            register(run);
            targets(run);
        });
        return this;
    }

    String text() {
        return text.toString();
    }

    private void outcome(RunReport run) {
        gauge("crosswalk_last_run_exit_code", "Exit code of the last run: 0 ok, 1 attention, 3 and 4 failed.", run.exitCode());
        try {
            gauge("crosswalk_last_run_finished_timestamp_seconds", "When the last run ended.", Instant.parse(run.finished()).getEpochSecond());
        } catch (DateTimeParseException | NullPointerException e) {
            return; // a run that was cut off has no end, and so no such sample
        }
    }

    private void rows(RunReport run) {
        gauge("crosswalk_last_run_rows_per_second", "Rows per second of the last run.", Math.round(run.performance().rowsPerSecond()));
        Map<String, ToLongFunction<DeliverySection>> outcomes = Map.of("created", DeliverySection::created, "updated",
                DeliverySection::updated, "unchanged", DeliverySection::unchanged, "held", DeliverySection::held, "rejected",
                DeliverySection::rejected);
        family("crosswalk_last_run_rows", "Rows of the last run by feed and outcome.");
        run.feeds().forEach(feed -> new TreeMap<>(outcomes).forEach((outcome, count) ->
                sample("crosswalk_last_run_rows", labels("feed", feed.feed(), "outcome", outcome),
                        feed.deliveries().stream().mapToLong(count).sum())));
        family("crosswalk_last_run_feed_failed", "1 where a feed could not be pulled or a delivery was refused.");
        run.feeds().forEach(feed -> sample("crosswalk_last_run_feed_failed", labels("feed", feed.feed()),
                feed.error() != null || feed.deliveries().stream().anyMatch(it -> it.state() == DeliverySection.State.REFUSED) ? 1 : 0));
    }

    private void register(RunReport run) {
        gauge("crosswalk_register_assets", "Assets in the register.", run.register().assets());
        family("crosswalk_register_identifiers", "Identifiers in the register by kind.");
        new TreeMap<>(run.register().identifiers()).forEach((kind, count) ->
                sample("crosswalk_register_identifiers", labels("kind", kind), count));
        RunReport.CrossReferences links = run.register().crossReferences();
        family("crosswalk_cross_references", "Cross-references by state.");
        sample("crosswalk_cross_references", labels("state", "confirmed"), links.confirmed());
        sample("crosswalk_cross_references", labels("state", "provisional"), links.provisional());
        sample("crosswalk_cross_references", labels("state", "disputed"), links.disputed());
        gauge("crosswalk_discrepancy_tasks", "Discrepancies that wait for a person.", run.discrepancies().tasks());
        family("crosswalk_discrepancies_open", "Open discrepancies by code.");
        new TreeMap<>(run.discrepancies().byCode()).forEach((code, count) ->
                sample("crosswalk_discrepancies_open", labels("code", code), count));
    }

    private void targets(RunReport run) {
        family("crosswalk_last_run_pushes", "Changes of the last run by target and answer.");
        run.targets().forEach(it -> {
            sample("crosswalk_last_run_pushes", labels("target", it.target(), "answer", "created"), it.created());
            sample("crosswalk_last_run_pushes", labels("target", it.target(), "answer", "updated"), it.updated());
            sample("crosswalk_last_run_pushes", labels("target", it.target(), "answer", "refused"), it.refused());
            sample("crosswalk_last_run_pushes", labels("target", it.target(), "answer", "deferred"), it.deferred());
        });
        family("crosswalk_last_run_target_failed", "1 where a target stopped early.");
        run.targets().forEach(it -> sample("crosswalk_last_run_target_failed", labels("target", it.target()), it.error() == null ? 0 : 1));
    }

    private Metrics gauge(String name, String help, long value) {
        family(name, help);
        sample(name, "", value);
        return this;
    }

    private void family(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String name, String labels, long value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }

    private static String labels(String... namesAndValues) {
        StringBuilder labels = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.append(i == 0 ? "" : ",").append(namesAndValues[i]).append("=\"")
                    .append(namesAndValues[i + 1].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"');
        }
        return labels.append('}').toString();
    }
}
