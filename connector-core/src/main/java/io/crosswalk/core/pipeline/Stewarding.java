package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingBook;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows tasks and writes decisions down; what they change is left to the next night. */
public final class Stewarding implements Stewardship {

    private final Supplier<Configuration> configuration;
    private final Repositories repositories;
    private final RulingBook book;
    private final Clock clock;

    /** @param configuration read anew for every request */
    public Stewarding(Supplier<Configuration> configuration, Repositories repositories, Clock clock) {
        this.configuration = configuration;
        this.repositories = repositories;
        this.book = repositories.rulings();
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Task.Filter filter, int limit, long after) {
        return book.tasks(filter, limit, after);
    }

    @Override
    public Optional<TaskFile> task(long id) {
        return book.task(id).map(task -> {
            Matter matter = new Matter(task, book.link(id), words(), repositories);
            List<RulingEntry> history = book.history(id);
            List<Choice> choices = new ArrayList<>(matter.choices());
            if (!Histories.holding(history).isEmpty()) {
                choices.add(Choice.UNDO);
            }
            return TaskFile.of(task, choices.stream().map(Choice::word).toList(), matter.rows(), matter.candidates(),
                    Histories.entries(history, book.carriedOutUpTo()), book.earlier(id));
        });
    }

    private Words words() {
        return Words.of(configuration.get(), book.inForce());
    }

    @Override
    public List<Ruled> decide(List<Long> tasks, Decision decision, String by) {
        if (tasks.isEmpty() || tasks.size() > MOST_AT_ONCE) {
            throw RulingRefused.invalid("Decide at least one task and at most " + MOST_AT_ONCE + " at once.");
        }
        Map<Long, Long> repeated = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        Words words = words();
        for (long id : new LinkedHashSet<>(tasks)) {
            Task task = book.task(id).orElseThrow(() -> RulingRefused.unknown(id));
            List<RulingEntry> history = book.history(id);
            Draft draft = draft(task, history, decision, words);
            Optional<RulingEntry> same = Histories.same(history, draft);
            same.ifPresentOrElse(entry -> repeated.put(id, entry.id()), () -> drafts.add(draft));
        }
        Map<Long, Long> written = new LinkedHashMap<>();
        if (!drafts.isEmpty()) {
            List<Long> numbers = book.append(drafts, by, clock.instant());
            for (int i = 0; i < drafts.size(); i++) {
                written.put(drafts.get(i).task().id(), numbers.get(i));
            }
        }
        return new LinkedHashSet<>(tasks).stream().map(id -> new Ruled(id, written.getOrDefault(id, repeated.getOrDefault(id, 0L)), decision.choice().word(),
                repeated.containsKey(id))).toList();
    }

    @Override
    public Locked lock(LockOrder order, String by) {
        return locking().lock(order, by);
    }

    @Override
    public Locked unlock(long asset, CanonicalField field, String reason, String by) {
        return locking().unlock(asset, field, reason, by);
    }

    private Locking locking() {
        MemberReading reading = new MemberReading(words(), repositories.feedNames(configuration.get()));
        return new Locking(repositories, stored -> reading.ownWord(stored).nativeId(), clock);
    }

    private Draft draft(Task task, List<RulingEntry> history, Decision decision, Words words) {
        long newest = history.isEmpty() ? 0 : history.get(history.size() - 1).id();
        return switch (decision.choice()) {
            case UNDO -> undoing(task, newest, history, decision);
            case COMMENT -> new Draft(task, newest, decision.choice(), Ruling.Terms.NONE, List.of(), 0, null, decision);
            case ASSIGN -> new Draft(open(task), newest, decision.choice(), Ruling.Terms.NONE, List.of(), 0, null, decision);
            default -> {
                Draft draft = new Matter(open(task), book.link(task.id()), words, repositories).draft(newest, decision);
                Histories.refuseAnother(history, draft, book.carriedOutUpTo());
                yield draft;
            }
        };
    }

    private static Task open(Task task) {
        if (!task.open()) {
            throw RulingRefused.conflict("Discrepancy " + task.id() + " is closed: its cause is gone, or it was decided. Nothing was done.");
        }
        return task;
    }

    private Draft undoing(Task task, long newest, List<RulingEntry> history, Decision decision) {
        RulingEntry last = Histories.holding(history).stream().reduce((a, b) -> b)
                .orElseThrow(() -> RulingRefused.conflict("Nothing that was decided on discrepancy " + task.id() + " is in force; there is nothing to undo."));
        boolean separates = last.choice() == Choice.KEEP_APART && last.terms().value() != null;
        if (separates && last.id() <= book.carriedOutUpTo()) {
            throw RulingRefused.conflict("Ruling " + last.id() + " was carried out, and units of their own have come of it; to make them one again needs the"
                    + " choice merge, which is not in this version yet.");
        }
        return new Draft(task, newest, Choice.UNDO, Ruling.Terms.NONE, last.links(), 0, last.id(), decision);
    }
}
