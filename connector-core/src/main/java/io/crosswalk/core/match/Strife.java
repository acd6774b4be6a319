package io.crosswalk.core.match;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Assets that contradict each other and come to meet because their rows are read otherwise than before: a filler that
 * counts as a serial again, two makers that turn out to be one.
 *
 * <p>Judging them again must not make one unit of two that were told apart: {@code CT-000001} and {@code CT-000002} stay
 * two assets, and the rows that would make them one are held.
 */
final class Strife {

    private final boolean possible;
    private final Map<Long, KnownAsset> assets = new HashMap<>();
    private final Map<Long, KnownAsset> parties = new TreeMap<>();

    Strife(Component component) {
        this.possible = component.past() == Past.JUDGED_AGAIN && component.assets().size() > 1;
        if (possible) {
            component.assets().forEach(asset -> assets.put(asset.id(), asset));
        }
    }

    /** Whether both were settled on assets that contradict each other. */
    private boolean isBetween(Member one, Member other) {
        if (!possible || one.assetId() == other.assetId()) {
            return false;
        }
        KnownAsset a = assets.get(one.assetId());
        KnownAsset b = assets.get(other.assetId());
        return a != null && b != null && contradict(names(a), names(b));
    }

    private static Map<Kind, Set<String>> names(KnownAsset asset) {
        Map<Kind, Set<String>> names = new HashMap<>();
        asset.names().stream().filter(name -> name.open() && name.role().equals("primary"))
                .forEach(name -> names.computeIfAbsent(name.key().kind(), kind -> new HashSet<>(1)).add(name.key().key()));
        return names;
    }

    private static boolean contradict(Map<Kind, Set<String>> a, Map<Kind, Set<String>> b) {
        return a.entrySet().stream().anyMatch(name -> b.containsKey(name.getKey()) && b.get(name.getKey()).stream().noneMatch(name.getValue()::contains));
    }

    /** Rows of one rank that were settled on assets which contradict each other: none of them wins by being early. */
    List<Hold> quarrels(Judge judge, List<Member> rank) {
        if (!possible) {
            return List.of();
        }
        List<Hold> quarrels = judge.quarrels(rank, this::isBetween);
        quarrels.forEach(quarrel -> party(quarrel.member()));
        return quarrels;
    }

    private void party(Member member) {
        KnownAsset asset = assets.get(member.assetId());
        if (asset != null) {
            parties.put(asset.id(), asset);
        }
    }

    /** The same verdict, unless it would bring assets together that contradict each other. */
    Judgement judge(Member member, Identity identity, Judgement.Same same) {
        if (!possible || same.units().stream().flatMap(unit -> unit.members().stream()).noneMatch(peer -> isBetween(member, peer))) {
            return same;
        }
        party(member);
        return new Judgement.Held(new Hold(member, Code.KEYS_DISAGREE, identity.strong(), "its names lead to another unit than before: "
                + Judge.words(identity.strong()) + "; the two have names that contradict each other",
                MatchRule.UNITS_DISAGREE), same.units());
    }

    /** Assets whose rows wait for a person: they stay what they are, unless one of their rows has found its place. */
    Collection<KnownAsset> standing(List<Unit> units) {
        List<KnownAsset> standing = new ArrayList<>(parties.values());
        standing.removeIf(asset -> units.stream().flatMap(unit -> unit.members().stream()).anyMatch(member -> member.assetId() == asset.id()));
        return standing;
    }
}
