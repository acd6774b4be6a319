package io.crosswalk.core.identifier.gs1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line of the Syntax Dictionary, in the grammar that its head explains. */
final class DictionaryLine {

    private static final String KEY = "dlpkey";

    private final String codes;
    private final String flags;
    private final String title;
    private final List<String> specification = new ArrayList<>();
    private final List<List<List<AiPattern>>> required = new ArrayList<>();
    private final List<AiPattern> excluded = new ArrayList<>();
    private List<List<String>> qualifiers;

    DictionaryLine(String line) {
        int comment = line.indexOf('#');
        title = comment < 0 ? "" : line.substring(comment + 1).strip();
        String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
        codes = words[0];
        boolean flagged = !Character.isLetter(words[1].charAt(0)) && words[1].charAt(0) != '[';
        flags = flagged ? words[1] : "";
        Arrays.stream(words).skip(flagged ? 2 : 1).forEach(this::take);
    }

    /** The identifiers of the line: one, or a range. */
    Stream<ApplicationIdentifier> identifiers() {
        String[] ends = codes.split("-");
        String pattern = "%0" + ends[0].length() + "d";
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj(number -> identifier(String.format(Locale.ROOT, pattern, number)));
    }

    private ApplicationIdentifier identifier(String code) {
        List<Component> components = specification.stream().map(DictionaryLine::component).toList();
        Check own = Checks.ofIdentifier(code);
        boolean checked = own != Checks.NONE
                || specification.stream().flatMap(it -> checks(it).stream()).anyMatch(Checks.PROVING::contains);
        return new ApplicationIdentifier(code, flags.indexOf('*') >= 0, flags.indexOf('?') >= 0, components, own,
                List.copyOf(required), List.copyOf(excluded), qualifiers, checked, title);
    }

    private void take(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? "" : word.substring(equals + 1);
        switch (name) {
            case "req" -> required.add(list(value, ",").map(DictionaryLine::group).toList());
            case "ex" -> list(value, ",").map(AiPattern::of).forEach(excluded::add);
            case KEY -> qualifiers = list(value, "\\|").map(sequence -> list(sequence, ",").toList()).toList();
            default -> specification.add(word);
        }
    }

    private static List<AiPattern> group(String all) {
        return list(all, "\\+").map(AiPattern::of).toList();
    }

    private static Stream<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator)).filter(it -> !it.isEmpty());
    }

    private static List<String> checks(String word) {
        return list(word, ",").skip(1).toList();
    }

    private static Component component(String word) {
        String type = word.split(",")[0];
        boolean optional = type.charAt(0) == '[';
        String form = optional ? type.substring(1, type.length() - 1) : type;
        boolean variable = form.startsWith("..", 1);
        int longest = Integer.parseInt(form.substring(variable ? 3 : 1));
        List<Check> checks = checks(word).stream().map(Checks::named).toList();
        return new Component(CharacterSet.valueOf(form.substring(0, 1)), variable ? 1 : longest, longest, optional, checks);
    }
}
