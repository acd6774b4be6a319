package io.crosswalk.core.report;

import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.report.Figures.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of runs as a web page, newest first, each leading to its report. Same frame of mind and policy as {@link ReportPage}. */
public final class ReportIndex {

    private ReportIndex() {
    }

    /**
     * Writes the page a piece at a time; its links are relative to the folder of all reports.
     *
     * @param late feeds whose newest delivery is too old
     */
    public static void write(List<RunReport> runs, List<Freshness> late, Appendable out) throws IOException {
        Html html = new Html(out);
        try {
            html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                    .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                    .markup("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Crosswalk runs</title>\n<style>")
                    .markup(ReportPage.STYLE).markup("</style>\n</head>\n<body>\n<header class=\"top\"><h1>Runs</h1></header>\n<main>\n");
            late.forEach(feed -> html.markup("<p class=\"trouble\"><b>Late.</b> ").text(feed.lateness()).markup("</p>"));
            if (runs.isEmpty()) {
                html.element("p", "empty", "Nothing has run yet.");
            } else {
                table(runs, html);
            }
            html.markup("\n</main>\n</body>\n</html>\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void table(List<RunReport> runs, Html out) {
        out.markup("<article class=\"card\"><div class=\"scroll\"><table><thead><tr><th>Run</th><th>Outcome</th><th class=\"n\">Read</th>"
                + "<th class=\"n\">Created</th><th class=\"n\">Updated</th><th class=\"n\">Held</th><th class=\"n\">Rejected</th>"
                + "<th class=\"n\">Time</th></tr></thead><tbody>");
        runs.forEach(run -> row(run, out));
        out.markup("</tbody></table></div></article>");
    }

    private static void row(RunReport run, Html out) {
        out.markup("<tr><td>");
        if (ReportFolder.isName(run.run())) {
            out.markup("<a href=\"").text(run.run()).markup("/\">").text(Figures.instant(run.started())).markup("</a>");
        } else {
            out.text(Figures.instant(run.started()));
        }
        out.markup("</td><td>").element("span", "state " + run.outcome().word(), run.outcome().word()).markup("</td>");
        Rows rows = Figures.rows(run.feeds().stream().flatMap(feed -> feed.deliveries().stream()).toList());
        for (long figure : new long[] {rows.read(), rows.created(), rows.updated(), rows.held(), rows.rejected()}) {
            out.element("td", figure == 0 ? "n nil" : "n", Figures.count(figure));
        }
        out.element("td", "n", Figures.between(run.started(), run.finished())).markup("</tr>");
    }
}
