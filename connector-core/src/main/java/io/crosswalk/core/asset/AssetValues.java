package io.crosswalk.core.asset;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.provenance.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is believed about one asset, field by field: the surviving value with its source, and the values that lost. */
public record AssetValues(Map<CanonicalField, Surviving> fields) {

    public static final AssetValues NONE = new AssetValues(Map.of());

    public AssetValues {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? new EnumMap<>(CanonicalField.class) : new EnumMap<>(fields));
    }

    public Optional<Surviving> field(CanonicalField field) {
        return Optional.ofNullable(fields.get(field));
    }

    public Optional<String> value(CanonicalField field) {
        Surviving surviving = fields.get(field);
        return surviving == null ? Optional.empty() : Optional.of(surviving.value());
    }

    /** Together with what is known about an asset that turned out to be the same: it yields, and lends what only it knows. */
    public AssetValues and(AssetValues other) {
        Map<CanonicalField, Surviving> both = new EnumMap<>(CanonicalField.class);
        both.putAll(fields);
        other.fields.forEach((field, theirs) -> both.merge(field, theirs, AssetValues::and));
        return new AssetValues(both);
    }

    private static Surviving and(Surviving mine, Surviving theirs) {
        List<Losing> losing = new ArrayList<>(mine.losing());
        losing.add(new Losing(theirs.value(), theirs.by()));
        losing.addAll(theirs.losing());
        return new Surviving(mine.value(), mine.by(), losing);
    }

    /** The value believed and who says so; {@code losing} holds what other sources say instead. */
    public record Surviving(String value, Statement by, List<Losing> losing) {

        public Surviving {
            losing = List.copyOf(losing);
        }
    }

    /** A value that is kept but not believed. */
    public record Losing(String value, Statement by) {
    }

    /** Whether both say the same, whoever heard it when. */
    public boolean sameAs(AssetValues other) {
        if (!fields.keySet().equals(other.fields.keySet())) {
            return false;
        }
        for (Map.Entry<CanonicalField, Surviving> entry : fields.entrySet()) {
            Surviving mine = entry.getValue();
            Surviving theirs = other.fields.get(entry.getKey());
            if (!mine.value().equals(theirs.value()) || !mine.by().source().equals(theirs.by().source())
                    || !saidBy(mine).equals(saidBy(theirs))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> saidBy(Surviving surviving) {
        return surviving.losing().stream().map(losing -> losing.by().source() + "\u0000" + losing.value()).toList();
    }
}
