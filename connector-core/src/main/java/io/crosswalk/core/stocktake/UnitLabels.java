package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.LabelOfRow;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
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
 * Puts together what the labels of one unit say: the organisation's own and, where it was scanned as well, the maker's.
 *
 * <p>A label by a standard is taken apart as the label of a row of a feed is. One plain word is the asset tag where it fits
 * the organisation's pattern, else what its marks or check digit prove, else the serial. Without a pattern the first label
 * holds the tag and the second the maker's name for the unit.
 */
final class UnitLabels {

    /** What a label without brackets or symbology identifier must name to be taken for one of GS1. */
    private static final Set<String> UNMARKED = Set.of("gtin", "giai", "grai", "sscc");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._/#:-]{1,64}");
    private static final Map<Kind, CanonicalField> PROVEN = Map.of(Kind.IMEI, CanonicalField.IMEI, Kind.VIN, CanonicalField.VIN, Kind.EID, CanonicalField.EID,
            Kind.MEID, CanonicalField.MEID, Kind.GTIN, CanonicalField.GTIN, Kind.UUID, CanonicalField.UUID, Kind.EPC_URN, CanonicalField.RFID);

    private final ReadContext context;

    UnitLabels(ReadContext context) {
        this.context = context;
    }

    /** What the unit says, and why a label said nothing. */
    record Read(Observation said, Optional<String> unread) {
    }

    /**
     * @param values what the row says itself, in canonical writing
     * @param labels as they were scanned, the organisation's first; blank ones say nothing
     */
    Read read(Map<CanonicalField, String> values, List<String> labels) throws Unscannable {
        Map<CanonicalField, String> all = new EnumMap<>(CanonicalField.class);
        all.putAll(values);
        Optional<String> unread = Optional.empty();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).strip();
            if (!label.isEmpty() && !structured(label) && WORD.matcher(label).matches()) {
                say(all, meant(label, i == 0), label);
            }
        }
        Observation said = observed(all);
        for (String each : labels) {
            String label = each.strip();
            if (!label.isEmpty() && (structured(label) || !WORD.matcher(label).matches())) {
                Observation labelled = labelled(said, label);
                Optional<String> why = LabelOfRow.unread(labelled);
                unread = unread.or(() -> why);
                said = why.isPresent() ? said : understood(labelled);
            }
        }
        return new Read(said, unread);
    }

    /** Whether a text is a label by some standard rather than one plain word. */
    private boolean structured(String label) {
        if (context.tagPattern() != null && Identifiers.read(Kind.ASSET_TAG, label, context).usable()) {
            return false;
        }
        LabelContent content = ScannedLabels.read(label);
        boolean named = content.isReadable() && !content.fields().isEmpty();
        return named && (!Character.isDigit(label.charAt(0)) || content.fields().keySet().stream().anyMatch(UNMARKED::contains));
    }

    private CanonicalField meant(String word, boolean first) {
        boolean tag = context.tagPattern() == null ? first : Identifiers.read(Kind.ASSET_TAG, word, context).usable();
        return tag ? CanonicalField.ASSET_TAG : Identifiers.suggest(word).map(PROVEN::get).orElse(CanonicalField.SERIAL);
    }

    private static void say(Map<CanonicalField, String> all, CanonicalField field, String word) throws Unscannable {
        String other = all.putIfAbsent(field, word);
        Kind kind = field.kind().orElseThrow();
        if (other != null && !Identifiers.keyOf(kind, other).equals(Identifiers.keyOf(kind, word))) {
            throw new Unscannable(ScanCode.LABELS_DISAGREE, "two different values of " + field.word() + " were read from one unit: " + shown(other) + " and "
                    + shown(word) + "; scan each unit by itself");
        }
    }

    private Observation observed(Map<CanonicalField, String> values) {
        ReadContext within = Optional.ofNullable(values.get(CanonicalField.MANUFACTURER)).map(context::issuedBy).orElse(context);
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        values.forEach((field, text) -> field.kind().ifPresent(kind -> identifiers.put(field, field.shape() == CanonicalField.Shape.LIST
                ? Identifiers.readAll(kind, text, within) : List.of(Identifiers.read(kind, text, within)))));
        return new Observation(values, identifiers);
    }

    private static Observation labelled(Observation said, String label) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(said.values());
        values.put(CanonicalField.LABEL, label);
        return new Observation(values, said.identifiers());
    }

    private Observation understood(Observation labelled) throws Unscannable {
        Optional<String> contradiction = LabelOfRow.contradiction(labelled);
        if (contradiction.isPresent()) {
            throw new Unscannable(ScanCode.LABELS_DISAGREE, contradiction.get() + "; scan each unit by itself");
        }
        Observation whole = LabelOfRow.with(labelled, context);
        Optional<String> other = tag(LabelOfRow.with(labelled(new Observation(Map.of(), Map.of()), labelled.values().get(CanonicalField.LABEL)), context));
        if (other.isPresent() && !other.equals(tag(whole))) {
            throw new Unscannable(ScanCode.LABELS_DISAGREE, "two different values of assetTag were read from one unit; scan each unit by itself");
        }
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(whole.values());
        values.remove(CanonicalField.LABEL);
        return new Observation(values, whole.identifiers());
    }

    private static Optional<String> tag(Observation said) {
        return said.identifier(CanonicalField.ASSET_TAG).map(Identifier::key);
    }

    static String shown(String text) {
        return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "\u2026") + "'";
    }
}
