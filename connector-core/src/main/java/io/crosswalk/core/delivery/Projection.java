package io.crosswalk.core.delivery;

import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.CanonicalField.Shape;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.match.KnownAsset;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one target must learn about one asset: the asset's values that the target can carry, minus what it holds already.
 *
 * <p>A field with an authority line follows it; a field without one only fills blanks; what a steward locked is told over
 * anything. A serial or a tag that the target holds is never changed there. What is disputed, archived, deleted or there
 * more than once is left alone.
 */
public final class Projection {

    private static final Set<CanonicalField> NEVER_REPLACED = EnumSet.of(CanonicalField.SERIAL, CanonicalField.ASSET_TAG);

    private final TargetConfig target;
    private final Set<CanonicalField> governed;
    private final Set<String> creators;
    private final Manufacturers makers;
    private final TargetAdapter adapter;

    /**
     * @param governed fields that have an authority line
     * @param creators sources whose assets may be created
     */
    public Projection(TargetConfig target, Set<CanonicalField> governed, Set<String> creators, Manufacturers makers, TargetAdapter adapter) {
        this.target = target;
        this.governed = governed;
        this.creators = creators;
        this.makers = makers;
        this.adapter = adapter;
    }

    /** The order that is due, or empty where the target has nothing to learn. */
    public Optional<PushOrder> order(Outbox.Marked marked) {
        KnownAsset asset = marked.asset();
        if (asset.state().equals("disputed")) {
            return Optional.empty();
        }
        Map<CanonicalField, String> wanted = wanted(asset);
        if (marked.rows().isEmpty()) {
            return mayCreate(asset, wanted) ? Optional.of(new PushOrder.Create(asset.id(), wanted)) : Optional.empty();
        }
        return marked.only().flatMap(row -> update(asset, row, wanted));
    }

    private Map<CanonicalField, String> wanted(KnownAsset asset) {
        Map<CanonicalField, String> wanted = new EnumMap<>(CanonicalField.class);
        for (CanonicalField field : adapter.writable()) {
            asset.values().value(field).ifPresent(value -> wanted.put(field, value));
        }
        wanted.computeIfPresent(CanonicalField.MANUFACTURER, (field, name) -> makers.display(name)); // no alias makes a new maker there
        wanted.keySet().removeIf(field -> NEVER_REPLACED.contains(field) && !carried(asset, field, wanted.get(field)));
        return wanted;
    }

    /** A serial or tag is told only while it is the asset's own name, not a value that identifies nothing. */
    private static boolean carried(KnownAsset asset, CanonicalField field, String value) {
        Kind kind = field.kind().orElseThrow();
        return asset.names().stream().anyMatch(name -> name.open() && name.role().equals("primary") && name.key().kind() == kind
                && name.key().key().equals(Identifiers.keyOf(kind, value)));
    }

    private boolean mayCreate(KnownAsset asset, Map<CanonicalField, String> wanted) {
        TargetConfig.Policy policy = target.policy();
        if (!policy.create() || Gap.GONE.in(asset.gaps()) || sources(asset).stream().noneMatch(creators::contains)) {
            return false;
        }
        boolean tagged = wanted.containsKey(CanonicalField.ASSET_TAG) || policy.createUntagged() && adapter.numbersTags();
        return tagged && wanted.keySet().containsAll(adapter.requiredToCreate());
    }

    private static Set<String> sources(KnownAsset asset) {
        Set<String> sources = new HashSet<>();
        asset.values().fields().values().forEach(value -> {
            sources.add(value.by().source());
            value.losing().forEach(losing -> sources.add(losing.by().source()));
        });
        asset.names().forEach(name -> sources.addAll(name.sources()));
        return sources;
    }

    private Optional<PushOrder> update(KnownAsset asset, TargetRow row, Map<CanonicalField, String> wanted) {
        Map<CanonicalField, String> changes = new EnumMap<>(CanonicalField.class);
        wanted.forEach((field, value) -> {
            String held = row.values().get(field);
            if (held == null || held.isBlank()) {
                changes.put(field, value);
            } else if (!same(field, held, value) && mayReplace(asset, field)) {
                changes.put(field, value);
            }
        });
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PushOrder.Update(asset.id(), row, changes, wanted));
    }

    private boolean mayReplace(KnownAsset asset, CanonicalField field) {
        Optional<Surviving> value = asset.values().field(field);
        return !NEVER_REPLACED.contains(field) && value.filter(it -> it.by().locks() || governed.contains(field) && !it.by().source().equals(target.id()))
                .isPresent();
    }

    private boolean same(CanonicalField field, String held, String wanted) {
        if (held.equals(wanted)) {
            return true;
        }
        if (field.kind().isPresent()) {
            return Identifiers.keyOf(field.kind().get(), held).equals(Identifiers.keyOf(field.kind().get(), wanted));
        }
        if (field == CanonicalField.MANUFACTURER) {
            return makers.key(held).equals(makers.key(wanted));
        }
        return field.shape() == Shape.NUMBER ? sameNumber(held, wanted) : folded(held).equals(folded(wanted));
    }

    private static boolean sameNumber(String held, String wanted) {
        try {
            return new BigDecimal(held).compareTo(new BigDecimal(wanted)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Why an asset that is there more than once, or no longer active, is left alone. */
    public static Optional<Code> blocked(Outbox.Marked marked) {
        if (marked.rows().size() > 1) {
            return Optional.of(Code.TARGET_DUPLICATE);
        }
        return marked.rows().size() == 1 && marked.only().isEmpty() ? Optional.of(Code.TARGET_ARCHIVED) : Optional.empty();
    }
}
