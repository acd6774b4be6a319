package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Disposal.Link;
import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Matched;
import io.crosswalk.core.match.Matching;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Unit;
import io.crosswalk.core.match.ValueLock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a component implies: assets, their names and values, held rows, discrepancies. A pure function of the component
 * and the policy; the time is given.
 */
public final class Reconciler {

    private final Policy policy;
    private final Survivorship survivorship;
    private final LoneNewcomer newcomer;
    private final Serialless serialless;

    public Reconciler(Policy policy) {
        this.policy = policy;
        this.survivorship = new Survivorship(policy);
        this.serialless = policy.serialless();
        this.newcomer = new LoneNewcomer(policy);
    }

    /** Decides one component as a whole. */
    public ComponentOutcome reconcile(Component component, Instant now) {
        return newcomer.reconcile(component, now).orElseGet(() -> generally(component, now));
    }

    ComponentOutcome generally(Component component, Instant now) {
        return without(List.of(), component, now);
    }

    /** Rows that would dispose of a unit nobody has confirmed are held back, and the rest is judged without them. */
    private ComponentOutcome without(List<Hold> refused, Component component, Instant now) {
        Matched matched = Matching.match(component, refused);
        Map<UnitOutcome, Link> links = new IdentityHashMap<>(0);
        Findings findings = new Findings(component.sharedLinks());
        findings.holds(matched.holds());
        findings.nearSerials(matched.holds(), component.members());
        findings.rows(component.members());
        findings.shared(component);
        findings.otherMakers(matched.units());
        findings.settle(component.rulings());

        Locks locks = new Locks(component.rulings(), matched.units());
        Map<Long, RowOutcome> rows = new HashMap<>();
        List<UnitOutcome> units = new ArrayList<>(matched.units().size());
        Parts parts = Parts.of(matched.units(), component.sharedLinks());
        Map<Unit, String> nameOf = new IdentityHashMap<>(0);
        for (Unit unit : matched.units()) {
            List<Name> names = Names.of(unit, now, component.rulings().withdrawnNames(), parts);
            Confirmation confirmation = Confirmation.of(unit, names, serialless.covers(unit.members()), findings);
            UnitOutcome outcome = outcome(unit, names, confirmation.state(), locks.of(unit));
            units.add(outcome);
            links.put(outcome, confirmation.link());
            findings.unit(unit, outcome.names());
            rows(outcome, rows);
            if (parts != Parts.NONE) {
                nameOf.put(unit, Findings.nameOf(unit, names));
            }
        }
        findings.parts(parts.contradictions(nameOf));
        List<Hold> more = Disposals.refused(units, unit -> Disposal.of(0, unit.state(), null, links.get(unit)));
        if (!more.isEmpty()) {
            more.addAll(refused);
            return without(more, component, now);
        }
        findings.settle(component.rulings());
        matched.holdings().forEach(member -> rows.put(member.id(), holding(member)));
        matched.holds().forEach(hold -> rows.put(hold.member().id(), RowOutcome.HELD));
        matched.rejects().forEach(member -> rows.put(member.id(), RowOutcome.REJECTED));
        return new ComponentOutcome(units, matched.holdings(), matched.holds(), List.copyOf(findings.all()), matched.turns(), rows, matched.evidence(),
                findings.lonely(component.members()));
    }

    private static RowOutcome holding(Member member) {
        return !member.pending() ? RowOutcome.UNCHANGED : member.settled() ? RowOutcome.UPDATED : RowOutcome.CREATED;
    }

    private UnitOutcome outcome(Unit unit, List<Name> names, String state, Map<CanonicalField, ValueLock> locks) {
        Map<CanonicalField, String> settled = new EnumMap<>(CanonicalField.class);
        Names.current(names, Kind.ASSET_TAG).ifPresent(tag -> settled.put(CanonicalField.ASSET_TAG, tag.key().key()));
        Names.current(names, Kind.SERIAL).ifPresent(serial -> settled.put(CanonicalField.SERIAL, serial.key().key()));
        KnownAsset before = unit.asset();
        AssetValues values = survivorship.survive(unit.members(), believed(unit), settled, locks);
        int gaps = gaps(unit, names);
        boolean changed = before == null || !unit.absorbed().isEmpty() || !before.values().sameAs(values)
                || !before.state().equals(state) || before.gaps() != gaps || !sameNames(before.names(), names);
        return new UnitOutcome(before, unit.absorbed(), unit.members(), values, names, state, gaps, unit.maker(), product(unit),
                lot(unit, values), changed);
    }

    private static AssetValues believed(Unit unit) {
        AssetValues believed = unit.asset() == null ? AssetValues.NONE : unit.asset().values();
        for (KnownAsset other : unit.absorbed()) {
            believed = believed.and(other.values());
        }
        return believed;
    }

    private static boolean sameNames(List<Name> before, List<Name> now) {
        return before.size() == now.size() && new HashSet<>(before).equals(new HashSet<>(now));
    }

    private static String product(Unit unit) {
        return unit.members().stream().filter(member -> !member.discarded()).sorted(Member.ORDER)
                .flatMap(member -> member.identity().products().values().stream()).findFirst().orElse(null);
    }

    private static String lot(Unit unit, AssetValues values) {
        Optional<String> lot = values.value(CanonicalField.LOT);
        return lot.flatMap(text -> unit.members().stream().map(member -> member.said().usable(CanonicalField.LOT))
                .flatMap(Optional::stream).filter(id -> id.display().equals(text) || id.raw().equals(text)).map(Identifier::key)
                .findFirst()).orElse(lot.orElse(null));
    }

    private int gaps(Unit unit, List<Name> names) {
        boolean tag = Names.current(names, Kind.ASSET_TAG).isPresent();
        boolean serial = names.stream().anyMatch(name -> name.open() && (name.key().kind() == Kind.SERIAL
                || name.key().kind() == Kind.VIN || name.key().kind() == Kind.IMEI) && name.role().equals(Names.PRIMARY));
        boolean living = false;
        boolean inFeed = false;
        boolean inTarget = false;
        for (Member member : unit.members()) {
            boolean speaks = member.living() && !member.discarded();
            living |= speaks;
            inFeed |= speaks && !member.target();
            inTarget |= speaks && member.target();
        }
        return (tag ? 0 : Gap.TAG.bit()) | (serial || serialless.covers(unit.members()) ? 0 : Gap.SERIAL.bit()) | (living ? 0 : Gap.GONE.bit())
                | (tag && inTarget && !inFeed ? Gap.UNLINKED_TAG.bit() : 0)
                | (serial && inFeed && !inTarget && !policy.targets().isEmpty() ? Gap.UNLINKED_SERIAL.bit() : 0);
    }

    private static void rows(UnitOutcome unit, Map<Long, RowOutcome> rows) {
        boolean made = unit.before() == null;
        Optional<Member> first = unit.members().stream().filter(Member::pending)
                .min(Member.ORDER);
        for (Member member : unit.members()) {
            if (!member.pending()) {
                rows.putIfAbsent(member.id(), RowOutcome.UNCHANGED);
            } else if (made && !member.settled() && first.filter(it -> it == member).isPresent()) {
                rows.put(member.id(), RowOutcome.CREATED);
            } else {
                rows.put(member.id(), contributes(unit, member) ? RowOutcome.UPDATED : RowOutcome.UNCHANGED);
            }
        }
    }

    /** Whether the row added a name, an event or a value that survives, or showed two assets to be one. */
    private static boolean contributes(UnitOutcome unit, Member member) {
        if (!unit.absorbed().isEmpty()) {
            return true;
        }
        KnownAsset before = unit.before();
        if (unit.isNews(member)) {
            return true;
        }
        for (Map.Entry<CanonicalField, Surviving> field : unit.values().fields().entrySet()) {
            Surviving now = field.getValue();
            boolean mine = now.by().source().equals(member.source())
                    && member.said().value(field.getKey()).filter(now.value()::equals).isPresent();
            boolean was = before != null && before.values().value(field.getKey()).filter(now.value()::equals).isPresent();
            if (mine && !was) {
                return true;
            }
        }
        return unit.names().stream().filter(name -> name.open() && name.sources().equals(List.of(member.source())))
                .anyMatch(name -> before == null || before.names().stream().noneMatch(known -> known.key().equals(name.key()) && known.open()));
    }
}
