package io.crosswalk.core.stocktake;

import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.StrongKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one row of a file or request into a scan of one stocktake, or says why that cannot be. Thread-safe. */
final class ScanReader {

    static final String SCAN_ID = "scanId";
    private static final String SCANNED_AT = "scannedAt";
    private static final String SCANNED_BY = "scannedBy";
    private static final String LABEL = "label";
    private static final String LABEL2 = "label2";
    private static final String LOCATION = "location";
    private static final String LEGIBLE = "legible";
    private static final String POSITION = "labelPosition";
    private static final String NOTE = "note";
    private static final Set<String> OWN = Set.of(SCAN_ID, SCANNED_AT, SCANNED_BY, LABEL, LABEL2, LOCATION, LEGIBLE, POSITION, NOTE);
    private static final Set<CanonicalField> OF_UNIT = StocktakeFeed.NAMING;
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 128;
    /** Clocks of hand-held scanners run ahead by this much at the most. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Stocktake stocktake;
    private final UnitLabels labels;
    private final Manufacturers makers;
    private final Instant now;
    private final String by;

    /** @param by who brings the rows in, for rows that do not say who scanned them */
    ScanReader(Stocktake stocktake, ReadContext context, Manufacturers makers, Instant now, String by) {
        this.stocktake = stocktake;
        this.labels = new UnitLabels(context);
        this.makers = makers;
        this.now = now;
        this.by = by;
    }

    /** The columns that a row may have, in alphabetical order. */
    static List<String> columns() {
        return Stream.concat(OWN.stream(), OF_UNIT.stream().map(CanonicalField::word)).sorted().toList();
    }

    /** @param row the cells that are not blank, by column */
    Scan read(long line, Map<String, String> row) throws Unscannable {
        for (Map.Entry<String, String> cell : row.entrySet()) {
            check(cell.getKey(), cell.getValue());
        }
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        OF_UNIT.stream().filter(field -> row.containsKey(field.word())).forEach(field -> values.put(field, row.get(field.word())));
        Optional<Boolean> legible = legible(row.get(LEGIBLE));
        UnitLabels.Read read = labels.read(values, List.of(row.getOrDefault(LABEL, ""), row.getOrDefault(LABEL2, "")));
        List<StrongKey> names = Identity.of(read.said(), StocktakeFeed.ID, makers).strong();
        if (names.isEmpty() && !legible.equals(Optional.of(false))) {
            throw nothing(read);
        }
        UUID content = content(row);
        String key = row.containsKey(SCAN_ID) ? "id " + row.get(SCAN_ID) : "content " + content;
        return new Scan(line, key, content, time(row.get(SCANNED_AT)), row.getOrDefault(SCANNED_BY, by), row.getOrDefault(LOCATION, stocktake.location()),
                legible, read.unread(), Optional.ofNullable(row.get(POSITION)), Optional.ofNullable(row.get(NOTE)), read.said(), names, now);
    }

    private static Unscannable nothing(UnitLabels.Read read) {
        Observation said = read.said();
        if (read.unread().isPresent()) {
            return new Unscannable(ScanCode.LABEL_UNREAD, "its label is all that could name a unit, and it was not understood: " + read.unread().get()
                    + "; where nobody can read it, say legible: false");
        }
        String doubts = said.identifiers().entrySet().stream()
                .map(it -> it.getKey().word() + " " + doubt(it.getValue().get(0))).collect(Collectors.joining(", "));
        return new Unscannable(ScanCode.NAMES_NOTHING, doubts.isEmpty() ? "it names no unit; where nobody can read the label, say legible: false"
                : "none of its names singles a unit out: " + doubts);
    }

    private static String doubt(Identifier read) {
        String why = read.reasons().isEmpty() ? "" : " (" + String.join(", ", read.reasons()) + ")";
        return UnitLabels.shown(read.display()) + " is " + read.verdict().name().toLowerCase(Locale.ROOT) + why;
    }

    private static void check(String column, String text) throws Unscannable {
        int longest = Set.of(SCAN_ID, SCANNED_BY).contains(column) ? LONGEST_NAME : LONGEST;
        if (text.length() > longest) {
            throw new Unscannable(ScanCode.TOO_LONG, column + " has " + text.length() + " characters, more than " + longest);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\0' || Character.isSurrogate(c) && !pair) {
                throw new Unscannable(ScanCode.NOT_STORABLE, column + " holds a NUL or half a character");
            }
            i += pair ? 1 : 0;
        }
    }

    private static Optional<Boolean> legible(String text) throws Unscannable {
        String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            throw new Unscannable(ScanCode.NOT_YES_OR_NO, "legible is true or false, not " + UnitLabels.shown(text));
        }
        return word.isEmpty() ? Optional.empty() : Optional.of(YES.contains(word));
    }

    private Instant time(String text) throws Unscannable {
        Instant at = text == null ? now : parsed(text);
        if (text == null && !stocktake.open()) {
            throw new Unscannable(ScanCode.NO_TIME, "the stocktake is closed, so it must say when the scan was made: scannedAt");
        }
        if (at.isAfter(now.plus(AHEAD))) {
            throw new Unscannable(ScanCode.IN_THE_FUTURE, "made at " + at + ", which is not yet; set the clock of the scanner");
        }
        if (at.isBefore(stocktake.startedAt())) {
            throw new Unscannable(ScanCode.TOO_EARLY, "made at " + at + ", before the stocktake began at " + stocktake.startedAt());
        }
        if (stocktake.closedAt().filter(at::isAfter).isPresent()) {
            throw new Unscannable(ScanCode.TOO_LATE, "made at " + at + ", after the stocktake was closed at " + stocktake.closedAt().get());
        }
        return at;
    }

    private static Instant parsed(String text) throws Unscannable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unscannable(ScanCode.NOT_A_TIME, "scannedAt is " + UnitLabels.shown(text)
                    + ", not a time with its zone such as 2026-11-20T14:03:00Z or 2026-11-20T15:03:00+01:00");
        }
    }

    private static UUID content(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        new TreeMap<>(row).forEach((column, text) -> cells.add(column + '\u001f' + text));
        return ObservationDocument.contentHash(String.join("\u001e", cells));
    }
}
