package io.crosswalk.core.stocktake;

import io.crosswalk.core.match.StrongKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sorts scans by the unit they are about: by its asset, else by the names that connect them. */
final class SeenUnits {

    private final Recognition recognition;
    private final Map<String, SeenUnit> units = new LinkedHashMap<>();
    private final Map<StrongKey, String> strangers = new HashMap<>();
    private final Map<StrongKey, String> strayTags = new HashMap<>();

    private SeenUnits(Recognition recognition) {
        this.recognition = recognition;
    }

    /** The units in the order in which they were first scanned. */
    static Collection<SeenUnit> of(Collection<Scan> scans, Recognition recognition) {
        SeenUnits seen = new SeenUnits(recognition);
        List<Scan> byTime = scans.stream().sorted(SeenUnit.BY_TIME).toList();
        List<Scan> tagsAlone = new ArrayList<>();
        for (Scan scan : byTime) { // what both labels say comes first: it tells what a tag alone is worth
            if (scan.makersNames().isEmpty() && scan.tag().isPresent()) {
                tagsAlone.add(scan);
            } else {
                seen.add(scan, recognition.of(scan));
            }
        }
        tagsAlone.forEach(seen::tagAlone);
        return seen.units.values();
    }

    private void tagAlone(Scan scan) {
        String stray = strayTags.get(scan.tag().orElseThrow());
        if (stray == null) {
            add(scan, recognition.of(scan));
        } else {
            units.get(stray).add(scan, units.get(stray).verdict());
        }
    }

    private void add(Scan scan, Sighting sighting) {
        Optional<Long> asset = asset(sighting);
        String unit = asset.map(id -> "asset " + id).orElseGet(() -> stranger(scan));
        units.computeIfAbsent(unit, name -> new SeenUnit()).add(scan, sighting);
        scan.tag().filter(tag -> !scan.makersNames().isEmpty()).ifPresent(tag -> {
            if (sighting instanceof Sighting.Mixed) {
                strayTags.put(tag, unit);
            } else {
                strayTags.remove(tag); // seen where it belongs, later
            }
        });
    }

    private static Optional<Long> asset(Sighting sighting) {
        if (sighting instanceof Sighting.Known known) {
            return Optional.of(known.unit().assetId());
        }
        return sighting instanceof Sighting.Mixed mixed ? mixed.unit().map(KnownUnit::assetId) : Optional.empty();
    }

    /** A unit that is not known to be any asset: scans that share a maker's name, else a tag, are about one. */
    private String stranger(Scan scan) {
        List<StrongKey> telling = scan.makersNames().isEmpty() ? scan.names() : scan.makersNames();
        String unit = telling.stream().map(strangers::get).filter(Objects::nonNull).findFirst().orElse("scan " + scan.key());
        scan.names().forEach(name -> strangers.putIfAbsent(name, unit));
        return unit;
    }
}
