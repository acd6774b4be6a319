package io.crosswalk.core.match;

import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.identifier.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides which unit each observation of one component is about: a pure function, blind to the order of arrival.
 *
 * <p>Anchors come first: the assets as they were, with the observations settled on them. Then everything that still has
 * to be judged, rank by rank. Within a rank, observations that disagree with one another are all held, so none of them
 * wins by being early. Whatever contradicts a strong identifier is held and contributes nothing.
 */
public final class Matching {

    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::keyHash).thenComparing(Member::feed);

    private final Component component;
    private final Judge judge;
    private final List<Unit> units = new ArrayList<>();
    private final List<Member> holdings = new ArrayList<>(0);
    private final List<Hold> holds = new ArrayList<>(0);
    private final List<Member> rejects = new ArrayList<>(0);

    private Matching(Component component) {
        this.component = component;
        this.judge = new Judge(component.sharedLinks());
    }

    /** Matches one component. */
    public static Matched match(Component component) {
        Matching matching = new Matching(component);
        matching.anchor();
        matching.rounds().forEach(matching::round);
        return new Matched(matching.units, matching.holdings, matching.holds, matching.rejects);
    }

    /** The assets as they were, each with what was settled on it. */
    private void anchor() {
        Map<Long, Unit> byAsset = new HashMap<>();
        component.assets().stream().sorted(Comparator.comparingLong(KnownAsset::id)).forEach(asset -> {
            Unit unit = new Unit(asset, component.sharedLinks());
            units.add(unit);
            byAsset.put(asset.id(), unit);
        });
        for (Member member : component.members()) {
            Unit unit = byAsset.get(member.assetId());
            if (unit == null) {
                continue;
            }
            if (!member.pending()) {
                unit.join(member, judge.identity(member), false);
            } else if (member.identity().nativeId() != null) {
                unit.keys().add(member.identity().nativeId());
            }
        }
    }

    /** What still has to be judged: what counted before in the order in which it came to count, then the rest. */
    private List<List<Member>> rounds() {
        Map<String, List<Member>> before = new TreeMap<>();
        List<Member> last = new ArrayList<>();
        boolean anchored = !component.assets().isEmpty();
        for (Member member : component.members()) {
            boolean onKnownAsset = anchored && member.assetId() != 0 && !member.pending();
            if (onKnownAsset) {
                continue;
            }
            if (!anchored && member.settled() && (!member.pending() || member.changed())) {
                before.computeIfAbsent(member.settledRun(), run -> new ArrayList<>())
                        .add(member.pending() ? member.asBefore() : member);
            }
            if (member.pending()) {
                last.add(member);
            }
        }
        List<List<Member>> rounds = new ArrayList<>(before.values());
        rounds.add(last);
        return rounds;
    }

    private void round(List<Member> members) {
        Map<Integer, List<Member>> byRank = new TreeMap<>();
        for (Member member : members) {
            if (member.conflicted()) {
                hold(judge.conflict(member));
            } else {
                byRank.computeIfAbsent(member.rank(), rank -> new ArrayList<>()).add(member);
            }
        }
        for (List<Member> group : byRank.values()) {
            group.sort(ORDER);
            settle(group);
        }
    }

    /** One rank: joins first, then bridges one at a time, then new units; whatever is left is held. */
    private void settle(List<Member> group) {
        List<Member> open = new ArrayList<>(group);
        while (!open.isEmpty() && (joinOne(open) || bridge(open) || create(open))) {
            continue;
        }
        for (Member member : open) {
            close(member, judge.judge(member, units));
        }
    }

    private void close(Member member, Judgement verdict) {
        if (verdict instanceof Judgement.Held held) {
            hold(held.hold());
            held.units().forEach(unit -> unit.disputes().add(held.hold()));
        } else if (verdict instanceof Judgement.Quantity) {
            holdings.add(member);
        } else if (verdict instanceof Judgement.Unknown && member.onMiss() == OnMiss.REJECT) {
            rejects.add(member);
        } else {
            hold(new Hold(member, null, judge.identity(member).strong(), "nobody knows this unit, and the feed says onMiss: hold"));
        }
    }

    private void hold(Hold hold) {
        holds.add(hold);
        Member member = hold.member();
        if (member.changed() && !component.assets().isEmpty()) {
            units.stream().filter(unit -> unit.has(member.assetId())).findFirst()
                    .ifPresent(unit -> unit.join(member.asBefore(),
                            member.earlierIdentity().without(component.sharedLinks()), false));
        }
    }

    private boolean joinOne(List<Member> open) {
        Map<Unit, List<Member>> joins = new LinkedHashMap<>();
        for (Member member : open) {
            if (judge.judge(member, units) instanceof Judgement.Same same && same.units().size() == 1) {
                joins.computeIfAbsent(same.units().get(0), unit -> new ArrayList<>()).add(member);
            }
        }
        joins.forEach((unit, members) -> {
            List<Hold> quarrels = judge.quarrels(members, unit);
            quarrels.forEach(hold -> {
                hold(hold);
                unit.disputes().add(hold);
            });
            for (Member member : members) {
                if (quarrels.stream().noneMatch(hold -> hold.member() == member)) {
                    join(unit, member);
                }
            }
            open.removeAll(members);
        });
        return !joins.isEmpty();
    }

    private void join(Unit unit, Member member) {
        Identity identity = judge.identity(member);
        if (Judge.swaps(member)) {
            identity.first(Kind.SERIAL).ifPresent(unit::replaceSerials);
        }
        unit.recall(component.givenUp().getOrDefault(member.assetId(), List.of()));
        unit.join(member, identity, member.source().equals(component.tagMaster()));
    }

    private boolean bridge(List<Member> open) {
        for (Member member : open) {
            if (judge.judge(member, units) instanceof Judgement.Same same && same.units().size() > 1) {
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
        List<Member> fresh = new ArrayList<>();
        for (Member member : open) {
            if (judge.judge(member, units) instanceof Judgement.Unknown && member.onMiss() == OnMiss.CREATE) {
                fresh.add(member);
            }
        }
        if (fresh.isEmpty()) {
            return false;
        }
        List<Hold> quarrels = fresh.size() > 1 ? judge.quarrels(fresh, null) : List.of();
        for (Hold quarrel : quarrels) {
            hold(quarrel);
            open.remove(quarrel.member());
            fresh.remove(quarrel.member());
        }
        if (!fresh.isEmpty()) {
            Unit unit = new Unit(null, component.sharedLinks());
            units.add(unit);
            join(unit, fresh.get(0));
            open.remove(fresh.get(0));
        }
        return true;
    }
}
