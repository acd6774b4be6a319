package io.crosswalk.core.identifier.maker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A main board of Dell writes the machine's tag into its own serial: {@code /640HP72/CE129536461378/} or, on older ones,
 * {@code .640HP72.CE129536461378.} (SMBIOS type 2 of machines in the GLPI agent's corpus). It names the board; the tag in
 * it names the machine.
 */
final class DellBoard {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 40;
    private static final int SHORTEST_BOARD = 10;
    /** A number of the board's side may follow, as {@code 01/}. */
    private static final int LONGEST_TAIL = 4;

    private DellBoard() {
    }

    static Optional<Finding> read(String text, String key) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST || text.charAt(0) != '/' && text.charAt(0) != '.') {
            return Optional.empty();
        }
        char separator = text.charAt(0);
        int middle = text.indexOf(separator, 1);
        int end = middle < 0 ? -1 : text.indexOf(separator, middle + 1);
        if (end < length - LONGEST_TAIL) {
            return Optional.empty();
        }
        String tag = text.substring(1, middle).toUpperCase(Locale.ROOT);
        String board = text.substring(middle + 1, end).toUpperCase(Locale.ROOT);
        if (!DellForm.isTag(tag) || board.length() < SHORTEST_BOARD || !board.chars().allMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return Optional.of(Finding.fitsAs("board_serial", key, Map.of("service_tag", tag, "board", board), Map.of("maker", "Dell")));
    }
}
