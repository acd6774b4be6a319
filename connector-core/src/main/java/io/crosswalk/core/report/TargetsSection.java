package io.crosswalk.core.report;

import io.crosswalk.core.report.RunReport.TargetSection;

/** What was sent to each target, and what did it answer? */
final class TargetsSection {

    private TargetsSection() {
    }

    static void write(RunReport report, Html out) {
        if (report.targets().isEmpty()) {
            out.element("p", "empty", "No target was written to in this run.");
        }
        report.targets().forEach(target -> target(target, out));
    }

    private static void target(TargetSection it, Html out) {
        out.markup("<article class=\"card\"><header>").element("h3", "", it.target());
        out.element("p", "sum", Figures.count(it.planned(), "change", "changes") + " planned, "
                + Figures.count(it.calls(), "call", "calls") + ", " + Figures.seconds(it.seconds())).markup("</header>");
        if (it.error() != null) {
            out.markup("<p class=\"trouble\"><b>Stopped.</b> ").text(it.error()).markup("</p>");
        }
        if (it.planned() > 0) {
            StackedBar bar = new StackedBar().part("created", it.created()).part("updated", it.updated())
                    .part("refused", it.refused()).part("deferred", it.deferred());
            bar.write(out);
            bar.legend(out);
        }
        if (it.planned() == 0 && it.error() == null) {
            out.element("p", "note", "It already knows everything: nothing was sent.");
        }
        if (it.unchanged() > 0) {
            out.element("p", "note", Figures.count(it.unchanged(), "asset", "assets") + " looked at and left alone.");
        }
        if (it.refused() > 0) {
            out.element("p", "note", "Refused changes are not sent again until something about them changes.");
        }
        if (it.deferred() > 0) {
            out.element("p", "note", "Deferred changes are tried again in the next run.");
        }
        out.markup("</article>");
    }
}
