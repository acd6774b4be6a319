package io.crosswalk.launcher.verb;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report of a run for people: feeds, register, discrepancies, targets. */
final class ReportTable {

    private static final Map<RunReport.Outcome, String> COLOURS = Map.of(RunReport.Outcome.OK, "\u001b[32m",
            RunReport.Outcome.ATTENTION, "\u001b[33m", RunReport.Outcome.FAILED, "\u001b[31m");
    private static final String PLAIN = "\u001b[0m";

    private final RunReport report;
    private final boolean coloured;

    ReportTable(RunReport report, boolean coloured) {
        this.report = report;
        this.coloured = coloured;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Run " + report.run() + ": " + outcome());
        lines.add("");
        feeds(lines);
        register(lines);
        discrepancies(lines);
        targets(lines);
        return lines;
    }

    private String outcome() {
        String word = report.outcome().word();
        return coloured ? COLOURS.get(report.outcome()) + word + PLAIN : word;
    }

    private void feeds(List<String> lines) {
        Table table = new Table("feed", "delivery", "state", "read", "created", "updated", "unchanged", "held", "rejected");
        List<String> errors = new ArrayList<>();
        for (FeedSection feed : report.feeds()) {
            if (feed.error() != null) {
                errors.add("  " + feed.feed() + ": " + feed.error());
            }
            if (feed.deliveries().isEmpty()) {
                table.row(feed.feed(), "-", feed.error() == null ? "nothing new" : "failed", 0, 0, 0, 0, 0, 0);
            }
            for (DeliverySection it : feed.deliveries()) {
                table.row(feed.feed(), it.name(), it.state().word(), it.read(), it.created(), it.updated(), it.unchanged(),
                        it.held(), it.rejected());
                if (it.error() != null) {
                    errors.add("  " + feed.feed() + ", " + it.name() + ": " + it.error());
                }
            }
        }
        add(lines, table, errors);
    }

    private void register(List<String> lines) {
        RunReport.RegisterTotals totals = report.register();
        RunReport.CrossReferences links = totals.crossReferences();
        lines.add("Register: %,d assets; cross-references: %,d confirmed, %,d provisional, %,d disputed".formatted(
                totals.assets(), links.confirmed(), links.provisional(), links.disputed()));
        lines.add("");
    }

    private void discrepancies(List<String> lines) {
        RunReport.DiscrepancyTotals totals = report.discrepancies();
        lines.add("Discrepancies: %,d open, %,d new, %,d wait for a person".formatted(totals.open(), totals.fresh(), totals.tasks()));
        Table table = new Table("code", "open");
        totals.byCode().entrySet().stream().filter(it -> it.getValue() > 0).sorted(Map.Entry.comparingByKey())
                .forEach(it -> table.row(it.getKey(), it.getValue()));
        add(lines, table, List.of());
    }

    private void targets(List<String> lines) {
        Table table = new Table("target", "planned", "created", "updated", "unchanged", "refused", "deferred", "calls");
        List<String> errors = new ArrayList<>();
        for (TargetSection it : report.targets()) {
            table.row(it.target(), it.planned(), it.created(), it.updated(), it.unchanged(), it.refused(), it.deferred(), it.calls());
            if (it.error() != null) {
                errors.add("  " + it.target() + ": " + it.error());
            }
        }
        add(lines, table, errors);
    }

    private static void add(List<String> lines, Table table, List<String> errors) {
        if (!table.isEmpty()) {
            lines.addAll(table.lines());
        }
        lines.addAll(errors);
        lines.add("");
    }
}
