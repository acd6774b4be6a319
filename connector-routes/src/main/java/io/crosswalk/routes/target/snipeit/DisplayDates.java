package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads dates as this server displays them.
 *
 * <p>Built-in dates come with their ISO form; dates in custom fields come in the display format of the site alone. Every
 * asset shows moments in both forms: from them the site's format is learnt by elimination. A date that two remaining
 * formats read differently is not read at all.
 */
final class DisplayDates {

    private static final List<String> FORMATS = List.of("uuuu-MM-dd", "EEE MMM dd, uuuu", "MMM d, uuuu", "dd MMM, uuuu",
            "MM/dd/uuuu", "M/d/uu", "dd/MM/uuuu", "MM/d/uuuu", "dd.MM.uuuu", "uuuu.MM.dd.");

    private List<DateTimeFormatter> candidates = FORMATS.stream().map(DisplayDates::formatter).toList();

    /** The ISO date of a {@code {date, formatted}} or {@code {datetime, formatted}} object or of a text. */
    static Optional<String> iso(JsonNode shown) {
        JsonNode text = shown.isObject() ? (shown.has("date") ? shown.path("date") : shown.path("datetime")) : shown;
        String date = text.isTextual() ? text.asText() : "";
        return date.length() < 10 ? Optional.empty() : valid(date.substring(0, 10));
    }

    /** The date itself where it is one that the calendar has, as {@code yyyy-MM-dd}. */
    static Optional<String> valid(String date) {
        try {
            return Optional.of(LocalDate.parse(date).toString()).filter(date::equals);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Takes note of how an asset shows a moment. */
    void learn(JsonNode shown) {
        Optional<String> iso = iso(shown);
        String formatted = shown.path("formatted").asText("");
        if (iso.isEmpty() || formatted.isEmpty() || candidates.size() == 1) {
            return;
        }
        LocalDate date = LocalDate.parse(iso.get());
        List<DateTimeFormatter> left = new ArrayList<>(candidates);
        left.removeIf(format -> !formatted.startsWith(format.format(date)));
        if (!left.isEmpty()) {
            candidates = List.copyOf(left);
        }
    }

    /** The ISO form of a date in a custom field; empty when it cannot be told for sure. */
    Optional<String> read(String displayed) {
        Optional<String> plain = displayed.length() == 10 ? valid(displayed) : Optional.empty();
        if (plain.isPresent()) {
            return plain;
        }
        Set<String> readings = candidates.stream().flatMap(format -> parsed(format, displayed).stream())
                .collect(Collectors.toSet());
        return readings.size() == 1 ? Optional.of(readings.iterator().next()) : Optional.empty();
    }

    private static Optional<String> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.parse(text, format).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
