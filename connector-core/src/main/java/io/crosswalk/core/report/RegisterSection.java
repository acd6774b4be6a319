package io.crosswalk.core.report;

import io.crosswalk.core.report.RunReport.CrossReferences;
import io.crosswalk.core.report.RunReport.RegisterTotals;
import java.util.Map;
import java.util.TreeMap;

/** What does the register hold after the run, how sure is it, and how fast was the run? */
final class RegisterSection {

    private RegisterSection() {
    }

    static void write(RunReport report, Html out) {
        RegisterTotals register = report.register();
        CrossReferences links = register.crossReferences();
        out.markup("<article class=\"card\"><header>").element("h3", "", Figures.count(register.assets(), "asset", "assets"));
        out.markup("<p class=\"sum\">how sure the link between serial and tag is</p></header>");
        StackedBar bar = new StackedBar().part("confirmed", links.confirmed()).part("provisional", links.provisional())
                .part("disputed", links.disputed());
        bar.write(out);
        bar.legend(out);
        out.markup("<dl class=\"pairs\">");
        for (Map.Entry<String, Long> kind : new TreeMap<>(register.identifiers()).entrySet()) {
            out.markup("<div>").element("dt", "", kind.getKey().replace('_', ' '))
                    .element("dd", "", Figures.count(kind.getValue())).markup("</div>");
        }
        out.markup("</dl></article>");
        RunReport.Performance speed = report.performance();
        out.element("p", "note", Figures.count(speed.rows(), "row", "rows") + " at "
                + Figures.count(Math.round(speed.rowsPerSecond())) + " rows/s, peak heap " + Figures.count(speed.peakHeapMiB()) + " MiB.");
    }
}
