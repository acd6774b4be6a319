package io.crosswalk.core.reconcile;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when until when a unit carried its names: as the events say that gave and took them, else as the register heard.
 *
 * <p>A tag that {@code retagged} replaced at noon, told in the night, ends at noon.
 */
final class Intervals {

    private final Unit unit;
    private final Instant now;
    private final List<Member> telling;

    Intervals(Unit unit, Instant now) {
        this.unit = unit;
        this.now = now;
        this.telling = unit.members().stream().filter(member -> member.event().isPresent()
                && member.said().value(CanonicalField.EVENT_AT).isPresent()).sorted(Member.ORDER).toList();
    }

    /** When an event gave the unit this name; empty where none says so. */
    Optional<Instant> given(StrongKey key) {
        return telling.stream().filter(member -> explains(member, key.kind()) && member.identity().strong().contains(key)).findFirst()
                .map(member -> member.moment().isAfter(now) ? now : member.moment());
    }

    private static boolean explains(Member member, Kind kind) {
        EventWord event = member.said().event().orElseThrow();
        return kind == Kind.ASSET_TAG ? event.labels() : kind == Kind.SERIAL && event.swapsSerial();
    }

    /** The names with intervals that meet: what an event took away ends when it gave what came instead. */
    List<Name> met(List<Name> names, List<Name> before) {
        if (telling.isEmpty()) {
            return names;
        }
        List<Name> met = new ArrayList<>(names.size());
        for (Name name : names) {
            met.add(name.open() ? name : ended(name, names, before));
        }
        return met;
    }

    private Name ended(Name name, List<Name> names, List<Name> before) {
        Optional<Instant> own = given(name.key());
        Optional<Instant> end = names.stream().filter(next -> name.role().equals(Names.LEGACY) && follows(next, name))
                .map(next -> given(next.key()).or(() -> next.open() && own.isPresent() ? Optional.of(next.from()) : Optional.empty()))
                .flatMap(Optional::stream).filter(at -> own.isEmpty() || at.isAfter(own.get())).min(Instant::compareTo);
        boolean endedNow = before.stream().noneMatch(known -> known.equals(name));
        if (end.isEmpty() || !endedNow && !handedOver(name, names, before)) {
            return name;
        }
        Instant from = own.orElse(name.from());
        return new Name(name.key(), name.display(), name.canonical(), name.verdict(), name.role(), name.sources(),
                from.isAfter(end.get()) ? end.get() : from, end.get());
    }

    private static boolean follows(Name next, Name name) {
        return next.key().kind() == name.key().kind() && !next.key().equals(name.key())
                && (next.role().equals(Names.PRIMARY) || next.role().equals(Names.LEGACY));
    }

    /** Whether it ended when the name that is open now was first heard, and an event has since said when that was. */
    private static boolean handedOver(Name name, List<Name> names, List<Name> before) {
        return names.stream().filter(next -> next.open() && follows(next, name)).anyMatch(next -> before.stream()
                .anyMatch(known -> known.key().equals(next.key()) && known.from().equals(name.until())));
    }
}
