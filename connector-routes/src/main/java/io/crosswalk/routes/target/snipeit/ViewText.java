package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Snipe-IT shows values as its web pages do; this turns a shown text back into the value. */
final class ViewText {

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>\\n?|</p>\\s*(?=<p>)");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern MONTHS = Pattern.compile("\\s*(\\d{1,5})(?:\\s+\\D+)?");

    private ViewText() {
    }

    /** The text behind a shown one; empty for null. */
    static String plain(JsonNode shown) {
        return shown.isMissingNode() || shown.isNull() || shown.isContainerNode() ? "" : unescaped(shown.asText());
    }

    /** The text behind notes, which newer versions render from Markdown: the markup is gone for good. */
    static String notes(JsonNode shown) {
        String text = shown.isNull() ? "" : shown.asText();
        return unescaped(MARKUP.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("")).strip();
    }

    /** Undoes one level of escaping: {@code &amp;lt;} is the text {@code &lt;}. */
    static String unescaped(String shown) {
        if (shown.indexOf('&') < 0) {
            return shown;
        }
        Matcher entity = ENTITY.matcher(shown);
        StringBuilder text = new StringBuilder();
        while (entity.find()) {
            entity.appendReplacement(text, Matcher.quoteReplacement(character(entity)));
        }
        return entity.appendTail(text).toString();
    }

    /**
     * A plain decimal from a localised amount: {@code 1,234.50}, {@code 1.234,50} and the number 1234.5 are
     * {@code 1234.5}. Snipe-IT shows two decimals always, so a last group of three digits is thousands.
     */
    static Optional<String> decimal(JsonNode shown) {
        if (shown.isNumber()) {
            return Optional.of(shown.decimalValue().stripTrailingZeros().toPlainString());
        }
        String text = plain(shown).replaceAll("[\\s\\u00A0\\u202F']", "");
        if (!text.matches("-?[0-9][0-9.,]*")) {
            return Optional.empty();
        }
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean decimals = mark >= 0 && (text.length() - mark - 1 != 3 || text.matches("-?0[.,]\\d{3}"));
        String whole = (decimals ? text.substring(0, mark) : text).replaceAll("[.,]", "");
        String number = decimals && mark + 1 < text.length() ? whole + "." + text.substring(mark + 1) : whole;
        return Optional.of(new BigDecimal(number).stripTrailingZeros().toPlainString());
    }

    /** The number in {@code 36 months}, in whatever language. */
    static Optional<Integer> months(JsonNode shown) {
        Matcher months = MONTHS.matcher(plain(shown));
        return months.matches() ? Optional.of(Integer.valueOf(months.group(1))) : Optional.empty();
    }

    private static String character(Matcher entity) {
        if (entity.group(3) != null) {
            return NAMED.get(entity.group(3));
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : entity.group();
    }
}
