package io.crosswalk.core.stocktake;

import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.StrongKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What scans say to the register: of each name of a unit, what the newest scan that read it says about names and product, and
 * what the newest scan of the unit says about place and label. A tag that was scanned beside the maker's label stands for
 * that unit until it is scanned beside another.
 */
public final class WordOfMouth {

    private final Map<StrongKey, NavigableMap<Instant, String>> wearers = new HashMap<>();
    private final Map<String, Scan> speakers = new TreeMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Scan> newest = new HashMap<>();

    private WordOfMouth() {
    }

    /**
     * One record a name, in a stable order: the same scans give the same records, in whatever order they came in.
     *
     * @param scans all that share names with each other
     */
    public static List<Map<CanonicalField, String>> of(Collection<Scan> scans) {
        WordOfMouth told = new WordOfMouth();
        List<Scan> byTime = scans.stream().sorted(SeenUnit.BY_TIME).toList();
        byTime.forEach(told::wears);
        byTime.forEach(told::hear);
        List<Map<CanonicalField, String>> records = new ArrayList<>();
        told.speakers.forEach((name, scan) -> records.add(record(scan, told.newest.get(told.units.get(name)))));
        return records;
    }

    private void hear(Scan scan) {
        Optional<String> name = sourceKey(scan);
        if (name.isPresent()) {
            String unit = unit(scan);
            speakers.put(name.get(), scan);
            units.put(name.get(), unit);
            newest.put(unit, scan);
        }
    }

    /** The name under which the register keeps the record; none where only a serial without its maker was read. */
    private static Optional<String> sourceKey(Scan scan) {
        return scan.names().stream().filter(name -> name.kind() == Kind.SERIAL && !name.scope().isEmpty()).findFirst()
                .or(() -> scan.names().stream().filter(name -> name.kind() != Kind.SERIAL).findFirst()).map(StrongKey::words);
    }

    private void wears(Scan scan) {
        if (!scan.makersNames().isEmpty()) {
            scan.tag().ifPresent(tag -> wearers.computeIfAbsent(tag, it -> new TreeMap<>()).put(scan.at(), scan.makersNames().get(0).words()));
        }
    }

    private String unit(Scan scan) {
        return scan.makersNames().isEmpty() ? wearer(scan.tag().orElseThrow(), scan.at()) : scan.makersNames().get(0).words();
    }

    /** The unit that the tag was last seen on by then, or first seen on after it. */
    private String wearer(StrongKey tag, Instant at) {
        NavigableMap<Instant, String> worn = wearers.getOrDefault(tag, Collections.emptyNavigableMap());
        return Optional.ofNullable(worn.floorEntry(at)).or(() -> Optional.ofNullable(worn.firstEntry())).map(Map.Entry::getValue).orElseGet(tag::words);
    }

    private static Map<CanonicalField, String> record(Scan scan, Scan last) {
        Map<CanonicalField, String> record = new EnumMap<>(CanonicalField.class);
        scan.said().values().forEach((field, value) -> {
            if (StocktakeFeed.delivers(field)) {
                record.put(field, value);
            }
        });
        record.put(CanonicalField.LOCATION, last.location());
        record.put(CanonicalField.OBSERVED_AT, last.at().toString());
        last.labelPosition().or(scan::labelPosition).ifPresent(position -> record.put(CanonicalField.LABEL_POSITION, position));
        Optional<Boolean> legible = last.illegible() ? Optional.of(false) : last.legible();
        legible.ifPresent(read -> record.put(CanonicalField.LEGIBLE, read.toString()));
        return record;
    }
}
