package io.crosswalk.core.pipeline;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Task;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a steward decides about an asset of his own accord, without a task: merge, split, correct, retag, or undo. To split
 * what was merged takes the merge back, and to merge what was split takes the split back.
 */
final class OwnAccord {

    private final AssetMatter known;
    private final List<RulingEntry> said;
    private final long carriedOut;

    /** @param said everything that was ever said, the oldest first */
    OwnAccord(Words words, Repositories repositories, List<RulingEntry> said, long carriedOut) {
        this.known = new AssetMatter(words, repositories);
        this.said = said;
        this.carriedOut = carriedOut;
    }

    Draft draft(long asset, Decision decision) {
        StoredComponent about = known.asset(asset);
        return switch (decision.choice()) {
            case MERGE -> merge(about, decision);
            case SPLIT -> merged(about, decision.value()).map(entry -> undoing(about, entry, decision))
                    .orElseGet(() -> draft(about, List.of(), decision, known.split(about, decision.value())));
            case CORRECT -> draft(about, List.of(), decision, known.correct(wrong(about, decision), decision.to()));
            case RETAG -> draft(about, List.of(), decision, known.retag(about, decision.to()));
            case UNDO -> undoing(about, newest(about), decision);
            default -> throw RulingRefused.invalid("The choice " + decision.choice().word() + " answers a task; about an asset itself there are merge, split,"
                    + " correct, retag and undo.");
        };
    }

    private StrongKey wrong(StoredComponent about, Decision decision) {
        List<StrongKey> names = AssetMatter.primary(about.assets().get(0));
        if (decision.value() == null) {
            throw RulingRefused.invalid("Say which name of asset " + about.assets().get(0).id() + " is wrong: one of " + AssetMatter.words(names) + ".");
        }
        List<StrongKey> wrong = AssetMatter.named(names, decision.value());
        if (wrong.size() > 1) {
            throw RulingRefused.invalid("Correct one name at a time.");
        }
        return wrong.get(0);
    }

    private Draft merge(StoredComponent from, Decision decision) {
        if (decision.into() == null) {
            throw RulingRefused.invalid("Say into which asset asset " + from.assets().get(0).id() + " is merged.");
        }
        StoredComponent into = known.asset(decision.into());
        Ruling.Terms terms = known.merge(from, into);
        Optional<RulingEntry> split = Histories.holding(said).stream().filter(entry -> entry.choice() == Choice.SPLIT).filter(entry ->
                apart(entry.terms(), known.names(from), known.names(into)) || apart(entry.terms(), known.names(into), known.names(from)))
                .reduce((a, b) -> b);
        return split.map(entry -> undoing(from, entry, decision)).orElseGet(() -> draft(from, List.of(into), decision, terms));
    }

    private static boolean apart(Ruling.Terms terms, List<StrongKey> off, List<StrongKey> kept) {
        return off.stream().anyMatch(terms.names()::contains) && kept.stream().anyMatch(terms.kept()::contains);
    }

    /** The merge that made it what it is: the only one, or the one of the names that are to go. */
    private Optional<RulingEntry> merged(StoredComponent about, String value) {
        List<StrongKey> names = known.names(about);
        List<RulingEntry> merges = Histories.holding(said).stream().filter(entry -> entry.choice() == Choice.MERGE && names.contains(entry.terms().to()))
                .filter(entry -> value == null || entry.terms().names().stream().anyMatch(name -> value.equalsIgnoreCase(name.words())
                        || value.equalsIgnoreCase(name.key()))).toList();
        if (merges.size() > 1) {
            throw RulingRefused.invalid("Several assets were merged into asset " + about.assets().get(0).id() + "; say with the value which names go off: "
                    + String.join("; or ", merges.stream().map(entry -> AssetMatter.words(entry.terms().names())).toList()) + ".");
        }
        return merges.stream().findFirst();
    }

    private RulingEntry newest(StoredComponent about) {
        Set<Long> links = links(about);
        return Histories.holding(said).stream().filter(entry -> entry.reshapes() && !Collections.disjoint(entry.links(), links))
                .reduce((a, b) -> b).orElseThrow(() -> RulingRefused.conflict("Nothing that was decided on asset " + about.assets().get(0).id()
                        + " is in force; there is nothing to undo."));
    }

    private Set<Long> links(StoredComponent about) {
        Set<Long> links = new LinkedHashSet<>();
        about.assets().stream().map(KnownAsset::names).forEach(names -> names.forEach(name -> links.add(name.key().link())));
        known.names(about).forEach(name -> links.add(name.link()));
        return links;
    }

    private Draft draft(StoredComponent about, List<StoredComponent> others, Decision decision, Ruling.Terms terms) {
        Set<Long> links = new LinkedHashSet<>(links(about));
        others.forEach(other -> links.addAll(links(other)));
        links.addAll(AssetMatter.links(terms));
        Set<String> words = new LinkedHashSet<>();
        known.names(about).forEach(name -> words.add(name.words()));
        others.forEach(other -> known.names(other).forEach(name -> words.add(name.words())));
        Draft draft = new Draft(Task.about(List.copyOf(words)), seen(links), decision.choice(), terms, List.copyOf(links), about.assets().get(0).id(), null,
                decision);
        Histories.refuseAnother(Histories.touching(said, links), draft, carriedOut);
        return draft;
    }

    private Draft undoing(StoredComponent about, RulingEntry last, Decision decision) {
        Histories.refuseUndoing(last, said, carriedOut);
        Task task = SecondPerson.task(last);
        long newest = last.task() == 0 ? seen(last.links())
                : said.stream().filter(entry -> entry.task() == last.task()).mapToLong(RulingEntry::id).max().orElse(0);
        return new Draft(task, newest, Choice.UNDO, Ruling.Terms.NONE, last.links(), about.assets().get(0).id(), last.id(), decision);
    }

    private long seen(Collection<Long> links) {
        return said.stream().filter(entry -> !Collections.disjoint(entry.links(), links)).mapToLong(RulingEntry::id).max().orElse(0);
    }
}
