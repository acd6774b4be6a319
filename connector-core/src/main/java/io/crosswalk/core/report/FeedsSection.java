package io.crosswalk.core.report;

import io.crosswalk.core.report.Figures.Rows;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.FeedSection;
import java.util.List;

/** What came in, feed by feed, and what became of every row? */
final class FeedsSection {

    private static final int DIGEST_SHOWN = 12;

    private FeedsSection() {
    }

    static void write(RunReport report, Html out) {
        if (report.feeds().isEmpty()) {
            out.element("p", "empty", "No feed took part in this run.");
        }
        report.feeds().forEach(feed -> feed(feed, out));
    }

    private static void feed(FeedSection feed, Html out) {
        Rows rows = Figures.rows(feed.deliveries());
        out.markup("<article class=\"card\"><header>").element("h3", "", feed.feed());
        out.element("p", "sum", Figures.count(rows.read(), "row", "rows") + " in "
                + Figures.count(feed.deliveries().size(), "delivery", "deliveries")).markup("</header>");
        if (feed.error() != null) {
            out.markup("<p class=\"trouble\"><b>Not pulled.</b> ").text(feed.error()).markup("</p>");
        }
        if (rows.read() > 0) {
            StackedBar bar = bar(rows);
            bar.write(out);
            bar.legend(out);
        }
        if (feed.released() > 0) {
            out.element("p", "note", Figures.count(feed.released(), "row that was held before is", "rows that were held before are")
                    + " decided now.");
        }
        if (!feed.deliveries().isEmpty()) {
            deliveries(feed.deliveries(), out);
        } else if (feed.error() == null) {
            out.element("p", "note", "Nothing was waiting.");
        }
        out.markup("</article>");
    }

    private static StackedBar bar(Rows rows) {
        return new StackedBar().part("created", rows.created()).part("updated", rows.updated())
                .part("unchanged", rows.unchanged()).part("held", rows.held()).part("rejected", rows.rejected());
    }

    private static void deliveries(List<DeliverySection> deliveries, Html out) {
        out.markup("<div class=\"scroll\"><table class=\"deliveries\"><thead><tr><th>Delivery</th><th>State</th><th class=\"n\">Read</th><th"
                + " class=\"n\">Created</th><th class=\"n\">Updated</th><th class=\"n\">Unchanged</th><th class=\"n\">Held</th><th class=\"n\">Rejected</th>"
                + "<th class=\"n\">Time</th></tr></thead><tbody>");
        deliveries.forEach(delivery -> delivery(delivery, out));
        out.markup("</tbody></table></div>");
    }

    private static void delivery(DeliverySection it, Html out) {
        out.markup("<tr><td><span class=\"name\">").text(it.name()).markup("</span>");
        if (it.sha256() != null) {
            out.markup("<code class=\"digest\" title=\"SHA-256 ").text(it.sha256()).markup("\">")
                    .text(it.sha256().substring(0, Math.min(DIGEST_SHOWN, it.sha256().length()))).markup("</code>");
        }
        out.markup("</td><td>").element("span", "state " + it.state().word(), it.state().word()).markup("</td>");
        figure("read", it.read(), out);
        figure("created", it.created(), out);
        figure("updated", it.updated(), out);
        figure("unchanged", it.unchanged(), out);
        figure("held", it.held(), out);
        figure("rejected", it.rejected(), out);
        out.element("td", "n", Figures.seconds(it.seconds())).markup("</tr>");
        if (it.error() != null) {
            out.markup("<tr class=\"why\"><td colspan=\"9\"><p class=\"trouble\"><b>Refused whole.</b> ").text(it.error())
                    .markup("</p></td></tr>");
        }
    }

    private static void figure(String name, long figure, Html out) {
        out.markup("<td class=\"" + (figure == 0 ? "n nil" : "n") + "\" data-of=\"" + name + "\">").text(Figures.count(figure)).markup("</td>");
    }
}
