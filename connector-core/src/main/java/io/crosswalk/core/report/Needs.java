package io.crosswalk.core.report;

import io.crosswalk.core.report.Figures.Rows;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.ArrayList;
import java.util.List;

/** What a person must look at after a run, gravest first; each need is a sentence and the section that explains it. */
final class Needs {

    private final List<Need> found = new ArrayList<>();

    private Needs() {
    }

    record Need(String sentence, String section) {
    }

    static List<Need> of(RunReport report) {
        Needs needs = new Needs();
        if (report.error() != null) {
            needs.found.add(new Need("The run broke off: " + report.error(), "feeds"));
        }
        report.feeds().forEach(needs::feed);
        report.targets().forEach(needs::target);
        needs.rows(report);
        needs.tasks(report);
        return List.copyOf(needs.found);
    }

    private void feed(FeedSection feed) {
        if (feed.error() != null) {
            found.add(new Need("Feed " + feed.feed() + " could not be pulled.", "feeds"));
        }
        long refused = feed.deliveries().stream().filter(it -> it.state() == State.REFUSED).count();
        if (refused > 0) {
            found.add(new Need("Feed " + feed.feed() + ": " + Figures.count(refused, "delivery was", "deliveries were")
                    + " refused whole and changed nothing.", "feeds"));
        }
    }

    private void target(TargetSection target) {
        if (target.error() != null) {
            found.add(new Need("Target " + target.target() + " stopped early; what it still must learn waits.", "targets"));
        }
        if (target.refused() > 0) {
            found.add(new Need("Target " + target.target() + " refused "
                    + Figures.count(target.refused(), "change", "changes") + ".", "targets"));
        }
    }

    private void rows(RunReport report) {
        List<DeliverySection> deliveries = report.feeds().stream().flatMap(feed -> feed.deliveries().stream()).toList();
        Rows rows = Figures.rows(deliveries);
        boolean files = deliveries.stream().anyMatch(it -> it.rejectFile() != null);
        if (rows.rejected() > 0) {
            found.add(new Need(Figures.count(rows.rejected(), "row", "rows")
                    + " could not be read" + (files ? "; correct the reject files and drop them again." : "."), "rejections"));
        }
        long refused = Figures.rows(deliveries.stream().filter(it -> it.state() == State.REFUSED).toList()).held();
        long held = rows.held() - refused; // those of refused deliveries were told with the delivery
        if (held > 0) {
            found.add(new Need(Figures.count(held, "row is held: it leaves", "rows are held: they leave")
                    + " open which asset is meant.", "feeds"));
        }
    }

    private void tasks(RunReport report) {
        long tasks = report.discrepancies().tasks();
        if (tasks > 0) {
            found.add(new Need(Figures.count(tasks, "discrepancy waits", "discrepancies wait") + " for a decision.",
                    "discrepancies"));
        }
    }
}
