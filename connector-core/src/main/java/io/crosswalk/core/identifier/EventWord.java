package io.crosswalk.core.identifier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can happen to a unit, in the words of the canonical field {@code event}: {@code checked-out}, {@code board-replaced},
 * {@code disposed}. Another word is no event, and its row is rejected.
 */
public enum EventWord {
    RECEIVED, TAGGED, RETAGGED, MOVED, CHECKED_OUT, CHECKED_IN, MAINTENANCE, BOARD_REPLACED, SWAP, IN_TRANSIT, IN_REPAIR, TAG_LOST, STOLEN,
    RECOVERED, DECOMMISSIONED, DISPOSED;

    private static final Map<String, EventWord> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventWord::word, Function.identity()));
    private static final Set<EventWord> ELSEWHERE = EnumSet.of(TAG_LOST, STOLEN, DECOMMISSIONED, DISPOSED, IN_TRANSIT);

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String word() {
        return word;
    }

    public static Optional<EventWord> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All words, in the order of a unit's life. */
    public static List<String> words() {
        return Arrays.stream(values()).map(EventWord::word).toList();
    }

    /** Whether the unit's serial changes while its tag stays: a new main board, or another unit in its place. */
    public boolean swapsSerial() {
        return this == BOARD_REPLACED || this == SWAP;
    }

    /** Whether the unit gets a label. */
    public boolean labels() {
        return this == TAGGED || this == RETAGGED;
    }

    /** Whether the unit is gone for good until it is recovered. */
    public boolean ends() {
        return this == STOLEN || this == DISPOSED;
    }

    /** Whether somebody had the unit before him when it happened. */
    public boolean seesUnit() {
        return !ELSEWHERE.contains(this);
    }
}
