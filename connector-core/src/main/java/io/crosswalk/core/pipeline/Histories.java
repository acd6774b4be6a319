package io.crosswalk.core.pipeline;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.TaskFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what was said and decided about one task, the oldest first. */
final class Histories {

    private Histories() {
    }

    private static Map<Long, Long> undone(List<RulingEntry> history) {
        Map<Long, Long> undone = new HashMap<>();
        history.stream().filter(entry -> entry.undoes() != null).forEach(entry -> undone.put(entry.undoes(), entry.id()));
        return undone;
    }

    /** Decisions that were not taken back. */
    static List<RulingEntry> holding(List<RulingEntry> history) {
        Map<Long, Long> undone = undone(history);
        return history.stream().filter(entry -> entry.choice().decides() && !undone.containsKey(entry.id())).toList();
    }

    /** The very same decision on the very same evidence, where it is in force. */
    static Optional<RulingEntry> same(List<RulingEntry> history, Draft draft) {
        if (!draft.choice().decides()) {
            return Optional.empty();
        }
        return holding(history).stream().filter(entry -> entry.choice() == draft.choice() && entry.evidence().equals(draft.task().evidence())
                && entry.terms().equals(draft.terms())).findFirst();
    }

    /** One answer at a time: what no night has carried out yet has to be undone before something else is decided. */
    static void refuseAnother(List<RulingEntry> history, Draft draft, long carriedOut) {
        if (same(history, draft).isEmpty()) {
            holding(history).stream().filter(entry -> entry.id() > carriedOut).findFirst().ifPresent(entry -> {
                throw RulingRefused.conflict("Discrepancy " + draft.task().id() + " was decided by " + entry.ruledBy() + " (" + entry.choice().word()
                        + ", ruling " + entry.id() + ") and waits for the next night; undo that first.");
            });
        }
    }

    static List<TaskFile.Entry> entries(List<RulingEntry> history, long carriedOut) {
        Map<Long, Long> undone = undone(history);
        return history.stream().map(entry -> new TaskFile.Entry(entry.id(), entry.choice().word(), meaning(entry), entry.reason(), entry.comment(),
                entry.assignee(), entry.ruledBy(), entry.ruledAt().toString(), undone.get(entry.id()), entry.id() <= carriedOut)).toList();
    }

    private static String meaning(RulingEntry entry) {
        if (entry.choice() == Choice.UNDO) {
            return "ruling " + entry.undoes() + " holds no longer";
        }
        Ruling.Terms terms = entry.terms();
        return switch (entry.choice()) {
            case MARK_SHARED -> terms.value().words() + " singles out no unit";
            case MARK_PLACEHOLDER -> terms.value().words() + " is a filler";
            case LINK -> "a row with " + words(terms.names()) + " is about the asset with " + terms.to().words()
                    + (terms.losing().isEmpty() ? "" : "; not its own: " + words(terms.losing()));
            case KEEP_APART -> terms.value() == null ? "different units" : terms.value().words() + " is used for " + terms.sides().size() + " products: "
                    + terms.sides();
            default -> null;
        };
    }

    private static String words(List<StrongKey> keys) {
        return keys.stream().map(StrongKey::words).collect(Collectors.joining(", "));
    }
}
