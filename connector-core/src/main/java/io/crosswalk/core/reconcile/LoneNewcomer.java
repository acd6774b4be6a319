package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.UnitsOfRow;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commonest component of all: one new row of a feed that meets nobody and names its unit by serial or tag. Gives
 * exactly what the general way gives (a test holds it to that), at a fraction of the cost.
 */
final class LoneNewcomer {

    private static final Set<CanonicalField> UNUSUAL = Set.of(CanonicalField.EVENT, CanonicalField.REPLACES_SERIAL, CanonicalField.SERIAL2,
            CanonicalField.COMPONENT_SERIAL, CanonicalField.MAC, CanonicalField.ICCID, CanonicalField.IMEI, CanonicalField.IMEI2, CanonicalField.MEID,
            CanonicalField.EID, CanonicalField.VIN, CanonicalField.RFID, CanonicalField.UUID, CanonicalField.LABEL, CanonicalField.MAINTENANCE_PLAN,
            CanonicalField.CONTRACT);
    private static final Comparator<Name> ORDER = Comparator.comparing((Name name) -> name.key().kind());

    private final Policy policy;
    private final Serialless serialless;

    LoneNewcomer(Policy policy) {
        this.policy = policy;
        this.serialless = policy.serialless();
    }

    /** The outcome, or empty where the component needs the general way. */
    Optional<ComponentOutcome> reconcile(Component component, Instant now) {
        if (component.members().size() != 1 || !component.assets().isEmpty() || !component.sharedLinks().isEmpty()) {
            return Optional.empty();
        }
        Member member = component.members().get(0);
        Identity identity = member.identity();
        boolean usual = member.pending() && !member.settled() && !member.target() && !member.conflicted() && member.onMiss() == OnMiss.CREATE
                && member.earlier() == null && identity.corrected().isEmpty() && identity.losing().isEmpty()
                && identity.singlesOut() && !identity.strong().isEmpty() && component.rulings().locks(identity.strong()).isEmpty();
        if (!usual || unusual(member)) {
            return Optional.empty();
        }
        Findings findings = new Findings(component.sharedLinks());
        findings.rows(component.members());
        findings.settle(component.rulings());
        UnitOutcome unit = unit(member, identity, now);
        return Optional.of(new ComponentOutcome(List.of(unit), List.of(), List.of(), List.copyOf(findings.all()), Map.of(),
                Map.of(member.id(), RowOutcome.CREATED), Map.of(), List.of()));
    }

    private static boolean unusual(Member member) {
        for (CanonicalField field : member.said().values().keySet()) {
            if (UNUSUAL.contains(field)) {
                return true;
            }
        }
        return UnitsOfRow.several(member.said());
    }

    private UnitOutcome unit(Member member, Identity identity, Instant now) {
        List<Name> names = new ArrayList<>(identity.strong().size());
        List<String> sources = List.of(member.source());
        boolean serial = false;
        boolean tag = false;
        for (StrongKey key : identity.strong()) {
            Identifier read = member.said().identifier(key.kind() == Kind.SERIAL ? CanonicalField.SERIAL : CanonicalField.ASSET_TAG).orElseThrow();
            names.add(new Name(key, read.display(), read.canonical(), read.verdict().name(), Names.PRIMARY, sources, now, null));
            serial |= key.kind() == Kind.SERIAL;
            tag |= key.kind() == Kind.ASSET_TAG;
        }
        names.sort(ORDER);
        int gaps = (tag ? 0 : Gap.TAG.bit()) | (serial || serialless.covers(List.of(member)) ? 0 : Gap.SERIAL.bit())
                | (serial && !policy.targets().isEmpty() ? Gap.UNLINKED_SERIAL.bit() : 0);
        String product = identity.products().isEmpty() ? null : identity.products().values().iterator().next();
        String lot = member.said().usable(CanonicalField.LOT).map(Identifier::key).orElse(null);
        return new UnitOutcome(null, List.of(), List.of(member), values(member), names, "provisional", gaps, identity.maker(), product, lot, true);
    }

    private static AssetValues values(Member member) {
        Map<CanonicalField, Surviving> fields = new EnumMap<>(CanonicalField.class);
        member.said().values().forEach((field, value) -> {
            boolean unusable = field.kind().isPresent() && member.said().identifier(field).filter(read -> !read.usable()).isPresent();
            if (!unusable && Survivorship.kept(field)) {
                fields.put(field, new Surviving(value, member.statement(), List.of()));
            }
        });
        return new AssetValues(fields);
    }
}
