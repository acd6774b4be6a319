package io.crosswalk.core.match;

import java.util.Locale;
import java.util.Optional;

/**
 * What a steward may answer to a task, by the words of the command line and the REST API; for example {@code mark-shared}.
 *
 * <p>The first ones decide: they are input of every later decision. The others only stand in the file of the task.
 */
public enum Choice {
    /** The question is settled as long as it says the same; other evidence asks again. Needs a reason. */
    DISMISS(true),
    /** The value is on many units: it no longer singles one out. */
    MARK_SHARED(true),
    /** The value is a filler: it says nothing from now on, wherever it stood. */
    MARK_PLACEHOLDER(true),
    /** The held row is about that asset, in spite of what contradicts; its losing names are kept as secondary ones. */
    LINK(true),
    /** Different units: a serial that a maker used for two products, or two serials that only look alike. */
    KEEP_APART(true),
    /** A value of an asset stays what it is, whatever sources say; for an asset, not for a task. */
    LOCK(true),
    /** The newest ruling on the task holds no longer. */
    UNDO(false),
    /** Somebody takes the task on, or nobody any more. */
    ASSIGN(false),
    /** A remark for whoever comes next. */
    COMMENT(false);

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final boolean decides;

    Choice(boolean decides) {
        this.decides = decides;
    }

    /** As it is written, for example {@code keep-apart}. */
    public String word() {
        return word;
    }

    /** Whether it is an answer that later decisions follow. */
    public boolean decides() {
        return decides;
    }

    public static Optional<Choice> of(String word) {
        for (Choice choice : values()) {
            if (choice.word.equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
