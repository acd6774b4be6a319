package io.crosswalk.core.feed;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.CanonicalField.Shape;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.carrier.LabelContent;
import io.crosswalk.core.identifier.carrier.ScannedLabels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the label that was scanned for a row adds to it: {@code (01)09521234543213(10)LOT-7(21)SN1} in the field {@code label}
 * says {@code gtin}, {@code lot} and {@code serial}.
 *
 * <p>A label speaks where the row itself is silent. What it cannot be read for, or only with a doubt, is not taken from it;
 * where it names another unit than the row does, the row contradicts itself.
 */
public final class LabelOfRow {

    private static final Set<CanonicalField> OF_ONE_UNIT = Set.of(CanonicalField.SERIAL, CanonicalField.MEID, CanonicalField.EID, CanonicalField.VIN);
    private static final Set<CanonicalField> RADIOS = Set.of(CanonicalField.IMEI, CanonicalField.IMEI2);
    /** GS1 keys of single assets, as an asset tag that was scanned is written. */
    private static final Map<String, String> ASSET_KEYS = Map.of("giai", "(8004)", "grai", "(8003)");
    private static final int GRAI_TYPE = 14;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private LabelOfRow() {
    }

    /** The row with what its label says where it is silent itself; the row itself where it has no label, or none to rely on. */
    public static Observation with(Observation row, ReadContext context) {
        Optional<LabelContent> label = label(row).filter(LabelOfRow::reliable);
        if (label.isEmpty()) {
            return row;
        }
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(row.values());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        identifiers.putAll(row.identifiers());
        ReadContext within = row.value(CanonicalField.MANUFACTURER).map(context::issuedBy).orElse(context);
        said(label.get()).forEach((field, text) -> {
            if (!values.containsKey(field) && (!RADIOS.contains(field) || RADIOS.stream().noneMatch(values::containsKey))) {
                values.put(field, text);
                field.kind().ifPresent(kind -> identifiers.put(field, Identifiers.readAll(kind, text, within)));
            }
        });
        return new Observation(values, identifiers, row.serialsInRow());
    }

    /** Why nothing was taken from the row's label, as a stable reason code; empty where it has none or was read. */
    public static Optional<String> unread(Observation row) {
        return label(row).filter(it -> !reliable(it)).map(it -> it.fault().orElseGet(() -> it.doubts().isEmpty() ? "nothing_named" : it.doubts().get(0)));
    }

    /** Which name of one unit the label and the row give differently, as a sentence for the person who decides. */
    public static Optional<String> contradiction(Observation row) {
        Optional<LabelContent> label = label(row).filter(LabelOfRow::reliable);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<CanonicalField, String> said : said(label.get()).entrySet()) {
            CanonicalField field = said.getKey();
            Optional<Identifier> own = row.usable(field);
            if (own.isPresent() && contradicts(row, field, said.getValue())) {
                return Optional.of("its label says " + field.word() + " " + said.getValue() + ", but the row says " + own.get().display());
            }
        }
        return Optional.empty();
    }

    private static boolean contradicts(Observation row, CanonicalField field, String text) {
        String key = Identifiers.keyOf(field.kind().orElseThrow(), text);
        if (RADIOS.contains(field)) { // whichever of the two comes first
            return RADIOS.stream().noneMatch(radio -> row.usable(radio).filter(id -> id.key().equals(key)).isPresent());
        }
        return OF_ONE_UNIT.contains(field) && row.usable(field).filter(id -> !id.key().equals(key)).isPresent();
    }

    private static Optional<LabelContent> label(Observation row) {
        return row.value(CanonicalField.LABEL).map(ScannedLabels::read);
    }

    private static boolean reliable(LabelContent label) {
        return label.isReadable() && label.doubts().isEmpty() && !said(label).isEmpty();
    }

    /** What it says in our words and in our way of writing. */
    private static Map<CanonicalField, String> said(LabelContent label) {
        Map<CanonicalField, String> said = new EnumMap<>(CanonicalField.class);
        label.fields().forEach((word, text) -> {
            if (ASSET_KEYS.containsKey(word) && text.length() > shortestOfUnit(word)) {
                said.putIfAbsent(CanonicalField.ASSET_TAG, ASSET_KEYS.get(word) + text);
            }
            CanonicalField.of(word).filter(field -> field != CanonicalField.LABEL && fits(field, text)).ifPresent(field -> said.put(field, text));
        });
        return said;
    }

    /** A returnable asset's number without a serial names all assets of its type. */
    private static int shortestOfUnit(String word) {
        return word.equals("grai") ? GRAI_TYPE : 0;
    }

    private static boolean fits(CanonicalField field, String text) {
        return field.shape() == Shape.DATE ? DATE.matcher(text).matches() : field.shape() == Shape.NUMBER ? NUMBER.matcher(text).matches()
                : field.shape() != Shape.DATETIME && !text.isBlank();
    }
}
