package io.crosswalk.core.report;

import io.crosswalk.core.report.Figures.Rows;
import java.util.List;

/** How did the night go, in one glance? */
final class HeadlineSection {

    private HeadlineSection() {
    }

    static void write(RunReport report, Html out) {
        String outcome = report.outcome().word();
        out.markup("<p class=\"pill ").markup(outcome).markup("\">").text(outcome).markup("</p>");
        out.element("h1", "", sentence(report));
        out.markup("<p class=\"meta\"><span>Run <code>").text(report.run()).markup("</code></span><span>")
                .text(Figures.instant(report.started())).markup("</span>");
        String duration = Figures.between(report.started(), report.finished());
        if (!duration.isEmpty()) {
            out.markup("<span>took ").text(duration).markup("</span>");
        }
        out.markup("</p>");
        needs(report, out);
        tiles(report, out);
    }

    private static String sentence(RunReport report) {
        return switch (report.outcome()) {
            case OK -> "Everything is reconciled. Nothing needs a person.";
            case ATTENTION -> "The run is done, and something needs a person.";
            case FAILED -> "The run could not do everything; what it could is kept.";
        };
    }

    private static void needs(RunReport report, Html out) {
        List<Needs.Need> needs = Needs.of(report);
        if (needs.isEmpty()) {
            return;
        }
        out.markup("<ul class=\"needs\">");
        needs.forEach(need -> out.markup("<li><a href=\"#" + need.section() + "\">").text(need.sentence()).markup("</a></li>"));
        out.markup("</ul>");
    }

    private static void tiles(RunReport report, Html out) {
        Rows rows = Figures.rows(report.feeds().stream().flatMap(feed -> feed.deliveries().stream()).toList());
        out.markup("<dl class=\"tiles\">");
        tile(out, "rows read", rows.read(), "");
        tile(out, "created", rows.created(), "created");
        tile(out, "updated", rows.updated(), "updated");
        tile(out, "unchanged", rows.unchanged(), "unchanged");
        tile(out, "held", rows.held(), "held");
        tile(out, "rejected", rows.rejected(), "rejected");
        out.markup("</dl>");
    }

    private static void tile(Html out, String name, long figure, String mark) {
        out.markup("<div><dt>" + (mark.isEmpty() ? "" : "<i class=\"" + mark + "\"></i>")).text(name).markup("</dt>")
                .element("dd", figure == 0 ? "nil" : "", Figures.count(figure)).markup("</div>");
    }
}
