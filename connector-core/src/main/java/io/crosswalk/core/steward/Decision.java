package io.crosswalk.core.steward;

import io.crosswalk.core.match.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person answers to one task or to many alike: one choice, and what that choice needs.
 *
 * @param value one of the task's names in its words, for example {@code serial 0000ABC1 (DELL)}; may be null where there is only one
 * @param asset number of the asset that a held row is linked to, or null where there is only one
 * @param row number of the held row that is linked, or null where there is only one
 * @param reason why; a dismissal needs one
 * @param comment for whoever comes next, or null
 * @param assignee who takes the task on; null for nobody
 */
public record Decision(Choice choice, String value, Long asset, Long row, String reason, String comment, String assignee) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 128;
    private static final List<String> NOT_YET = List.of("merge", "split", "correct", "retag");

    /** @throws RulingRefused when the choice lacks what it needs */
    public Decision {
        reason = text("reason", reason, LONGEST_TEXT);
        comment = text("comment", comment, LONGEST_TEXT);
        assignee = text("assignee", assignee, LONGEST_NAME);
        value = text("value", value, LONGEST_TEXT);
        if (choice == Choice.DISMISS && reason == null) {
            throw RulingRefused.invalid("A dismissal needs a reason.");
        }
        if (choice == Choice.COMMENT && comment == null) {
            throw RulingRefused.invalid("A comment needs its text.");
        }
    }

    /** A choice that needs nothing but a reason. */
    public static Decision of(Choice choice, String reason) {
        return new Decision(choice, null, null, null, reason, null, null);
    }

    /**
     * The choice of this name.
     *
     * @throws RulingRefused when there is none, or not in this version
     */
    public static Choice choice(String word) {
        String known = Arrays.stream(Choice.values()).filter(it -> it != Choice.LOCK).map(Choice::word).collect(Collectors.joining(", "));
        if (word == null) {
            throw RulingRefused.invalid("Say which choice: " + known + ".");
        }
        if (NOT_YET.contains(word)) {
            throw RulingRefused.invalid("The choice " + word + " is not in this version yet; there are " + known + ".");
        }
        if (word.equals(Choice.LOCK.word())) {
            throw RulingRefused.invalid("A lock is for a value of an asset, not for a task: steward lock --asset ID --field NAME.");
        }
        return Choice.of(word).orElseThrow(() -> RulingRefused.invalid("There is no such choice; there are " + known + "."));
    }

    static String text(String name, String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.length() > longest) {
            throw RulingRefused.invalid("The " + name + " has at most " + longest + " characters.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw RulingRefused.invalid("The " + name + " holds control characters.");
        }
        return text.isEmpty() ? null : text;
    }
}
