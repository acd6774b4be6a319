package io.crosswalk.core.feed.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named transforms of {@code transforms}, each {@code name} or {@code name:argument}. A blank value stays blank but
 * for {@code default}.
 *
 * <ul>
 * <li>{@code trim}, {@code upper}, {@code lower}: blanks at the ends, letters
 * <li>{@code nfkc}: full-width and other compatibility letters become ordinary ones
 * <li>{@code digits}: only the digits 0 to 9 stay
 * <li>{@code strip-leading-zeros}: not for identifiers, where zeros belong to the name
 * <li>{@code extract:REGEX}: the first group of the first match, or the match; blank without one
 * <li>{@code replace:REGEX=>TEXT}: every match; {@code $1} names a group
 * <li>{@code prefix:TEXT}: put before the value
 * <li>{@code default:TEXT}: instead of a blank value
 * <li>{@code split:TEXT}: where a list field has several values in one cell
 * </ul>
 */
final class Transforms {

    static final String STRIP_ZEROS = "strip-leading-zeros";
    static final String SPLIT = "split";

    private static final List<String> NAMES = List.of("trim", "upper", "lower", "nfkc", "digits", STRIP_ZEROS,
            "extract", "replace", "prefix", "default", SPLIT);

    private Transforms() {
    }

    static String name(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? written : written.substring(0, colon);
    }

    /**
     * The transform as a function of a value that may be empty.
     *
     * @throws IllegalArgumentException when there is none of that name, or its argument does not fit
     */
    static UnaryOperator<String> compile(String written) {
        String name = name(written);
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no transform '" + name + "'" + NearestName.hint(name, NAMES));
        }
        UnaryOperator<String> step = written.indexOf(':') < 0 ? simple(name)
                : withArgument(name, written.substring(name.length() + 1));
        return "default".equals(name) ? step : value -> value.isEmpty() ? value : step.apply(value);
    }

    private static UnaryOperator<String> simple(String name) {
        return switch (name) {
            case "trim" -> CellText::strip;
            case "upper" -> value -> value.toUpperCase(Locale.ROOT);
            case "lower" -> value -> value.toLowerCase(Locale.ROOT);
            case "nfkc" -> value -> Normalizer.normalize(value, Normalizer.Form.NFKC);
            case "digits" -> value -> value.replaceAll("[^0-9]", "");
            case STRIP_ZEROS -> value -> value.replaceFirst("^0+(?=.)", "");
            default -> throw new IllegalArgumentException("the transform '" + name + "' needs an argument: " + name + ":...");
        };
    }

    private static UnaryOperator<String> withArgument(String name, String argument) {
        return switch (name) {
            case "extract" -> extract(Pattern.compile(argument));
            case "replace" -> replace(argument);
            case "prefix" -> value -> argument + value;
            case "default" -> value -> CellText.isBlank(value) ? argument : value;
            case SPLIT -> value -> value.replace(argument, "\n");
            default -> throw new IllegalArgumentException("the transform '" + name + "' takes no argument");
        };
    }

    private static UnaryOperator<String> extract(Pattern pattern) {
        return value -> {
            Matcher found = pattern.matcher(value);
            if (!found.find()) {
                return "";
            }
            String part = found.groupCount() > 0 ? found.group(1) : found.group();
            return part == null ? "" : part;
        };
    }

    private static UnaryOperator<String> replace(String argument) {
        int arrow = argument.indexOf("=>");
        if (arrow < 1) {
            throw new IllegalArgumentException("the transform 'replace' is written replace:REGEX=>TEXT");
        }
        Pattern pattern = Pattern.compile(argument.substring(0, arrow));
        String text = argument.substring(arrow + 2);
        return value -> pattern.matcher(value).replaceAll(text);
    }
}
