package io.crosswalk.core.steward;

import java.util.List;
import java.util.Map;

/**
 * Everything about one task: what it says, whom it concerns, what can be chosen, and what was said and decided before.
 *
 * @param choices the words of the choices that fit
 * @param rows held rows that raise the question
 * @param assets that carry one of the names
 * @param rulings the oldest first, remarks included
 * @param earlier when it was open before, the oldest first
 */
public record TaskFile(long id, String code, String severity, List<String> keys, String evidence, String openedRun, String openedAt, boolean open,
        int timesOpened, String assignee, String decided, List<String> choices, List<Row> rows, List<Candidate> assets, List<Entry> rulings,
        List<Episode> earlier) {

    /**
     * A held row and what it says, by canonical field.
     *
     * @param evidence what speaks for and against its being about each of the assets
     */
    public record Row(long row, String feed, String source, Map<String, String> says, List<Reason> evidence) {
    }

    /** A rule of matching that fires between a held row and an asset; below 0 it speaks against. */
    public record Reason(long assetId, String rule, int weight, String sentence) {
    }

    /** An asset with the names that it carries now. */
    public record Candidate(long assetId, String state, List<String> names) {
    }

    /**
     * One entry of the task's history.
     *
     * @param meaning what a choice means in names, or null
     * @param undoneBy number of the entry that took it back, or null
     * @param carriedOut whether a night has decided with it
     */
    public record Entry(long id, String choice, String meaning, String reason, String comment, String assignee, String by, String at, Long undoneBy,
            boolean carriedOut) {
    }

    /** A time in which it was open, until its cause was gone or somebody decided. */
    public record Episode(String openedRun, String openedAt, String closedRun, String closedAt) {
    }

    public static TaskFile of(Task task, List<String> choices, List<Row> rows, List<Candidate> assets, List<Entry> rulings, List<Episode> earlier) {
        return new TaskFile(task.id(), task.code(), task.severity(), task.keys(), task.evidence(), task.openedRun(), task.openedAt(), task.open(),
                task.timesOpened(), task.assignee(), task.decided(), choices, rows, assets, rulings, earlier);
    }
}
