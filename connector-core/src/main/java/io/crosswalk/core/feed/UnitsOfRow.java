package io.crosswalk.core.feed;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that one row names: a goods receipt with {@code "SN01A, SN02B, SN03C"} in its serial cell is about three.
 *
 * <p>ERPNext keeps the serials of a receipt line in one field, separated by lines or commas
 * ({@code erpnext/stock/doctype/serial_no/serial_no.py}). Each distinct serial makes an observation with everything else the
 * row says; a filler or damaged serial among them makes one too, and is judged like any other. A row is left whole, and
 * says why, where it does not say which unit a further name belongs to.
 */
public final class UnitsOfRow {

    private static final String SEVERAL = "multiple_values";
    private static final String BECOMES = " -> ";
    private static final String ITS_KEY_AND_SERIAL = "#";
    /** A shorter piece is more likely the tail of the one before, as in {@code SN0041, 42, 43}. */
    private static final int SHORTEST = 4;
    private static final int SHOWN = 120;
    private static final Set<CanonicalField> OF_MANY_UNITS = Set.of(CanonicalField.SERIAL, CanonicalField.SKU, CanonicalField.GTIN, CanonicalField.LOT);

    private UnitsOfRow() {
    }

    /** What the row says about each unit, in the order of its serial cell; the row itself where it is about one. */
    public static List<Observation> of(Observation row, ReadContext context) {
        if (!several(row)) {
            return List.of(row);
        }
        Collection<Identifier> serials = distinct(row, context);
        if (serials.size() > 1 && inOneRow(row).isPresent()) {
            return List.of(row);
        }
        List<Observation> units = new ArrayList<>(serials.size());
        boolean counted = row.value(CanonicalField.QUANTITY).isPresent();
        long usable = serials.stream().filter(Identifier::usable).count();
        String first = serials.stream().filter(Identifier::usable).map(Identifier::key).min(String::compareTo).orElse("");
        for (Identifier serial : serials) {
            int answersFor = !counted ? 1 : serial.key().equals(first) ? (int) usable : 0;
            units.add(unit(row, serial, serials.size() > 1, answersFor));
        }
        return units;
    }

    /** Why a row that names several serials is left whole, for the person who decides; empty where it names one. */
    public static Optional<String> inOneRow(Observation row) {
        if (!several(row)) {
            return Optional.empty();
        }
        String cell = row.value(CanonicalField.SERIAL).orElse("");
        if (cell.contains(BECOMES)) {
            return Optional.of("one seems to have taken the place of the other");
        }
        Optional<String> beside = row.identifiers().entrySet().stream()
                .filter(it -> !OF_MANY_UNITS.contains(it.getKey()) && it.getValue().stream().anyMatch(id -> id.verdict() != Verdict.PLACEHOLDER))
                .map(it -> it.getKey().word() + " " + shown(it.getValue().get(0).display())).findFirst();
        if (beside.isPresent()) {
            return Optional.of("it does not say to which of them " + beside.get() + " belongs");
        }
        if (row.value(CanonicalField.LABEL).isPresent() || row.swapsSerial()) {
            return Optional.of("it does not say which of them its label or event is about");
        }
        return Identifiers.split(Kind.SERIAL, cell).stream().map(piece -> Identifiers.read(Kind.SERIAL, piece, ReadContext.NONE))
                .filter(it -> it.usable() && it.key().length() < SHORTEST)
                .map(it -> "'" + it.display() + "' is too short to be sure that it is a serial of its own").findFirst();
    }

    /** The serial cell of a row, short enough for a sentence. */
    public static String cell(Observation row) {
        return shown(row.identifier(CanonicalField.SERIAL).map(Identifier::display).orElse(""));
    }

    /** Whether the row's serial cell holds several values that were not taken apart. */
    public static boolean several(Observation row) {
        List<Identifier> serial = row.identifiers().get(CanonicalField.SERIAL);
        return serial != null && serial.size() == 1 && several(serial.get(0));
    }

    private static boolean several(Identifier serial) {
        return serial.verdict() == Verdict.INVALID && serial.reasons().contains(SEVERAL);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** One of each serial, in the order of the cell. What cannot be compared is told apart by its text. */
    private static Collection<Identifier> distinct(Observation row, ReadContext context) {
        List<Identifier> read = new ArrayList<>();
        read(row.values().get(CanonicalField.SERIAL), row.value(CanonicalField.MANUFACTURER).map(context::issuedBy).orElse(context), read);
        Map<String, Identifier> distinct = new LinkedHashMap<>();
        read.forEach(serial -> distinct.putIfAbsent(serial.usable() ? serial.key() : "\n" + serial.display(), serial));
        return distinct.values();
    }

    private static void read(String cell, ReadContext context, List<Identifier> found) {
        Identifier whole = Identifiers.read(Kind.SERIAL, cell, context);
        if (several(whole)) {
            List<String> pieces = Identifiers.split(Kind.SERIAL, cell);
            // separators in full width are seen only once the value is cleaned
            pieces = pieces.size() > 1 ? pieces : Identifiers.split(Kind.SERIAL, whole.display());
            if (pieces.size() > 1) {
                pieces.forEach(piece -> read(piece, context, found));
                return;
            }
        }
        found.add(whole);
    }

    private static Observation unit(Observation row, Identifier serial, boolean oneOfSeveral, int serialsInRow) {
        Map<CanonicalField, String> values = new EnumMap<>(row.values());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(row.identifiers());
        values.put(CanonicalField.SERIAL, serial.raw());
        identifiers.put(CanonicalField.SERIAL, List.of(serial));
        if (oneOfSeveral) {
            values.computeIfPresent(CanonicalField.SOURCE_KEY,
                    (field, key) -> key + ITS_KEY_AND_SERIAL + (serial.usable() ? serial.key() : serial.display()));
        }
        return new Observation(values, identifiers, serialsInRow);
    }
}
