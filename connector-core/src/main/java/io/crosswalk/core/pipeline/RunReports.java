package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Logged;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.format.RecordFormats;
import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DiscrepancyTotals;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.Outcome;
import io.crosswalk.core.report.RunReport.Performance;
import io.crosswalk.core.report.RunReport.RejectionLine;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the report of a run together and keeps it: as JSON, as a page, and the rejected rows as files. */
final class RunReports {

    private static final int LISTED = 1_000;

    private final Configuration configuration;
    private final Repositories repositories;
    private final ReportFolder folder;

    /** @param folder where reports are kept, or null for a rehearsal that leaves none */
    RunReports(Configuration configuration, Repositories repositories, ReportFolder folder) {
        this.configuration = configuration;
        this.repositories = repositories;
        this.folder = folder;
    }

    RunReport of(String run, Instant started, Instant finished, Night night, HeapWatch heap) {
        List<FeedSection> feeds = feeds(run, night);
        DiscrepancyTotals discrepancies = repositories.log().discrepancies(run, configuration.quality().severities());
        long newTasks = repositories.log().newTasks(run);
        long rows = feeds.stream().flatMap(feed -> feed.deliveries().stream()).mapToLong(DeliverySection::read).sum();
        double seconds = Math.max(Duration.between(started, finished).toMillis(), 1) / 1000.0;
        int exit = exitCode(feeds, night, newTasks, finished);
        Outcome outcome = exit == 0 ? Outcome.OK : exit == 1 ? Outcome.ATTENTION : Outcome.FAILED;
        RunReport report = new RunReport(run, started.toString(), finished.toString(), outcome, exit, feeds, repositories.log().register(), discrepancies,
                night.sections(), new Performance(rows, Math.round(rows / seconds * 10) / 10.0, heap.peakMiB()));
        if (folder != null) {
            try {
                folder.write(report);
            } catch (IOException e) {
                throw new UncheckedIOException("the report cannot be written under the data folder; check space and permissions", e);
            }
        }
        return report;
    }

    private List<FeedSection> feeds(String run, Night night) {
        Map<String, Long> released = repositories.deliveries().released(run);
        List<Logged> log = repositories.deliveries().ofRun(run);
        List<FeedSection> sections = new ArrayList<>();
        for (String feed : night.wanted()) {
            List<DeliverySection> deliveries = new ArrayList<>();
            int[] number = new int[1];
            log.stream().filter(it -> it.feed().equals(feed) && !it.mode().equals("echo")).forEach(it -> deliveries.add(section(run, it, ++number[0])));
            night.skipped().getOrDefault(feed, List.of()).forEach(it -> deliveries.add(new DeliverySection(it.arrival().name(), it.arrival().sha256(),
                    DeliverySection.State.SKIPPED, null, 0, 0, 0, 0, 0, 0, 0, List.of(), null)));
            sections.add(new FeedSection(feed, released.getOrDefault(feed, 0L), deliveries, night.errors().get(feed)));
        }
        return sections;
    }

    private DeliverySection section(String run, Logged logged, int number) {
        List<RejectionLine> rejections = repositories.deliveries().rejections(logged.id(), LISTED).stream()
                .map(it -> new RejectionLine(it.line(), it.code(), it.reason(), it.raw())).toList();
        return new DeliverySection(logged.name(), logged.sha256(), logged.state().equals("accepted") ? DeliverySection.State.ACCEPTED
                : DeliverySection.State.REFUSED,
                logged.error(), logged.read(), logged.created(), logged.updated(), logged.unchanged(), logged.held(), logged.rejected(),
                Math.round(logged.seconds() * 1000) / 1000.0, rejections, rejections.isEmpty() ? null : rejectFile(run, logged, number));
    }

    private String rejectFile(String run, Logged logged, int number) {
        FeedConfig feed = configuration.feeds().get(logged.feed());
        if (feed == null || folder == null) {
            return null;
        }
        RecordFormat format = RecordFormats.of(feed.format().type()).orElseThrow();
        try {
            Path file = folder.writeRejects(run, logged.feed(), number, feed.format().type(), format.rejectWriter(feed.format()),
                    RecordFormats.charset(feed.format()), logged.header(),
                    new Rejections(repositories.deliveries(), logged.id()));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the rejected rows cannot be written under the data folder; check space and permissions", e);
        }
    }

    /** All rejected rows of a delivery, page by page. */
    private record Rejections(Deliveries deliveries, long delivery) implements Iterable<io.crosswalk.core.feed.Rejection> {
        @Override
        public java.util.Iterator<io.crosswalk.core.feed.Rejection> iterator() {
            return deliveries.rejections(delivery, Integer.MAX_VALUE).iterator();
        }
    }

    private int exitCode(List<FeedSection> feeds, Night night, long newTasks, Instant now) {
        if (!night.errors().isEmpty()) {
            return 3;
        }
        boolean rows = feeds.stream().flatMap(feed -> feed.deliveries().stream())
                .anyMatch(it -> it.rejected() > 0 || it.held() > 0 || it.state() == DeliverySection.State.REFUSED);
        boolean pushes = night.sections().stream().anyMatch(it -> it.refused() > 0) || night.guarded();
        boolean late = night.sections().stream().map(TargetSection::target).anyMatch(target -> repositories.outbox()
                .deferredSince(repositories.deliveries().feed(target, target, true), now.minus(Duration.ofHours(24))) > 0);
        return rows || pushes || late || newTasks > 0 ? 1 : 0;
    }
}
