package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.feed.LabelOfRow;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.feed.UnitsOfRow;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.ReadContext;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the records of one feed say, in our terms. Holds caches: one instance per delivery, one thread. */
final class RecordMapping {

    /** A row is written out for each of its units: a short row must not become a flood. */
    private static final long LONGEST_SPREAD = 4L << 20;

    private final List<MappedField> fields;
    private final ReadContext context;
    private final IdentifierReading reading;

    RecordMapping(List<MappedField> fields, ReadContext context) {
        this.fields = fields;
        this.context = context.inFeeds();
        this.reading = new IdentifierReading(this.context);
    }

    /**
     * Makes sure that every column the mapping reads is there.
     *
     * @throws BrokenDelivery naming the first column that is not, and the one that was probably meant
     */
    void check(List<String> columns) throws BrokenDelivery {
        Set<String> present = new HashSet<>(columns);
        for (MappedField field : fields) {
            String place = field.place();
            if (place != null && !present.contains(place)) {
                throw new BrokenDelivery("there is no column '" + place + "', which map." + field.field().word()
                        + " reads" + NearestName.hint(place, columns) + " (columns: "
                        + String.join(", ", columns.subList(0, Math.min(columns.size(), 40))) + ")");
            }
        }
    }

    /** What the record says about each unit it names. */
    List<Observation> observe(SourceRecord record) throws Unmappable {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        reading.within("");
        boolean named = false;
        for (MappedField field : fields) {
            String text = field.read(record);
            if (text != null) {
                values.put(field.field(), text);
                if (field.kind() != null) {
                    List<Identifier> read = reading.read(field, text);
                    if (!read.isEmpty()) {
                        identifiers.put(field.field(), read);
                    }
                    named |= !read.isEmpty() && field.field() != CanonicalField.REPLACES_SERIAL;
                } else if (field.field() == CanonicalField.MANUFACTURER) {
                    reading.within(text);
                } else {
                    named |= names(field.field());
                }
            }
        }
        Observation row = new Observation(values, identifiers);
        if (values.containsKey(CanonicalField.LABEL)) {
            row = LabelOfRow.with(row, context);
            named |= names(row);
        }
        if (!named) {
            throw LabelOfRow.unread(row).map(why -> new Unmappable(MappingCode.LABEL_UNREAD, "its label is all that could name a unit, and it was not"
                    + " understood: " + why)).orElseGet(() -> new Unmappable(MappingCode.NAMES_NOTHING, "no identifier, no product and no lot"));
        }
        return units(row);
    }

    private List<Observation> units(Observation row) throws Unmappable {
        List<Observation> units = UnitsOfRow.of(row, context);
        if (units.size() > 1) {
            long each = units.get(0).values().values().stream().mapToLong(String::length).sum();
            if (units.size() * each > LONGEST_SPREAD) {
                throw new Unmappable(MappingCode.TOO_MANY_UNITS, "it names " + units.size() + " units beside " + each
                        + " characters that would be kept for each of them; deliver it as one row per unit");
            }
        }
        return units;
    }

    private static boolean names(CanonicalField field) {
        return field == CanonicalField.SOURCE_KEY || field == CanonicalField.MODEL;
    }

    private static boolean names(Observation row) {
        return row.identifiers().keySet().stream().anyMatch(field -> field != CanonicalField.REPLACES_SERIAL);
    }
}
