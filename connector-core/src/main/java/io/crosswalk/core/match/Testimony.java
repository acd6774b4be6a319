package io.crosswalk.core.match;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.identifier.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the observations settled on one asset say it is called, told again in the order in which they came to count.
 *
 * <p>The asset lends its id and the memory of what it gave up, nothing else: its names are computed anew. What was
 * settled on it without any name that leads there is not believed to belong there and stands on its own.
 */
final class Testimony {

    /** What one observation said from some run on. */
    private record Word(String since, int nth, Member member) {
    }

    private static final Comparator<Word> SENIORITY = Comparator.comparing(Word::since).thenComparing(Word::nth)
            .thenComparing(Word::member, Member.ORDER);

    private final KnownAsset asset;
    private final Set<Long> shared;
    private final String tagMaster;
    private final boolean ruled;
    private final List<Word> words = new ArrayList<>();

    /** @param ruled whether stewards have ruled which names belong together */
    Testimony(KnownAsset asset, Set<Long> shared, String tagMaster, boolean ruled) {
        this.ruled = ruled;
        this.asset = asset;
        this.shared = shared;
        this.tagMaster = tagMaster;
    }

    /** What this observation, settled on the asset, said before and says now. */
    void hear(Member member) {
        int nth = 0;
        for (Member.Word word : member.words()) {
            words.add(new Word(word.since(), nth++, member.as(word)));
        }
        if (!member.pending()) {
            words.add(new Word(member.settledRun(), nth, member));
        } else if (nth == 0) { // it counted once as it was read then, and is held as it is read now
            words.add(new Word(member.settledRun(), nth, member.called(asset)));
        }
    }

    /** The asset as its observations make it; the observations that no name leads to it are put into {@code strangers}. */
    Unit told(Map<Long, Unit> strangers) {
        if (words.isEmpty()) {
            return new Unit(asset, shared);
        }
        words.sort(SENIORITY);
        List<List<Word>> parts = parts();
        if (ruled) {
            parts.stream().filter(this::carried).findFirst().ifPresent(own -> {
                parts.remove(own);
                parts.add(0, own);
            });
        }
        for (List<Word> part : parts.subList(1, parts.size())) {
            Unit apart = Unit.called(null, names(part), List.of());
            part.forEach(word -> strangers.put(word.member().id(), apart));
        }
        return Unit.called(asset, names(parts.get(0)), asset.givenUp());
    }

    /** Whether the asset goes by any of these names: a steward may have ruled that the senior ones are another's. */
    private boolean carried(List<Word> part) {
        return part.stream().flatMap(word -> word.member().identity().strong().stream()).anyMatch(key -> asset.names().stream()
                .anyMatch(name -> name.open() && name.role().equals("primary") && name.key().equals(key)));
    }

    private List<StrongKey> names(List<Word> part) {
        Unit unit = new Unit(null, shared);
        Life life = Life.of(asset.events());
        part.forEach(word -> unit.hear(word.member(), word.member().identity().without(shared), tagMaster, life));
        return unit.keys().stream().filter(key -> key.kind() != null).toList();
    }

    /** What names connect; the part of the most senior comes first, and with it goes what the asset gave up. */
    private List<List<Word>> parts() {
        List<List<Word>> parts = new ArrayList<>();
        Map<Object, List<Word>> met = new HashMap<>();
        List<Word> senior = new ArrayList<>();
        parts.add(senior);
        asset.givenUp().forEach(key -> met.put(meeting(key), senior));
        for (Word word : words) {
            Set<Object> points = points(word);
            List<Word> mine = senior.isEmpty() ? senior : points.stream().filter(met::containsKey).map(met::get).findFirst().orElseGet(ArrayList::new);
            mine.add(word);
            if (parts.stream().noneMatch(part -> part == mine)) {
                parts.add(mine);
            }
            for (Object point : points) {
                List<Word> other = met.put(point, mine);
                if (other != null && other != mine) {
                    merge(parts, met, other, mine);
                }
            }
        }
        parts.forEach(part -> part.sort(SENIORITY));
        parts.removeIf(part -> part != senior && part.isEmpty());
        return parts;
    }

    /** Moves the younger part over to the older. */
    private static void merge(List<List<Word>> parts, Map<Object, List<Word>> met, List<Word> a, List<Word> b) {
        boolean first = parts.get(0) == b;
        List<Word> kept = first ? b : a;
        List<Word> gone = first ? a : b;
        kept.addAll(gone);
        parts.removeIf(part -> part == gone);
        met.replaceAll((point, part) -> part == gone ? kept : part);
    }

    private static Set<Object> points(Word word) {
        Set<Object> points = new HashSet<>();
        points.add(word.member().id());
        word.member().identity().strong().forEach(key -> points.add(meeting(key)));
        if (word.member().identity().replaces() != null) {
            points.add(meeting(word.member().identity().replaces()));
        }
        if (word.member().identity().nativeId() != null) {
            points.add(word.member().identity().nativeId());
        }
        return points;
    }

    /** A serial with and without its maker may be one: that was judged when it came to count. */
    private static Object meeting(StrongKey key) {
        return key.kind() == Kind.SERIAL ? new StrongKey(Kind.SERIAL, "", key.key()) : key;
    }
}
