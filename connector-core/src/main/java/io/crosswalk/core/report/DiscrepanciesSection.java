package io.crosswalk.core.report;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.report.RunReport.DiscrepancyTotals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What does not fit together, what does it mean, and what is to be done? */
final class DiscrepanciesSection {

    private DiscrepanciesSection() {
    }

    static void write(RunReport report, Html out) {
        DiscrepancyTotals totals = report.discrepancies();
        if (totals.open() == 0) {
            out.element("p", "empty", "Nothing contradicts anything.");
            return;
        }
        out.markup("<p class=\"lead\"><b>").text(Figures.count(totals.open())).markup("</b> open, <b>")
                .text(Figures.count(totals.fresh())).markup("</b> new in this run, <b>").text(Figures.count(totals.tasks()))
                .markup("</b> waiting for a person.</p>");
        out.markup("<div class=\"scroll\"><table class=\"codes\"><thead><tr><th class=\"n\">Open</th><th>Code</th><th>What it means,"
                + " and what to do</th></tr></thead><tbody>");
        totals.byCode().entrySet().stream().filter(it -> it.getValue() > 0)
                .sorted(tasksFirst().thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> row(it.getKey(), it.getValue(), out));
        out.markup("</tbody></table></div>");
    }

    private static Comparator<Map.Entry<String, Long>> tasksFirst() {
        return Comparator.<Map.Entry<String, Long>, Boolean>comparing(it -> !isTask(it.getKey()))
                .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    }

    private static boolean isTask(String code) {
        return code(code).map(it -> it.severity() == Code.Severity.TASK).orElse(true);
    }

    private static Optional<Code> code(String name) {
        return Arrays.stream(Code.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    private static void row(String name, long open, Html out) {
        out.markup("<tr>").element("td", "n big", Figures.count(open)).markup("<td>").element("code", "", name);
        if (!isTask(name)) {
            out.markup(" <span class=\"state info\">info</span>");
        }
        out.markup("</td><td>");
        code(name).map(CodeGuide::of).ifPresent(it -> out.text(it.meaning()).markup(" <span class=\"todo\">").text(it.action()).markup("</span>"));
        out.markup("</td></tr>");
    }
}
