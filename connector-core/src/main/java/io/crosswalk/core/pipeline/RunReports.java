package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Logged;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.format.RecordFormats;
import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.RunLog.Interrupted;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DiscrepancyTotals;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.Outcome;
import io.crosswalk.core.report.RunReport.Performance;
import io.crosswalk.core.report.RunReport.RejectionLine;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the report of a run together and keeps it: as JSON, as a page, and the rejected rows as files. */
final class RunReports {

    private static final int LISTED = 1_000;
    private static final System.Logger LOG = System.getLogger(RunReports.class.getName());

    private final Configuration configuration;
    private final Repositories repositories;
    private final ReportFolder folder;
    private final List<String> unwritten = new ArrayList<>();

    /** @param folder where reports are kept, or null for a rehearsal that leaves none */
    RunReports(Configuration configuration, Repositories repositories, ReportFolder folder) {
        this.configuration = configuration;
        this.repositories = repositories;
        this.folder = folder;
    }

    /**
     * The report of a run that has come to an end, be it a sudden one.
     *
     * @param broken what broke it off, if anything did
     */
    RunReport of(String run, Instant started, Instant finished, Night night, HeapWatch heap, Optional<BrokenRun> broken) {
        List<FeedSection> feeds = feeds(run, night);
        DiscrepancyTotals discrepancies = repositories.log().discrepancies(run, configuration.quality().severities());
        long newTasks = repositories.log().newTasks(run, configuration.quality().severities());
        long rows = feeds.stream().flatMap(feed -> feed.deliveries().stream()).mapToLong(DeliverySection::read).sum();
        double seconds = Math.max(Duration.between(started, finished).toMillis(), 1) / 1000.0;
        int exit = exitCode(feeds, night, newTasks, finished);
        Outcome outcome = exit == 0 ? Outcome.OK : exit == 1 ? Outcome.ATTENTION : Outcome.FAILED;
        RunReport ended = new RunReport(run, started.toString(), finished.toString(), outcome, exit, feeds, repositories.log().register(), discrepancies,
                night.sections(), new Performance(rows, Math.round(rows / seconds * 10) / 10.0, heap.peakMiB()));
        return written(broken.map(it -> ended.failed(it.exitCode(), it.message())).orElse(ended));
    }

    /** Ends the books of a run that was interrupted; what it accepted is decided and accounted for by its successor. */
    void interrupted(Interrupted broken, String successor, Instant now) {
        repositories.log().abandon(broken.run(), now);
        List<Logged> log = repositories.deliveries().ofRun(broken.run());
        List<FeedSection> feeds = log.stream().map(Logged::feed).distinct().map(feed -> new FeedSection(feed, 0, sections(broken.run(), feed, log),
                null)).toList();
        RunReport ended = new RunReport(broken.run(), broken.started().toString(), now.toString(), Outcome.FAILED, BrokenRun.WORLD, feeds,
                repositories.log().register(),
                repositories.log().discrepancies(broken.run(), configuration.quality().severities()), List.of(), new Performance(0, 0, 0),
                "the process ended in the middle of the phase " + broken.phase() + "; run " + successor + " went on with what it had accepted");
        repositories.log().end(broken.run(), now, written(ended));
    }

    /** Where the disk refuses, the report still goes to whoever asked for the run, and into the database. */
    private RunReport written(RunReport report) {
        RunReport whole = unwritten.isEmpty() ? report : report.failed(BrokenRun.WORLD, String.join("; ", unwritten));
        if (folder == null) {
            return whole;
        }
        try {
            folder.write(whole);
            return whole;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the report of run " + report.run() + " cannot be written", e);
            return whole.failed(BrokenRun.WORLD, "the report cannot be written under " + folder.of(report.run()) + "; check space and permissions");
        }
    }

    private List<FeedSection> feeds(String run, Night night) {
        Map<String, Long> released = repositories.deliveries().released(run);
        List<Logged> log = repositories.deliveries().ofRun(run);
        List<FeedSection> sections = new ArrayList<>();
        for (String feed : night.wanted()) {
            List<DeliverySection> deliveries = sections(run, feed, log);
            night.skipped().getOrDefault(feed, List.of()).forEach(it -> deliveries.add(new DeliverySection(it.arrival().name(), it.arrival().sha256(),
                    DeliverySection.State.SKIPPED, null, 0, 0, 0, 0, 0, 0, 0, List.of(), null)));
            sections.add(new FeedSection(feed, released.getOrDefault(feed, 0L), deliveries, night.errors().get(feed)));
        }
        return sections;
    }

    private List<DeliverySection> sections(String run, String feed, List<Logged> log) {
        List<DeliverySection> sections = new ArrayList<>();
        log.stream().filter(it -> it.feed().equals(feed) && !it.mode().equals("echo")).forEach(it -> sections.add(section(run, it, sections.size() + 1)));
        return sections;
    }

    private DeliverySection section(String run, Logged logged, int number) {
        List<RejectionLine> rejections = repositories.deliveries().rejections(logged.id(), 0, LISTED).stream()
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
            LOG.log(System.Logger.Level.WARNING, "the rejected rows of " + logged.feed() + " cannot be written", e);
            unwritten.add("the rejected rows of " + logged.feed() + " cannot be written under " + folder.of(run) + "; check space and permissions");
            return null;
        }
    }

    /** All rejected rows of a delivery, page by page. */
    private record Rejections(Deliveries deliveries, long delivery) implements Iterable<Rejection> {

        private static final int PAGE = 10_000;

        @Override
        public Iterator<Rejection> iterator() {
            return Stream.iterate(0, skip -> skip + PAGE).map(skip -> deliveries.rejections(delivery, skip, PAGE))
                    .takeWhile(page -> !page.isEmpty()).flatMap(List::stream).iterator();
        }
    }

    private int exitCode(List<FeedSection> feeds, Night night, long newTasks, Instant now) {
        if (!night.errors().isEmpty()) {
            return 3;
        }
        boolean rows = feeds.stream().flatMap(feed -> feed.deliveries().stream())
                .anyMatch(it -> it.rejected() > 0 || it.held() > 0 || it.state() == DeliverySection.State.REFUSED);
        boolean open = feeds.stream().anyMatch(feed -> !feed.deliveries().isEmpty() && repositories.deliveries().held(feed.feed()) > 0);
        boolean pushes = night.sections().stream().anyMatch(it -> it.refused() > 0) || night.guarded();
        boolean late = night.sections().stream().map(TargetSection::target).anyMatch(target -> repositories.outbox()
                .deferredSince(repositories.deliveries().feed(target, target, true), now.minus(Duration.ofHours(24))) > 0);
        return rows || open || pushes || late || newTasks > 0 ? 1 : 0;
    }
}
