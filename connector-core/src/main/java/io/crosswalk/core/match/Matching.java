package io.crosswalk.core.match;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which unit each observation of one component is about: a pure function, blind to the order of arrival.
 *
 * <p>Anchors come first: the assets as they were, with the observations settled on them. Then everything that still has
 * to be judged, rank by rank, in turns: what finds no place is judged again once all ranks had theirs, until a turn
 * changes nothing. So the questions that stay open are those that would be asked again tomorrow. Within a rank,
 * observations that disagree with one another are all held, so none of them wins by being early.
 */
public final class Matching {

    private final Component component;
    private final Set<Long> shared;
    private final Judge judge;
    private final List<Unit> units = new ArrayList<>();
    private final Map<Long, Unit> byAsset = new HashMap<>();
    private final Set<Member> holdings = new LinkedHashSet<>(0);
    private final List<Hold> holds = new ArrayList<>(0);
    private final List<Member> rejects = new ArrayList<>(0);
    private final Map<Long, Integer> turns = new HashMap<>(0);
    private final Set<Member> explained = new HashSet<>(0);
    private final Map<Long, Unit> strangers = new LinkedHashMap<>(0);
    private final Map<Long, List<StrongKey>> givenUp = new HashMap<>(0);
    private final Set<Member> refused = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private final Strife strife;
    private final Map<Long, Long> evidence = new HashMap<>(0);
    private boolean replaying;

    private Matching(Component component, Set<Long> shared) {
        this.component = component;
        this.shared = shared;
        this.judge = new Judge(shared, component.rulings());
        this.strife = new Strife(component);
        component.assets().stream().filter(asset -> !asset.givenUp().isEmpty()).forEach(asset -> givenUp.put(asset.id(), asset.givenUp()));
    }

    /** Matches one component. */
    public static Matched match(Component component) {
        return match(component, List.of());
    }

    /**
     * Matches one component. A value that was on too many units gets its strength back only once no two units carry it any
     * more: whether they do is seen when all have found their place, so where they do not, everything is matched once more.
     *
     * @param refused rows that must not count, each with its reason: they are held whatever they would match
     */
    public static Matched match(Component component, List<Hold> refused) {
        Set<Long> lingering = new HashSet<>(0);
        component.assets().forEach(asset -> asset.names().stream().filter(name -> name.open() && name.role().equals("shared"))
                .map(name -> name.key().link()).filter(link -> !component.sharedLinks().contains(link)).forEach(lingering::add));
        while (true) {
            Set<Long> shared = new HashSet<>(component.sharedLinks());
            shared.addAll(lingering);
            Matched matched = new Matching(component, shared).matched(refused);
            if (!lingering.removeIf(link -> carriers(matched.units(), link) < 2)) {
                return matched;
            }
        }
    }

    private static long carriers(List<Unit> units, long link) {
        return units.stream().filter(unit -> unit.members().stream().anyMatch(member -> member.standing() != Member.Standing.DELETED
                && member.identity().strong().stream().anyMatch(key -> key.link() == link))).count();
    }

    private Matched matched(List<Hold> without) {
        without.forEach(hold -> refused.add(hold.member()));
        List<Member> members = component.members().stream().filter(member -> !member.discarded()).map(this::gone).sorted(Member.ORDER).toList();
        List<Member> open = component.past() == Past.JUDGED_AGAIN ? replay(members) : anchor(members);
        rememberMerged();
        settle(open);
        recogniseDiscarded();
        holds.addAll(without);
        if (component.past() == Past.JUDGED_AGAIN) {
            adopt();
        }
        holds.forEach(hold -> evidence.put(hold.member().id(), hold.rules()));
        return new Matched(units, List.copyOf(holdings), holds, rejects, turns, evidence);
    }

    /** The assets as they were, each with what was settled on it; gives what still has to be judged. */
    private List<Member> anchor(List<Member> members) {
        component.assets().stream().sorted(Comparator.comparingLong(KnownAsset::id)).forEach(asset -> {
            Unit unit = component.past() == Past.RETOLD ? told(asset) : new Unit(asset, shared);
            units.add(unit);
            byAsset.put(asset.id(), unit);
        });
        new LinkedHashSet<>(strangers.values()).forEach(units::add);
        if (component.past() == Past.RETOLD && !component.rulings().reshaping().isEmpty()) {
            unite();
        }
        List<Member> open = new ArrayList<>(members.size());
        for (Member member : members) {
            Unit unit = strangers.getOrDefault(member.id(), byAsset.get(member.assetId()));
            if (member.pending()) {
                open(member, open);
                if (unit != null) {
                    stand(unit, member);
                }
            } else if (unit != null) {
                unit.join(member, judge.identity(member), false);
            } else if (member.settled()) {
                open.add(member);
            }
        }
        return open;
    }

    /** What lost in a merge still points to the unit: a row that names it beside something else is a question. */
    private void rememberMerged() {
        component.rulings().reshaping().stream().filter(ruling -> ruling.choice() == Choice.MERGE).map(Ruling::terms).forEach(terms -> units.stream()
                .filter(unit -> unit.keys().contains(terms.to())).forEach(unit -> unit.isAlsoCalled(terms.losing())));
    }

    /** Assets that a steward's word makes one: the one whose name the others now go by takes them over. */
    private void unite() {
        component.rulings().reshaping().stream().filter(ruling -> ruling.choice() == Choice.MERGE).forEach(ruling -> unite(units.stream()
                .filter(unit -> unit.keys().contains(ruling.terms().to()) || ruling.terms().names().stream().anyMatch(unit.keys()::contains)).toList(),
                ruling.terms().to()));
        Map<StrongKey, List<Unit>> carrying = new LinkedHashMap<>();
        units.forEach(unit -> unit.keys().stream().filter(key -> key.kind() != Kind.SERIAL || !key.scope().isEmpty())
                .forEach(key -> carrying.computeIfAbsent(key, it -> new ArrayList<>(1)).add(unit)));
        carrying.forEach((key, found) -> unite(found.stream().filter(units::contains).toList(), key));
    }

    private void unite(List<Unit> found, StrongKey name) {
        if (found.size() < 2) {
            return;
        }
        Unit kept = found.stream().filter(unit -> unit.wasCalled(name)).findFirst().orElse(found.get(0));
        found.stream().filter(unit -> unit != kept).forEach(other -> {
            kept.absorb(other);
            units.remove(other);
            byAsset.replaceAll((asset, unit) -> unit == other ? kept : unit);
            strangers.replaceAll((member, unit) -> unit == other ? kept : unit);
        });
    }

    private void open(Member member, List<Member> open) {
        if (!refused.contains(member)) {
            open.add(member);
        }
    }

    /** A row that is gone names nothing anew, however it is read today. */
    private Member gone(Member member) {
        boolean renamed = !member.identity().losing().isEmpty() || !member.identity().corrected().isEmpty();
        if (member.living() || !member.settled() || renamed && !component.rulings().reshaping().isEmpty()) {
            return member;
        }
        for (KnownAsset asset : component.assets()) {
            if (asset.id() == member.assetId()) {
                return member.namedLike(asset);
            }
        }
        return member;
    }

    private Unit told(KnownAsset asset) {
        Testimony testimony = new Testimony(asset, shared, component.tagMaster(), !component.rulings().reshaping().isEmpty());
        component.members().stream().filter(member -> member.settled() && member.assetId() == asset.id()).map(this::gone)
                .forEach(testimony::hear);
        return testimony.told(strangers);
    }

    /** While its newest content is in question, what an observation said before stands. */
    private void stand(Unit unit, Member member) {
        if (member.identity().nativeId() != null) {
            unit.keys().add(member.identity().nativeId());
        }
        if (member.changed()) {
            unit.join(member.asBefore(), member.earlierIdentity().without(shared), false);
        }
    }

    /** What counted before has to find its place again, in the order in which it came to count. */
    private List<Member> replay(List<Member> members) {
        Map<String, List<Member>> before = new TreeMap<>();
        List<Member> open = new ArrayList<>();
        for (Member member : members) {
            if (member.settled() && (member.changed() || !member.pending() && member.renamed())) {
                before.computeIfAbsent(member.settledRun(), run -> new ArrayList<>()).add(member.asBefore());
            }
            if (member.settled() && !member.pending()) {
                String since = member.renamed() ? member.statement().run() : member.settledRun();
                before.computeIfAbsent(since, run -> new ArrayList<>()).add(member);
            }
            if (member.pending()) {
                open(member, open);
            }
        }
        replaying = true;
        for (List<Member> round : before.values()) {
            List<Member> left = turn(round);
            left.stream().filter(member -> !member.earlierOnly()).forEach(open::add);
        }
        replaying = false;
        strife.standing(units).forEach(asset -> units.add(new Unit(asset, shared)));
        open.sort(Member.ORDER);
        return open;
    }

    /** Disposals come last: one may be refused, and what was judged before must not have leaned on it. */
    private void settle(List<Member> members) {
        List<Member> left = turn(List.of());
        List<Member> ends = members.stream().filter(Member::disposes).toList();
        left.addAll(members);
        left.removeAll(ends);
        int turns = settle(left, 0);
        if (!ends.isEmpty()) {
            left.addAll(ends);
            settle(left, turns);
        }
    }

    /** Turn after turn, until nobody finds a place any more; leaves those who found none, and gives the number of the next turn. */
    private int settle(List<Member> left, int first) {
        int next = first;
        for (boolean placed = true; placed && !left.isEmpty(); next++) {
            List<Member> open = left.stream().sorted(Member.ORDER).toList();
            left.clear();
            left.addAll(turn(open));
            placed = left.size() < open.size();
            Set<Member> still = new HashSet<>(left);
            int turn = next;
            open.stream().filter(member -> !still.contains(member)).forEach(member -> found(member, turn));
        }
        return next;
    }

    /** Who was heard after all ranks because of what his event explains counts after them, and before those of the next turn. */
    private void found(Member member, int turn) {
        int place = 2 * turn + (explained.contains(member) ? 1 : 0);
        if (place > 0) {
            turns.put(member.id(), place);
        }
    }

    /** Every rank once; gives those who found no place, with their reasons in {@code holds}. */
    private List<Member> turn(List<Member> members) {
        holds.clear();
        rejects.clear();
        units.forEach(unit -> unit.disputes().clear());
        Map<Integer, List<Member>> byRank = new TreeMap<>();
        Map<Integer, List<Member>> changes = new TreeMap<>(); // what a serial changed into comes after what it was
        explained.clear();
        List<Member> left = new ArrayList<>();
        for (Member member : members) {
            if (member.conflicted()) {
                hold(judge.conflict(member), unitsOf(member));
                left.add(member);
            } else {
                boolean waits = waits(member, members);
                (waits ? changes : byRank).computeIfAbsent(member.rank(), rank -> new ArrayList<>()).add(member);
                if (waits) {
                    explained.add(member);
                }
            }
        }
        byRank.values().forEach(group -> left.addAll(rank(group)));
        changes.values().forEach(group -> left.addAll(rank(group)));
        return left;
    }

    /** Whether somebody who is heard later says what the serial was before this row's event changed it. */
    private static boolean waits(Member member, List<Member> members) {
        return member.said().swapsSerial() && members.stream().anyMatch(other -> other.rank() > member.rank()
                && !other.said().swapsSerial() && other.identity().first(Kind.SERIAL).filter(serial -> was(serial, other, member)).isPresent());
    }

    private static boolean was(StrongKey serial, Member other, Member swap) {
        StrongKey replaced = swap.identity().replaces();
        return replaced != null ? replaced.mayBe(serial) : swap.identity().first(Kind.SERIAL).filter(serial::equals).isEmpty()
                && other.identity().strong().stream().anyMatch(swap.identity().strong()::contains);
    }

    private Collection<Unit> unitsOf(Member member) {
        return units.stream().filter(unit -> unit.reachedBy(judge.identity(member))).toList();
    }

    /** One rank: rows that quarrel stand aside; then joins, bridges one at a time, new units; the rest is held. */
    private List<Member> rank(List<Member> group) {
        List<Member> open = new ArrayList<>(group);
        List<Member> left = new ArrayList<>(0);
        for (Hold quarrel : replaying ? strife.quarrels(judge, group) : judge.quarrels(group)) {
            hold(quarrel, unitsOf(quarrel.member()));
            open.remove(quarrel.member());
            left.add(quarrel.member());
        }
        while (!open.isEmpty() && (join(open, left) || bridge(open) || create(open))) {
            continue;
        }
        for (Member member : open) {
            if (!close(member, judge(member))) {
                left.add(member);
            }
        }
        return left;
    }

    private Judgement judge(Member member) {
        Judgement verdict = judge.judge(member, units);
        return verdict instanceof Judgement.Same same ? strife.judge(member, judge.identity(member), same) : verdict;
    }

    /** Gives whether the observation has found its place without a unit. */
    private boolean close(Member member, Judgement verdict) {
        if (verdict instanceof Judgement.Quantity) {
            holdings.add(member);
            return true;
        }
        if (verdict instanceof Judgement.Held held) {
            hold(held.hold(), held.units());
        } else if (verdict instanceof Judgement.Unknown && member.onMiss() == OnMiss.REJECT) {
            rejects.add(member);
        } else {
            hold(new Hold(member, null, judge.identity(member).strong(), "nobody knows this unit, and the feed says onMiss: hold",
                    MatchRule.NOT_KNOWN_YET), List.of());
        }
        return false;
    }

    private void hold(Hold hold, Collection<Unit> questioned) {
        holds.add(hold);
        questioned.forEach(unit -> unit.disputes().add(hold));
    }

    private boolean join(List<Member> open, List<Member> left) {
        Map<Unit, List<Member>> joins = new LinkedHashMap<>();
        for (Member member : open) {
            if (judge(member) instanceof Judgement.Same same && same.units().size() == 1) {
                joins.computeIfAbsent(same.units().get(0), unit -> new ArrayList<>()).add(member);
            } else if (replaying) {
                units.stream().filter(unit -> witnessed(member, unit)).findFirst()
                        .ifPresent(unit -> joins.computeIfAbsent(unit, it -> new ArrayList<>()).add(member));
            }
        }
        if (!replaying && joins.size() > 1) {
            standApart(joins, open, left);
        }
        joins.forEach((unit, members) -> {
            List<Hold> quarrels = replaying ? List.of() : judge.quarrels(members, unit);
            for (Hold quarrel : quarrels) {
                hold(quarrel, List.of(unit));
                left.add(quarrel.member());
            }
            members.stream().filter(member -> quarrels.stream().noneMatch(hold -> hold.member() == member)).forEach(member -> join(unit, member));
            open.removeAll(members);
        });
        return !joins.isEmpty();
    }

    /** Rows of one rank that bring the same name to different units: none of them wins by being read first. */
    private void standApart(Map<Unit, List<Member>> joins, List<Member> open, List<Member> left) {
        Map<StrongKey, Set<Unit>> brought = new HashMap<>();
        joins.forEach((unit, members) -> members.forEach(member -> judge.identity(member).strong().stream().filter(key -> singlesOut(key, unit))
                .forEach(key -> brought.computeIfAbsent(key, it -> new LinkedHashSet<>(1)).add(unit))));
        brought.values().removeIf(towards -> towards.size() < 2);
        if (brought.isEmpty()) {
            return;
        }
        for (List<Member> members : joins.values()) {
            for (Member member : List.copyOf(members)) {
                List<StrongKey> contested = judge.identity(member).strong().stream().filter(brought::containsKey).toList();
                if (!contested.isEmpty()) {
                    hold(Judge.contested(member, contested), brought.get(contested.get(0)));
                    members.remove(member);
                    open.remove(member);
                    left.add(member);
                }
            }
        }
    }

    private static boolean singlesOut(StrongKey key, Unit unit) {
        return (key.kind() != Kind.SERIAL || !key.scope().isEmpty()) && !unit.gaveUp(key);
    }

    /** A unit whose names changed since may no longer be reached by what once led to it: what was decided stands. */
    private boolean witnessed(Member member, Unit unit) {
        return givenUp.containsKey(member.assetId())
                && unit.members().stream().anyMatch(known -> known.assetId() == member.assetId());
    }

    private void join(Unit unit, Member member) {
        Identity identity = judge.identity(member);
        if (member.changed() || member.renamed()) {
            units.forEach(known -> known.forget(member.id()));
        }
        long fired = judge.evidence(member, identity, unit);
        if (fired != 0) {
            evidence.put(member.id(), fired);
        }
        List<StrongKey> former = component.past() == Past.JUDGED_AGAIN ? givenUp.getOrDefault(member.assetId(), List.of()) : List.of();
        unit.recall(former);
        unit.hear(member, identity, component.tagMaster(), life(unit, member));
        unit.recall(former);
    }

    /** What happened to the unit, as far as anybody knows who has a say in this component. */
    private Life life(Unit unit, Member member) {
        if (!member.said().swapsSerial() && member.said().event().isEmpty()) {
            return Life.UNEVENTFUL;
        }
        List<LifeEvent> told = new ArrayList<>(unit.life().events());
        component.assets().stream().filter(asset -> asset.id() == member.assetId()).forEach(asset -> told.addAll(asset.events()));
        return Life.of(told);
    }

    private boolean bridge(List<Member> open) {
        for (Member member : open) {
            if (judge(member) instanceof Judgement.Same same && same.units().size() > 1) {
                Unit kept = same.units().get(0);
                same.units().stream().skip(1).forEach(other -> {
                    kept.absorb(other);
                    units.remove(other);
                });
                join(kept, member);
                open.remove(member);
                return true;
            }
        }
        return false;
    }

    private boolean create(List<Member> open) {
        for (Member member : open) {
            boolean makes = replaying || member.onMiss() == OnMiss.CREATE;
            if (makes && judge(member) instanceof Judgement.Unknown) {
                Unit unit = new Unit(null, shared);
                units.add(unit);
                join(unit, member);
                open.remove(member);
                return true;
            }
        }
        return false;
    }

    /** A row that its target deleted makes no unit and says nothing, but the unit it is about must be known as there. */
    private void recogniseDiscarded() {
        component.members().stream().filter(Member::discarded).sorted(Member.ORDER).forEach(member -> {
            Collection<Unit> reached = unitsOf(member);
            if (reached.size() == 1) {
                reached.iterator().next().recognise(member);
            }
        });
    }

    /** Units found anew take the places of the assets that their observations were settled on. */
    private void adopt() {
        Map<Long, KnownAsset> free = new TreeMap<>();
        component.assets().forEach(asset -> free.put(asset.id(), asset));
        units.stream().map(Unit::asset).filter(java.util.Objects::nonNull).forEach(asset -> free.remove(asset.id()));
        units.forEach(unit -> unit.absorbed().forEach(asset -> free.remove(asset.id())));
        for (Unit unit : units) {
            unit.members().stream().map(Member::assetId).distinct().sorted().map(free::remove).filter(java.util.Objects::nonNull)
                    .forEach(unit::adopt);
        }
        free.values().forEach(asset -> units.add(new Unit(asset, shared)));
    }
}
