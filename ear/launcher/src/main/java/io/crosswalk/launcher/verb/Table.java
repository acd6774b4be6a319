package io.crosswalk.launcher.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings, aligned: words to the left, figures to the right. */
final class Table {

    private static final String FIGURE = "[\\d.,]+";

    /** Neither the end of a line nor a tab of a value may break the columns. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    Table row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
        lines.add(line(headings, widths));
        lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        return IntStream.concat(IntStream.of(headings.get(column).length()),
                rows.stream().mapToInt(row -> row.get(column).length())).max().orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> (isFigures(i) ? "%" : "%-").concat(Math.max(1, widths[i]) + "s").formatted(cells.get(i)))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    private boolean isFigures(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches(FIGURE));
    }

    private static String text(Object cell) {
        return switch (String.valueOf(cell)) {
            case "null" -> "";
            default -> cell instanceof Long || cell instanceof Integer ? "%,d".formatted(cell) : CONTROL.matcher(cell.toString()).replaceAll("\uFFFD");
        };
    }
}
