package io.crosswalk.core.pipeline;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.TaskFile;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was said and decided about one task, the oldest first. */
final class Histories {

    private Histories() {
    }

    private static Map<Long, Long> undone(List<RulingEntry> history) {
        Map<Long, Long> undone = new HashMap<>();
        history.stream().filter(entry -> entry.undoes() != null && since(entry, history) > 0).forEach(entry -> undone.put(entry.undoes(), entry.id()));
        return undone;
    }

    /** Number since which it holds: its own or that of its approval; 0 while nobody has approved it. */
    private static long since(RulingEntry entry, List<RulingEntry> history) {
        return !entry.asked() ? entry.id() : history.stream().filter(other -> other.choice() == Choice.APPROVE && entry.id().equals(other.settles()))
                .mapToLong(RulingEntry::id).findFirst().orElse(0);
    }

    /** Decisions that were not taken back. */
    static List<RulingEntry> holding(List<RulingEntry> history) {
        Map<Long, Long> undone = undone(history);
        return history.stream().filter(entry -> entry.choice().decides() && !undone.containsKey(entry.id()) && since(entry, history) > 0).toList();
    }

    /** What was asked for and nobody has approved or rejected yet. */
    static List<RulingEntry> awaiting(List<RulingEntry> history) {
        return history.stream().filter(entry -> entry.asked() && history.stream().noneMatch(other -> entry.id().equals(other.settles()))).toList();
    }

    /** The very same decision on the very same evidence, where it is in force or asked for. */
    static Optional<RulingEntry> same(List<RulingEntry> history, Draft draft) {
        if (draft.choice() == Choice.UNDO) {
            return awaiting(history).stream().filter(entry -> draft.undoes().equals(entry.undoes())).findFirst();
        }
        if (!draft.choice().decides()) {
            return Optional.empty();
        }
        return Stream.concat(holding(history).stream(), awaiting(history).stream()).filter(entry -> entry.choice() == draft.choice()
                && entry.evidence().equals(draft.task().evidence()) && entry.terms().equals(draft.terms())).findFirst();
    }

    /** One answer at a time: what no night has carried out yet has to be undone before something else is decided. */
    static void refuseAnother(List<RulingEntry> history, Draft draft, long carriedOut) {
        if (same(history, draft).isPresent()) {
            return;
        }
        holding(history).stream().filter(entry -> since(entry, history) > carriedOut).findFirst().ifPresent(entry -> {
            throw RulingRefused.conflict(decided(draft, entry) + " and waits for the next night; undo that first.");
        });
        awaiting(history).stream().findFirst().ifPresent(entry -> {
            throw RulingRefused.conflict(decided(draft, entry) + " and waits for a second person, who has to approve or reject it first.");
        });
    }

    private static String decided(Draft draft, RulingEntry entry) {
        return sentence(draft.task().words()) + " was decided by " + entry.ruledBy() + " (" + entry.choice().word() + ", ruling " + entry.id() + ")";
    }

    /** Whether it changes which rows are about one unit, or takes such a change back. */
    static boolean reshapes(Draft draft) {
        return new Ruling(draft.choice(), "", "", draft.terms(), List.of()).reshapes();
    }

    /** Those that change which rows are about one unit and meet under one of these links. */
    static List<RulingEntry> touching(List<RulingEntry> said, Collection<Long> links) {
        return said.stream().filter(entry -> entry.undoes() != null || entry.settles() != null
                || entry.reshapes() && !Collections.disjoint(entry.links(), links)).toList();
    }

    /** What others build on, or what has made units of their own, is not taken back by itself. */
    static void refuseUndoing(RulingEntry last, List<RulingEntry> said, long carriedOut) {
        Ruling.Terms terms = last.terms();
        boolean separates = last.choice() == Choice.KEEP_APART && terms.value() != null;
        if (separates && last.id() <= carriedOut) {
            throw RulingRefused.conflict("Ruling " + last.id() + " was carried out, and units of their own have come of it; merge those that are one unit"
                    + " after all: decide about one of the assets with the choice merge.");
        }
        holding(said).stream().filter(entry -> entry.id() > last.id() && entry.reshapes() && last.reshapes() && terms.to() != null)
                .filter(entry -> terms.to().equals(entry.terms().value()) || entry.terms().names() != null && entry.terms().names().contains(terms.to()))
                .findFirst().ifPresent(entry -> {
                    throw RulingRefused.conflict("Ruling " + entry.id() + " (" + entry.choice().word() + ") builds on ruling " + last.id()
                            + "; undo that first.");
                });
    }

    static List<TaskFile.Entry> entries(List<RulingEntry> history, long carriedOut) {
        Map<Long, Long> undone = undone(history);
        return history.stream().map(entry -> new TaskFile.Entry(entry.id(), entry.choice().word(), meaning(entry), entry.reason(), entry.comment(),
                entry.assignee(), entry.ruledBy(), entry.ruledAt().toString(), undone.get(entry.id()), since(entry, history) > 0
                && since(entry, history) <= carriedOut)).toList();
    }

    static String meaning(RulingEntry entry) {
        if (entry.settles() != null) {
            return "ruling " + entry.settles() + (entry.choice() == Choice.APPROVE ? " is in force" : " never holds");
        }
        if (entry.choice() == Choice.UNDO) {
            return "ruling " + entry.undoes() + " holds no longer";
        }
        Ruling.Terms terms = entry.terms();
        return switch (entry.choice()) {
            case MARK_SHARED -> terms.value().words() + " singles out no unit";
            case MARK_PLACEHOLDER -> terms.value().words() + " is a filler";
            case LINK -> "a row with " + words(terms.names()) + " is about the asset with " + terms.to().words()
                    + (terms.losing().isEmpty() ? "" : "; not its own: " + words(terms.losing()));
            case MERGE -> "a row with any of " + words(terms.names()) + " is about the asset with " + terms.to().words() + (terms.losing().isEmpty() ? ""
                    : "; not its own: " + words(terms.losing()));
            case SPLIT -> words(terms.names()) + " is another unit than " + words(terms.kept());
            case CORRECT -> terms.sides() == null ? terms.value().words() + " means " + terms.to().words()
                    : "serials of " + terms.value().scope() + " " + Set.copyOf(terms.sides().get(0).values()) + " that begin " + terms.value().key() + " begin "
                            + terms.to().key() + (terms.losing().isEmpty() ? "" : ", but not " + words(terms.losing()));
            case RETAG -> terms.kept() != null ? "the unit with " + words(terms.kept()) + " carries " + terms.to().words() + " instead of "
                    + terms.value().words() : "a target may be told " + terms.to().words() + " where it holds " + terms.value().words();
            case KEEP_APART -> terms.value() == null ? "different units" : terms.value().words() + " is used for " + terms.sides().size() + " products: "
                    + terms.sides();
            default -> null;
        };
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(List<StrongKey> keys) {
        return keys.stream().map(StrongKey::words).collect(Collectors.joining(", "));
    }
}
