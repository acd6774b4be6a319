package io.crosswalk.core.identifier.maker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A serial of fixed length as named pieces, each place of a sort: {@code 9} a digit, {@code A} a letter, {@code X}
 * either, {@code U} either but not I and O, {@code N} either but not O, {@code WW} a week from 01 to 53, {@code M} a
 * month (1-9, A-C), {@code D} a day (1-9, A-V), {@code 0} the digit 0.
 */
final class Template {

    private static final int LAST_WEEK = 53;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final String sorts;

    private Template(String... namesAndSorts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < namesAndSorts.length; i += 2) {
            names.add(namesAndSorts[i]);
            all.append(namesAndSorts[i + 1]);
            ends.add(all.length());
        }
        sorts = all.toString();
    }

    /** A template from names and sorts in turn, as {@code of("site", "AAA", "week", "WW")}. */
    static Template of(String... namesAndSorts) {
        return new Template(namesAndSorts);
    }

    boolean fits(String key) {
        if (key.length() != sorts.length()) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (!allows(sorts.charAt(i), key.charAt(i))) {
                return false;
            }
        }
        int week = sorts.indexOf("WW");
        return week < 0 || isWeek(key.charAt(week), key.charAt(week + 1));
    }

    /** The pieces by name, of a key that fits. */
    Map<String, String> parts(String key) {
        Map<String, String> parts = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), key.substring(from, ends.get(i)));
            from = ends.get(i);
        }
        return parts;
    }

    /** The key that was meant, where each character that cannot stand in its place is a look-alike of one that can. */
    Optional<String> repaired(String key) {
        if (key.length() != sorts.length() || fits(key)) {
            return Optional.empty();
        }
        StringBuilder repaired = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            if (!allows(sorts.charAt(i), key.charAt(i))) {
                Optional<Character> only = meant(sorts.charAt(i), key.charAt(i));
                if (only.isEmpty()) {
                    return Optional.empty();
                }
                repaired.setCharAt(i, only.get());
            }
        }
        return Optional.of(repaired.toString()).filter(this::fits);
    }

    /** The one repair that the templates allow between them; none where they allow two. */
    static Optional<String> onlyRepair(String key, Template... templates) {
        List<String> repairs = Stream.of(templates).flatMap(it -> it.repaired(key).stream()).distinct().toList();
        return repairs.size() == 1 ? Optional.of(repairs.get(0)) : Optional.empty();
    }

    static boolean isWeek(char tens, char ones) {
        int week = (tens - '0') * 10 + ones - '0';
        return week >= 1 && week <= LAST_WEEK;
    }

    private static Optional<Character> meant(char sort, char typed) {
        String digit = switch (typed) {
            case 'O', 'Q', 'D' -> "0";
            case 'I', 'L' -> "1";
            case 'B' -> "8";
            case 'Z' -> "2";
            case 'S' -> "5";
            case 'G' -> "6";
            default -> "";
        };
        String letter = switch (typed) { // 0 may be O, D or Q, and 1 may be I or L
            case '8' -> "B";
            case '2' -> "Z";
            case '5' -> "S";
            case '6' -> "G";
            default -> "";
        };
        String reading = digit + letter;
        return reading.length() == 1 && allows(sort, reading.charAt(0)) ? Optional.of(reading.charAt(0)) : Optional.empty();
    }

    private static boolean allows(char sort, char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean letter = c >= 'A' && c <= 'Z';
        return switch (sort) {
            case '9', 'W' -> digit;
            case 'A' -> letter;
            case 'X' -> digit || letter;
            case 'U' -> digit || letter && c != 'I' && c != 'O';
            case 'N' -> digit || letter && c != 'O';
            case 'M' -> c >= '1' && c <= '9' || c >= 'A' && c <= 'C';
            case 'D' -> c >= '1' && c <= '9' || c >= 'A' && c <= 'V';
            default -> c == sort;
        };
    }
}
