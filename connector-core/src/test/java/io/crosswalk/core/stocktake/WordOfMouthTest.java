package io.crosswalk.core.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordOfMouthTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private final ScanReader reader = new ScanReader(new Stocktake(1, "Kiel", START, "ada", Optional.empty(), Optional.empty(), 0),
            new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of(), null).inFeeds(), new Manufacturers(Map.of()), START.plusSeconds(3600), "ada");

    private Scan scan(int minute, String... cells) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        row.put("scannedAt", START.plusSeconds(60L * minute).toString());
        try {
            return reader.read(minute, row);
        } catch (Unscannable e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> places(List<Scan> scans) {
        return WordOfMouth.of(scans).stream().map(it -> it.getOrDefault(CanonicalField.SERIAL, "-") + " " + it.getOrDefault(CanonicalField.ASSET_TAG, "-") + " "
                + it.get(CanonicalField.LOCATION)).toList();
    }

    @Test
    void theNewestScanOfAUnitPlacesAllItsNames() {
        assertThat(places(List.of(scan(1, "label", "CT-000001", "location", "Ulm"), scan(2, "label", "CT-000001", "label2", "SN0001A", "manufacturer", "Dell"),
                scan(3, "label2", "SN0001A", "manufacturer", "Dell", "location", "Bonn")))).containsExactly("- CT-000001 Bonn", "SN0001A - Bonn");
    }

    @Test
    void aTagThatMovedToAnotherUnitNoLongerPlacesTheFirst() {
        assertThat(places(List.of(scan(1, "label", "CT-000001", "label2", "SN0001A", "manufacturer", "Dell", "location", "Ulm"),
                scan(2, "label", "CT-000001", "label2", "SN0002B", "manufacturer", "Dell"), scan(3, "label", "CT-000001", "location", "Bonn"))))
                .containsExactly("- CT-000001 Bonn", "SN0001A CT-000001 Ulm", "SN0002B CT-000001 Bonn");
    }

    @Test
    void aSerialWithoutItsMakerIsNoRecordOfItsOwn() {
        assertThat(WordOfMouth.of(List.of(scan(1, "label2", "SN0001A")))).isEmpty();
    }

    @Test
    void saysTheSameInWhateverOrderScansCome() {
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            scans.add(scan(i, "label", "CT-00000" + i % 3, "location", "room " + i, i % 4 == 0 ? "label2" : "note", "SN000" + i % 5 + "A",
                    "manufacturer", "Dell"));
        }
        List<Map<CanonicalField, String>> told = WordOfMouth.of(scans);
        Random shuffling = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(scans, shuffling);
            assertThat(WordOfMouth.of(scans)).isEqualTo(told);
        }
    }
}
