package io.crosswalk.core.match;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Identity.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stewards have decided, as input of Decide: a value like the observations, never a change of the register.
 *
 * <p>Every answer is keyed by what was asked, so it answers the same question of any later delivery, and of a rebuild.
 * An answer that was undone leaves no trace but one: what it had joined is judged again, once.
 */
public final class Rulings {

    /** Nobody has decided anything. */
    public static final Rulings NONE = new Rulings(0, List.of(), Set.of(), List.of());

    private final long upTo;
    private final Set<Long> fresh;
    private final Set<Asked> dismissed = new HashSet<>();
    private final Set<String> keptApart = new HashSet<>();
    private final Set<Long> shared = new HashSet<>();
    private final Set<String> fillers = new TreeSet<>();
    private final Map<Set<StrongKey>, Ruling.Terms> links = new HashMap<>();
    private final Map<StrongKey, List<Map<Product, String>>> narrowed = new HashMap<>();
    private final List<Set<StrongKey>> withdrawn = new ArrayList<>();
    private final Renaming renaming = new Renaming();
    private final List<Ruling.Terms> told = new ArrayList<>();
    private final List<Ruling> parted = new ArrayList<>();
    private final Map<Long, Set<Ruling.Terms>> locks = new HashMap<>();

    /** A question with the evidence on which it was answered. */
    private record Asked(String question, String evidence) {
    }

    /**
     * @param upTo number of the newest ruling that was looked at
     * @param inForce those that hold, the oldest first
     * @param fresh links of what was ruled or undone since Decide last looked
     * @param undone those that were undone since Decide last looked
     */
    public Rulings(long upTo, List<Ruling> inForce, Set<Long> fresh, List<Ruling> undone) {
        this.upTo = upTo;
        this.fresh = Set.copyOf(fresh);
        inForce.forEach(this::add);
        undone.stream().filter(ruling -> ruling.choice() == Choice.LINK).forEach(ruling -> withdrawn.add(Set.copyOf(ruling.terms().names())));
        undone.stream().filter(Ruling::reshapes).forEach(parted::add);
    }

    private void add(Ruling ruling) {
        Ruling.Terms terms = ruling.terms();
        switch (ruling.choice()) {
            case DISMISS -> dismissed.add(new Asked(ruling.question(), ruling.evidence()));
            case MARK_SHARED -> shared.add(terms.value().link());
            case MARK_PLACEHOLDER -> fillers.add(terms.value().key());
            case LINK -> links.put(Set.copyOf(terms.names()), terms);
            case MERGE, SPLIT, CORRECT, RETAG -> {
                if (ruling.reshapes()) {
                    renaming.add(ruling);
                } else {
                    told.add(terms);
                }
            }
            case LOCK -> terms.names().forEach(name -> locks.computeIfAbsent(name.link(), link -> new LinkedHashSet<>()).add(terms));
            case KEEP_APART -> {
                if (terms.value() == null) {
                    keptApart.add(ruling.question());
                } else {
                    narrowed.put(terms.value(), terms.sides());
                }
            }
            default -> throw new IllegalArgumentException(ruling.choice().word() + " decides nothing");
        }
    }

    public boolean isEmpty() {
        return upTo == 0;
    }

    /** Number of the newest ruling in here: once Decide is through, it need not look for older ones again. */
    public long upTo() {
        return upTo;
    }

    /** Links whose components have to be decided again because of what was ruled or undone. */
    public Set<Long> fresh() {
        return fresh;
    }

    /** The same once Decide has looked at everything new. */
    public Rulings carriedOut() {
        Rulings same = new Rulings(upTo, List.of(), Set.of(), List.of());
        same.dismissed.addAll(dismissed);
        same.keptApart.addAll(keptApart);
        same.shared.addAll(shared);
        same.fillers.addAll(fillers);
        same.links.putAll(links);
        same.narrowed.putAll(narrowed);
        renaming.rulings().forEach(same.renaming::add);
        same.told.addAll(told);
        same.locks.putAll(locks);
        return same;
    }

    /** Links of values that a steward marked as shared: however few units carry them, they single out none. */
    public Set<Long> shared() {
        return shared;
    }

    /** For every link: one name of the row, and the asset's, by which both meet though they may share no name. */
    public List<Bridge> bridges() {
        List<Bridge> bridges = new ArrayList<>(renaming.bridges());
        links.forEach((names, terms) -> bridges.add(new Bridge(names.stream().mapToLong(StrongKey::link).min().orElseThrow(), terms.to().link())));
        return bridges;
    }

    /** The link of a name of a row, and the link under which its asset meets others. */
    public record Bridge(long name, long leadsTo) {
    }

    /** Values that a steward marked as fillers, in order. */
    public Set<String> fillers() {
        return fillers;
    }

    /** Whether any value of any asset is locked. */
    public boolean anyLocks() {
        return !locks.isEmpty();
    }

    /** Values that stay what stewards made them, of assets with any of these names; the oldest first. */
    public List<Ruling.Terms> locks(Collection<StrongKey> names) {
        if (locks.isEmpty()) {
            return List.of();
        }
        return names.stream().map(name -> locks.getOrDefault(name.link(), Set.of())).flatMap(Set::stream).distinct()
                .sorted(Comparator.comparing((Ruling.Terms terms) -> terms.lock().statement().at())).toList();
    }

    /** Whether a steward has answered exactly this. */
    public boolean settles(Finding finding) {
        return dismissed.contains(new Asked(finding.identity(), finding.evidence())) || keptApart.contains(finding.identity());
    }

    /**
     * Who an observation says the unit is, with what stewards know better.
     *
     * <p>A row that was linked counts as naming its asset and loses the names that are not the asset's, its maker and its
     * product. A serial that was kept apart counts together with the product. Then names are read as their owners were
     * merged, split, corrected or tagged anew.
     */
    public Identity read(Identity said) {
        return renaming.read(linked(said));
    }

    private Identity linked(Identity said) {
        Ruling.Terms link = links.isEmpty() ? null : links.get(names(said));
        if (link != null) {
            Set<StrongKey> strong = new LinkedHashSet<>(said.strong());
            link.losing().forEach(strong::remove);
            strong.add(link.to());
            return said.renamed(strong, link.losing(), Map.of()).ofAnyMake();
        }
        return narrowed.isEmpty() ? said : narrow(said);
    }

    /** By which names a source's record is kept apart from its others: without values that are shared, with the product where that was ruled. */
    public Identity keyed(Identity said) {
        return (narrowed.isEmpty() ? said : narrow(said)).without(shared);
    }

    /** Under which links an observation meets others, also where a beginning of its serial is read as another. */
    public long[] links(Identity said, long fallback) {
        return renaming.links(said, fallback);
    }

    /** Beginnings of serials that were ruled wrong since Decide last looked: what says them is to be linked anew. */
    public List<String> freshBeginnings() {
        return renaming.beginnings().stream().filter(ruling -> fresh.containsAll(ruling.links())).map(ruling -> ruling.terms().value().key()).toList();
    }

    /** Changes whenever a delivery would be taken apart otherwise; empty while no ruling matters to that. */
    public String keying() {
        return shared.isEmpty() && fillers.isEmpty() && narrowed.isEmpty() ? "" : new TreeSet<>(shared) + "|" + fillers + "|"
                + new TreeSet<>(narrowed.entrySet().stream().map(Map.Entry::toString).toList());
    }

    private Identity narrow(Identity said) {
        if (said.strong().stream().noneMatch(narrowed::containsKey)) {
            return said;
        }
        List<StrongKey> strong = said.strong().stream().map(key -> narrowed.containsKey(key)
                ? new StrongKey(key.kind(), key.scope(), key.key(), side(narrowed.get(key), said.products())) : key).toList();
        return said.naming(strong);
    }

    /** The one product that fits; empty where none is named or several would fit. */
    private static String side(List<Map<Product, String>> sides, Map<Product, String> products) {
        List<Map<Product, String>> fitting = sides.stream().filter(side -> side.keySet().stream().anyMatch(products::containsKey)
                && !Identity.productsContradict(side, products)).toList();
        return fitting.size() == 1 ? fitting.get(0).entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue() : "";
    }

    /** What identifies a row to a link: everything by which it names its unit; else its source's own number. */
    public static Set<StrongKey> names(Identity said) {
        return !said.strong().isEmpty() ? Set.copyOf(said.strong()) : said.nativeId() == null ? Set.of() : Set.of(said.nativeId());
    }

    /** Whether the row was where it is only because of a ruling that was undone. */
    public boolean withdrawn(Identity said) {
        return !withdrawn.isEmpty() && withdrawn.contains(names(said));
    }

    /** Names that came to an asset by a ruling that was undone. */
    public Set<StrongKey> withdrawnNames() {
        Set<StrongKey> names = new HashSet<>();
        withdrawn.forEach(names::addAll);
        names.removeIf(key -> key.kind() == null);
        return names;
    }

    /** Whether anything was undone that Decide has not looked at yet. */
    public boolean anythingWithdrawn() {
        return !withdrawn.isEmpty();
    }

    /** Whether anything that changes which rows are about one unit was ruled, undone or not. */
    public boolean reshapes() {
        return !renaming.rulings().isEmpty() || !parted.isEmpty();
    }

    /** Those in force that change which rows are about one unit, the oldest first. */
    public List<Ruling> reshaping() {
        return renaming.rulings();
    }

    /** Those of them that were undone since Decide last looked. */
    public List<Ruling> parted() {
        return List.copyOf(parted);
    }

    /** Whether an observation, read by what holds now, is about the unit of these names. */
    public boolean isCalled(Identity said, List<StrongKey> names) {
        return Renaming.isCalled(read(said), names);
    }

    /** Whether a name is read as another, or parts what names it from what else is said there. */
    public boolean renames(StrongKey name) {
        return renaming.concerns(name);
    }

    /** Whether a target that holds this tag for the unit of these names may be told the other. */
    public boolean mayTell(Set<StrongKey> names, StrongKey held, StrongKey is) {
        return told.stream().anyMatch(terms -> terms.value().equals(held) && terms.to().equals(is) && terms.names().stream().anyMatch(names::contains));
    }

    /** The serial among some names that may be kept apart by product: one with an issuer. */
    public static boolean canBeNarrowed(StrongKey key) {
        return key.kind() == Kind.SERIAL && !key.scope().isEmpty();
    }
}
