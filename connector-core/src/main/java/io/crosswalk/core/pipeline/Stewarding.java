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
        Map<Long, Ruled> ruled = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        Words words = words();
        SecondPerson second = new SecondPerson(words.configuration().approval(), repositories.worklist());
        for (long id : new LinkedHashSet<>(tasks)) {
            Task task = book.task(id).orElseThrow(() -> RulingRefused.unknown(id));
            List<RulingEntry> history = book.history(id);
            Draft draft = second.seen(draft(task, history, decision, words), history);
            Optional<RulingEntry> same = Histories.same(history, draft);
            same.ifPresentOrElse(entry -> ruled.put(id, repeated(entry, decision, history)), () -> drafts.add(draft));
        }
        if (!drafts.isEmpty()) {
            List<Long> numbers = book.append(drafts, by, clock.instant());
            for (int i = 0; i < drafts.size(); i++) {
                ruled.put(drafts.get(i).task().id(), ruled(drafts.get(i), numbers.get(i)));
            }
        }
        return new LinkedHashSet<>(tasks).stream().map(ruled::get).toList();
    }

    private static Ruled ruled(Draft draft, long number) {
        return new Ruled(draft.task().id(), number, draft.decision().choice().word(), false, draft.asked());
    }

    private static Ruled repeated(RulingEntry entry, Decision decision, List<RulingEntry> history) {
        return new Ruled(entry.task(), entry.id(), decision.choice().word(), true, Histories.awaiting(history).contains(entry));
    }

    @Override
    public List<Awaiting> awaiting(int limit, long after) {
        return Histories.awaiting(book.everything()).stream().filter(entry -> entry.id() > after).limit(limit)
                .map(entry -> new Awaiting(entry.id(), entry.task(), entry.code(), entry.keys(), entry.choice().word(), Histories.meaning(entry),
                        entry.reason(), entry.ruledBy(), entry.ruledAt().toString()))
                .toList();
    }

    @Override
    public Ruled settle(long ruling, Decision decision, String by) {
        List<RulingEntry> said = book.everything();
        RulingEntry asked = said.stream().filter(entry -> entry.id() == ruling).findFirst().orElseThrow(() -> RulingRefused.unknownRuling(ruling));
        Draft draft = new SecondPerson(configuration.get().approval(), repositories.worklist()).settling(asked, decision, by, said);
        return ruled(draft, book.append(List.of(draft), by, clock.instant()).get(0));
    }

    @Override
    public Ruled decideAbout(long asset, Decision decision, String by) {
        List<RulingEntry> said = book.everything();
        Words words = words();
        Draft draft = new SecondPerson(words.configuration().approval(), repositories.worklist()).seen(
                new OwnAccord(words, repositories, said, book.carriedOutUpTo()).draft(asset, decision), said);
        return Histories.same(said, draft).map(entry -> repeated(entry, decision, said))
                .orElseGet(() -> ruled(draft, book.append(List.of(draft), by, clock.instant()).get(0)));
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
            case APPROVE, REJECT -> throw RulingRefused.invalid("Approve and reject answer a ruling that waits for a second person, by its number.");
            case COMMENT -> new Draft(task, newest, decision.choice(), Ruling.Terms.NONE, List.of(), 0, null, decision);
            case ASSIGN -> new Draft(open(task), newest, decision.choice(), Ruling.Terms.NONE, List.of(), 0, null, decision);
            default -> {
                Draft draft = new Matter(open(task), book.link(task.id()), words, repositories).draft(newest, decision);
                Histories.refuseAnother(history, draft, book.carriedOutUpTo());
                if (Histories.reshapes(draft)) {
                    Histories.refuseAnother(Histories.touching(book.everything(), draft.links()), draft, book.carriedOutUpTo());
                }
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
        Histories.refuseUndoing(last, book.everything(), book.carriedOutUpTo());
        return new Draft(task, newest, Choice.UNDO, Ruling.Terms.NONE, last.links(), 0, last.id(), decision);
    }
}
