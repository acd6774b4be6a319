package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.ReadContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the records of one feed say, in our terms. Holds caches: one instance per delivery, one thread. */
final class RecordMapping {

    private static final int MANY_MAKERS = 10_000;

    private final List<MappedField> fields;
    private final ReadContext context;
    private final Map<String, ReadContext> byMaker = new HashMap<>();

    RecordMapping(List<MappedField> fields, ReadContext context) {
        this.fields = fields;
        this.context = context;
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

    Observation observe(SourceRecord record) throws Unmappable {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        ReadContext reading = context;
        boolean named = false;
        for (MappedField field : fields) {
            String text = field.read(record);
            if (text != null) {
                values.put(field.field(), text);
                if (field.kind() != null) {
                    List<Identifier> read = identifiers(field, text, reading);
                    if (!read.isEmpty()) {
                        identifiers.put(field.field(), read);
                    }
                    named |= !read.isEmpty() && field.field() != CanonicalField.REPLACES_SERIAL;
                } else if (field.field() == CanonicalField.MANUFACTURER) {
                    reading = within(text);
                } else {
                    named |= names(field.field());
                }
            }
        }
        if (!named) {
            throw new Unmappable(MappingCode.NAMES_NOTHING, "no identifier, no product and no lot");
        }
        return new Observation(values, identifiers);
    }

    private static boolean names(CanonicalField field) {
        return field == CanonicalField.SOURCE_KEY || field == CanonicalField.MODEL || field == CanonicalField.LABEL;
    }

    private static List<Identifier> identifiers(MappedField field, String text, ReadContext reading) {
        return field.field().shape() == CanonicalField.Shape.LIST
                ? Identifiers.readAll(field.kind(), text, reading)
                : List.of(Identifiers.read(field.kind(), text, reading));
    }

    private ReadContext within(String maker) {
        ReadContext known = byMaker.get(maker);
        if (known == null) {
            known = context.issuedBy(maker);
            if (byMaker.size() < MANY_MAKERS) {
                byMaker.put(maker, known);
            }
        }
        return known;
    }
}
