package io.crosswalk.core.stocktake;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.StrongKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An asset as a stocktake needs it: its names and where the register's other sources say that it is.
 *
 * @param tag the tag it wears by the register, as printed
 * @param serial its maker's name for it, as printed
 * @param place where it should be, by any source but the stocktakes themselves; nowhere, once it was stolen or disposed of
 * @param gone that it was stolen or disposed of, as a sentence
 */
public record KnownUnit(long assetId, Optional<String> tag, Optional<String> serial, Optional<String> maker, Optional<String> gtin, Optional<String> place,
        Optional<String> gone, List<Word> names) {

    private static final Set<String> OF_THE_UNIT = Set.of("primary", "secondary", "legacy");

    public KnownUnit {
        names = List.copyOf(names);
    }

    /** One of its names; {@code open} while it carries it. */
    public record Word(StrongKey key, String display, boolean open) {
    }

    public static KnownUnit of(KnownAsset asset) {
        List<Word> names = asset.names().stream().filter(name -> OF_THE_UNIT.contains(name.role()))
                .map(name -> new Word(name.key(), name.display(), name.open() && !name.role().equals("legacy"))).toList();
        AssetValues values = asset.values();
        Optional<LifeEvent> end = Life.of(asset.events()).end();
        return new KnownUnit(asset.id(), display(names, Kind.ASSET_TAG), display(names, Kind.SERIAL), values.value(CanonicalField.MANUFACTURER),
                values.value(CanonicalField.GTIN), end.isPresent() ? Optional.empty() : values.field(CanonicalField.LOCATION).flatMap(KnownUnit::place),
                end.map(event -> event.what().word() + " at " + event.at() + " [" + event.source() + "]"), names);
    }

    private static Optional<String> display(List<Word> names, Kind kind) {
        return names.stream().filter(name -> name.open() && name.key().kind() == kind).map(Word::display).findFirst();
    }

    private static Optional<String> place(Surviving location) {
        if (!location.by().source().equals(StocktakeFeed.ID)) {
            return Optional.of(location.value());
        }
        return location.losing().stream().filter(it -> !it.by().source().equals(StocktakeFeed.ID)).map(AssetValues.Losing::value).findFirst();
    }

    /** Whether it carries another name of this kind that excludes the given one. */
    boolean carriesAnother(StrongKey name) {
        List<StrongKey> own = names.stream().filter(Word::open).map(Word::key).filter(key -> key.kind() == name.kind()).toList();
        return !own.isEmpty() && own.stream().noneMatch(key -> fits(key, name));
    }

    boolean carries(StrongKey name) {
        return names.stream().anyMatch(word -> word.open() && fits(word.key(), name));
    }

    boolean carried(StrongKey name) {
        return names.stream().anyMatch(word -> !word.open() && fits(word.key(), name));
    }

    /** One name, whoever of the two sides knows the maker. */
    static boolean fits(StrongKey a, StrongKey b) {
        return a.kind() == b.kind() && a.key().equals(b.key()) && (a.scope().equals(b.scope()) || a.scope().isEmpty() || b.scope().isEmpty());
    }
}
