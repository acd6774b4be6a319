package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** How the ITAM shows values: escaped for HTML, formatted for people. */
final class SnipeItText {

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FORMATTED = DateTimeFormatter.ofPattern("uuuu-MM-dd hh:mm a", Locale.ENGLISH);

    private SnipeItText() {
    }

    /** PHP's htmlspecialchars with ENT_QUOTES. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#039;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static JsonNode escapedOrNull(JsonNode text) {
        return blank(text) ? NullNode.instance : Json.of(escaped(text.asText()));
    }

    static String escapedOrEmpty(JsonNode text) {
        return blank(text) ? "" : escaped(text.asText());
    }

    static boolean blank(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.asText().isEmpty();
    }

    static JsonNode date(JsonNode stored) {
        if (blank(stored)) {
            return NullNode.instance;
        }
        String day = stored.asText().substring(0, 10);
        return Json.object().put("date", day).put("formatted", day);
    }

    static JsonNode dateTime(JsonNode stored) {
        if (blank(stored)) {
            return NullNode.instance;
        }
        LocalDateTime at = LocalDateTime.parse(stored.asText(), STORED);
        return Json.object().put("datetime", SHOWN.format(at)).put("formatted", FORMATTED.format(at));
    }

    static JsonNode money(JsonNode stored) {
        return blank(stored) ? NullNode.instance : Json.of(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(new BigDecimal(stored.asText()).setScale(2, RoundingMode.HALF_UP)));
    }

    /** The end of a warranty. Months overflow as in PHP: 36 months from 29 February 2024 end on 1 March 2027. */
    static JsonNode warrantyEnd(ObjectNode asset) {
        if (blank(asset.path("purchase_date")) || blank(asset.path("warranty_months"))) {
            return NullNode.instance;
        }
        LocalDate bought = LocalDate.parse(asset.path("purchase_date").asText());
        LocalDate end = bought.withDayOfMonth(1).plusMonths(asset.path("warranty_months").asLong()).plusDays(bought.getDayOfMonth() - 1L);
        return date(Json.of(end.toString()));
    }

    /** A calendar day in the one notation the ITAM accepts. */
    static Optional<LocalDate> day(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // an impossible day is an answer here, not a fault
        }
    }
}
