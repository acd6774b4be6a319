package io.crosswalk.core.report;

import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.RejectionLine;
import java.util.List;

/** Which rows could not be read, and why? */
final class RejectionsSection {

    private static final int RAW_SHOWN = 600;

    private RejectionsSection() {
    }

    static void write(RunReport report, Html out) {
        long rejected = report.feeds().stream().mapToLong(feed -> Figures.rows(feed.deliveries()).rejected()).sum();
        if (rejected == 0) {
            out.element("p", "empty", "Every row could be read.");
            return;
        }
        files(report, out);
        long shown = Math.min(ReportPage.MOST_REJECTIONS, report.feeds().stream().flatMap(it -> it.deliveries().stream())
                .mapToLong(it -> it.rejections().size()).sum());
        if (shown < rejected) {
            out.element("p", "note", "The first " + Figures.count(shown) + " of " + Figures.count(rejected, "row", "rows")
                    + "; the reject files hold them all.");
        }
        table(report, out);
    }

    private static void files(RunReport report, Html out) {
        List<String> files = report.feeds().stream().flatMap(it -> it.deliveries().stream())
                .map(DeliverySection::rejectFile).filter(java.util.Objects::nonNull).map(RejectionsSection::fileName).toList();
        if (files.isEmpty()) {
            return;
        }
        out.markup("<p class=\"files\">To correct and drop again: ");
        files.forEach(name -> out.markup("<a class=\"file\" download href=\"" + ReportFolder.REJECTS + "/").text(name).markup("\">")
                .text(name).markup("</a> "));
        out.markup("</p>");
    }

    /** Reject files lie beside the page, wherever the folder has been moved to. */
    private static String fileName(String rejectFile) {
        return rejectFile.substring(Math.max(rejectFile.lastIndexOf('/'), rejectFile.lastIndexOf('\\')) + 1);
    }

    private static void table(RunReport report, Html out) {
        out.markup("<label class=\"filter\" hidden>Filter <input type=\"search\" placeholder=\"feed, code, words …\" autocomplete=\"off\">"
                + "<output></output></label><div class=\"scroll\"><table id=\"rejected\"><thead><tr><th>Feed</th><th class=\"n\">Line</th>"
                + "<th>Code</th><th>Reason</th><th>Row as delivered</th></tr></thead><tbody>");
        int room = ReportPage.MOST_REJECTIONS;
        for (FeedSection feed : report.feeds()) {
            for (DeliverySection delivery : feed.deliveries()) {
                List<RejectionLine> lines = delivery.rejections();
                int shown = Math.min(room, lines.size());
                lines.subList(0, shown).forEach(line -> row(feed.feed(), delivery.name(), line, out));
                room -= shown;
            }
        }
        out.markup("</tbody></table></div>");
    }

    private static void row(String feed, String delivery, RejectionLine line, Html out) {
        out.markup("<tr><td title=\"").text(delivery).markup("\">").text(feed).markup("</td>");
        out.element("td", "n", Figures.count(line.line()));
        out.markup("<td>").element("code", "", line.code()).markup("</td>").element("td", "reason", line.reason());
        out.markup("<td class=\"raw\">").element("code", "", shortened(line.raw())).markup("</td></tr>");
    }

    private static String shortened(String raw) {
        if (raw == null || raw.length() <= RAW_SHOWN) {
            return raw;
        }
        int end = Character.isHighSurrogate(raw.charAt(RAW_SHOWN - 1)) ? RAW_SHOWN - 1 : RAW_SHOWN;
        return raw.substring(0, end) + "…";
    }
}
