package io.crosswalk.core.steward;

import io.crosswalk.core.match.Choice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person answers to one task or to many alike: one choice, and what that choice needs.
 *
 * @param value one of the names in its words, for example {@code serial 0000ABC1 (DELL)}; may be null where there is only one
 * @param to the name that is right, of {@code correct} and {@code retag}
 * @param asset number of the asset that a held row is linked to, that is merged, split or renamed; or null where there is only one
 * @param into number of the asset that the other one is merged into
 * @param row number of the held row that is linked, or null where there is only one
 * @param reason why; a dismissal, a merge and a split need one
 * @param comment for whoever comes next, or null
 * @param assignee who takes the task on; null for nobody
 */
public record Decision(Choice choice, String value, String to, Long asset, Long into, Long row, String reason, String comment, String assignee) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 128;
    private static final Set<Choice> NEED_A_REASON = EnumSet.of(Choice.DISMISS, Choice.MERGE, Choice.SPLIT);

    /** @throws RulingRefused when the choice lacks what it needs */
    public Decision {
        reason = text("reason", reason, LONGEST_TEXT);
        comment = text("comment", comment, LONGEST_TEXT);
        assignee = text("assignee", assignee, LONGEST_NAME);
        value = text("value", value, LONGEST_TEXT);
        to = text("right name", to, LONGEST_TEXT);
        if (NEED_A_REASON.contains(choice) && reason == null) {
            throw RulingRefused.invalid("The choice " + choice.word() + " needs a reason.");
        }
        if (choice == Choice.COMMENT && comment == null) {
            throw RulingRefused.invalid("A comment needs its text.");
        }
    }

    /** A choice that needs nothing but a reason. */
    public static Decision of(Choice choice, String reason) {
        return new Decision(choice, null, null, null, reason, null, null);
    }

    /** A choice that names nothing anew. */
    public Decision(Choice choice, String value, Long asset, Long row, String reason, String comment, String assignee) {
        this(choice, value, null, asset, null, row, reason, comment, assignee);
    }

    /**
     * The choice of this name.
     *
     * @throws RulingRefused when there is none
     */
    public static Choice choice(String word) {
        String known = Arrays.stream(Choice.values()).filter(it -> it != Choice.LOCK).map(Choice::word).collect(Collectors.joining(", "));
        if (word == null) {
            throw RulingRefused.invalid("Say which choice: " + known + ".");
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
