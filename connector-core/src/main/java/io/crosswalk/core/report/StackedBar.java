package io.crosswalk.core.report;

import java.util.ArrayList;
import java.util.List;

/** A bar of parts that make up a whole, as inline SVG; a part that is not nothing is never too thin to see. */
final class StackedBar {

    private static final int WIDTH = 1000;
    private static final int LEAST = 6;

    private final List<Part> parts = new ArrayList<>();

    /** A named part; the name is also its CSS class. */
    StackedBar part(String name, long amount) {
        if (amount > 0) {
            parts.add(new Part(name, amount));
        }
        return this;
    }

    void write(Html out) {
        out.markup("<svg class=\"bar\" viewBox=\"0 0 " + WIDTH + " 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .text(spoken()).markup("\">");
        out.markup("<rect class=\"track\" width=\"" + WIDTH + "\" height=\"10\"/>");
        long total = parts.stream().mapToLong(Part::amount).sum();
        int spare = WIDTH - LEAST * parts.size();
        double at = 0;
        for (Part part : parts) {
            double width = LEAST + spare * ((double) part.amount() / total);
            out.markup(String.format(java.util.Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"10\"><title>",
                    part.name(), at, width)).text(part.spoken()).markup("</title></rect>");
            at += width;
        }
        out.markup("</svg>");
    }

    /** The parts in words, with the colour of each beside it. */
    void legend(Html out) {
        out.markup("<ul class=\"legend\">");
        parts.forEach(part -> out.markup("<li><i class=\"" + part.name() + "\"></i>").element("b", "", Figures.count(part.amount()))
                .text(" " + part.name()).markup("</li>"));
        out.markup("</ul>");
    }

    private String spoken() {
        return parts.isEmpty() ? "nothing" : String.join(", ", parts.stream().map(Part::spoken).toList());
    }

    private record Part(String name, long amount) {

        String spoken() {
            return Figures.count(amount) + " " + name;
        }
    }
}
