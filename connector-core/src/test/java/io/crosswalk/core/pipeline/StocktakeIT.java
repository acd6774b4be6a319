package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.core.stocktake.LabelOrder;
import io.crosswalk.core.stocktake.RetagLine;
import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.ScansTaken;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeResult;
import io.crosswalk.core.stocktake.StocktakeResult.Figures;
import io.crosswalk.core.stocktake.Stocktakes;
import io.crosswalk.core.stocktake.UnitLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is looked over: what was expected, what people scanned, and what comes of the two. */
class StocktakeIT extends NightCase {

    @BeforeEach
    void aRoomInKiel() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Kiel", "SN0002B,Dell,CT-000002,,Kiel", "SN0003C,Dell,,,Kiel", "SN0004D,HP,CT-000004,,Bonn");
        kit.night();
    }

    private Stocktakes stocktakes() {
        return kit.connector().stocktakes();
    }

    private long begun() {
        return stocktakes().start("Kiel", "ada", false).id();
    }

    private ScansTaken scan(long id, String header, String... rows) {
        String file = header + "\n" + String.join("\n", rows) + "\n";
        return stocktakes().scan(id, file(file), "ada");
    }

    private static ScanRows file(String text) {
        return ScanRows.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private StocktakeResult result(long id) {
        return stocktakes().result(id).orElseThrow();
    }

    /** Every expected asset is found, missing, at another place, or in question. */
    private static void addsUp(StocktakeResult result) {
        Figures it = result.figures();
        long found = result.found().stream().filter(UnitLine::expected).count();
        long moved = result.wrongLocation().stream().filter(UnitLine::expected).count();
        assertThat(it.expected()).isEqualTo((int) (found + moved) + it.missing() + it.inQuestion());
    }

    private static List<String> serials(List<UnitLine> lines) {
        return lines.stream().map(line -> line.serial() == null ? line.names() : line.serial()).sorted().toList();
    }

    @Test
    void tellsWhatIsThereAndWhatIsNot() {
        long id = begun();

        ScansTaken taken = scan(id, "label,label2,manufacturer,location", "CT-000001,SN0001A,Dell,", ",SN0004D,HP,", "CT-000077,,,", "CT-000002,,,Bonn");

        assertThat(taken).extracting(ScansTaken::read, ScansTaken::accepted, ScansTaken::repeated, ScansTaken::rejected).containsExactly(4L, 4L, 0L, 0L);
        StocktakeResult result = result(id);
        assertThat(serials(result.found())).containsExactly("SN0001A");
        assertThat(serials(result.missing())).containsExactly("SN0003C");
        assertThat(serials(result.unexpected())).containsExactly("asset tag CT-000077");
        assertThat(serials(result.wrongLocation())).containsExactly("SN0002B", "SN0004D");
        assertThat(result.wrongLocation()).extracting(UnitLine::expectedAt, UnitLine::seenAt).containsExactlyInAnyOrder(
                tuple("Bonn", "Kiel"), tuple("Kiel", "Bonn"));
        addsUp(result);
    }

    @Test
    void doesNotLookForWhatWasStolenButSaysSoWhereItTurnsUp() {
        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel,,,,,stolen", "SN0002B,Dell,CT-000002,,Kiel,,,,,checked-in", "SN0003C,Dell,,,Kiel",
                "SN0004D,HP,CT-000004,,Bonn");
        kit.night();
        Stocktake begun = stocktakes().start("Kiel", "ada", false);
        assertThat(begun.expected()).isEqualTo(2);
        assertThat(serials(result(begun.id()).missing())).containsExactly("SN0002B", "SN0003C");

        scan(begun.id(), "label,location", "CT-000001,Kiel", "CT-000002,Kiel");

        StocktakeResult result = result(begun.id());
        assertThat(serials(result.found())).containsExactly("SN0002B");
        assertThat(result.unexpected()).singleElement().satisfies(line -> {
            assertThat(line.serial()).isEqualTo("SN0001A");
            assertThat(line.evidence()).startsWith("stolen at ").endsWith("[erp]");
        });
        addsUp(result);
    }

    @Test
    void saysThatNothingIsKnownAtAPlaceInWholeSentences() {
        assertThatThrownBy(() -> stocktakes().start("Oslo", "ada", false)).isInstanceOf(StocktakeRefused.class)
                .hasMessageStartingWith("The register knows nothing at 'Oslo'. To look over");
        assertThatThrownBy(() -> stocktakes().start("Kiel, room 4", "ada", false)).hasMessageContaining("'Kiel, room 4'; did you mean Kiel? To look");
    }

    @Test
    void tellsWhenATagIsOnAnotherUnit() {
        long id = begun();

        scan(id, "label,label2,manufacturer", "CT-000002,SN0001A,Dell", "CT-000002,,");

        StocktakeResult result = result(id);
        assertThat(result.tagOnAnotherSerial()).singleElement().satisfies(line -> {
            assertThat(line.serial()).isEqualTo("SN0001A");
            assertThat(line.scans()).as("the tag alone is no proof of the unit it should be on").isEqualTo(2);
            assertThat(line.evidence()).contains("CT-000002", "SN0002B", "SN0001A");
        });
        assertThat(result.found()).isEmpty();
        assertThat(result.figures().inQuestion()).isEqualTo(2);
        assertThat(result.retag()).extracting(RetagLine::assetTag, RetagLine::reason).containsExactlyInAnyOrder(
                tuple("CT-000001", "wrong_tag"), tuple("CT-000002", "label_on_another_unit"));
        addsUp(result);
    }

    @Test
    void countsAUnitOnceAndBelievesTheLatestScan() {
        long id = begun();

        scan(id, "label,location,legible,note", "CT-000001,Bonn,true,first", "CT-000001,Kiel,false,second");

        StocktakeResult result = result(id);
        assertThat(result.found()).singleElement().satisfies(line -> {
            assertThat(line.scans()).isEqualTo(2);
            assertThat(line.seenAt()).isEqualTo("Kiel");
        });
        assertThat(serials(result.illegible())).containsExactly("SN0001A");
        assertThat(result.retag()).singleElement().satisfies(line -> assertThat(line.reason()).isEqualTo("illegible"));
    }

    @Test
    void givesTheSameResultInWhateverOrderScansCome() {
        List<String> rows = new ArrayList<>(List.of("CT-000001,SN0001A,Dell,Kiel,0", "CT-000002,SN0001A,Dell,Kiel,1", "CT-000002,,,Kiel,2", ",SN0003C,,Kiel,3",
                "CT-000004,,,Bonn,4", "CT-000099,XX12345,HP,Kiel,5", "CT-000099,,,Bonn,6", ",XX12345,HP,Ulm,7"));
        List<String> pictures = new ArrayList<>();
        Random shuffling = new Random(4);
        for (int i = 0; i < 6; i++) {
            Stocktake begun = stocktakes().start("Kiel", "ada", false);
            String[] timed = rows.stream().map(row -> row.substring(0, row.lastIndexOf(',')) + ","
                    + begun.startedAt().plusMillis(Long.parseLong(row.substring(row.lastIndexOf(',') + 1)))).toArray(String[]::new);
            for (String row : timed) {
                scan(begun.id(), "label,label2,manufacturer,location,scannedAt", row);
            }
            StocktakeResult result = stocktakes().close(begun.id(), "ada");
            addsUp(result);
            pictures.add(result.found().stream().map(it -> it.assetId() + it.seenAt()).sorted().toList() + " " + serials(result.missing())
                    + serials(result.wrongLocation()) + serials(result.tagOnAnotherSerial()) + serials(result.unexpected()) + serials(result.unclear())
                    + result.unexpected().stream().map(UnitLine::seenAt).toList()
                    + result.retag().stream().map(it -> it.assetTag() + it.reason()).sorted().toList());
            Collections.shuffle(rows, shuffling);
        }

        assertThat(pictures).containsOnly(pictures.get(0));
        assertThat(pictures.get(0)).contains("Ulm");
    }

    @Test
    void takesTheSameScansOnce() {
        long id = begun();
        String[] rows = {"CT-000001,a1", "CT-000002,a2", "CT-000002,"};
        scan(id, "label,scanId", rows);

        ScansTaken again = scan(id, "label,scanId", rows);
        ScansTaken borrowed = scan(id, "label,scanId", "CT-000001,a2");

        assertThat(again.repeated()).isEqualTo(3);
        assertThat(borrowed.rejections()).singleElement().satisfies(it -> assertThat(it.code()).isEqualTo("SCAN-013"));
        assertThat(result(id).figures().scans()).isEqualTo(3);
    }

    @Test
    void takesLateScansOfItsOwnTimeAndSaysThatItWasRevised() {
        Stocktake begun = stocktakes().start("Kiel", "ada", false);
        assertThat(stocktakes().close(begun.id(), "ada").figures().missing()).isEqualTo(3);
        kit.night();

        ScansTaken late = scan(begun.id(), "label,scannedAt", "CT-000001," + begun.startedAt().plusNanos(1000), "CT-000002,", "CT-000002,2031-01-01T00:00:00Z",
                "CT-000002,2001-01-01T00:00:00+01:00", "CT-000002,20.11.2026", "CT-000002," + begun.startedAt().plus(Duration.ofHours(1)));

        assertThat(late.rejections()).extracting(io.crosswalk.core.feed.Rejection::code)
                .containsExactly("SCAN-009", "SCAN-008", "SCAN-006", "SCAN-005", "SCAN-007");
        StocktakeResult result = result(begun.id());
        assertThat(result.figures().found()).isEqualTo(1);
        assertThat(result.figures().lateScans()).isEqualTo(1);
        assertThat(result.stocktake().revised()).isTrue();
        assertThat(Instant.parse(result.stocktake().revisedAt())).isAfter(Instant.parse(result.stocktake().closedAt()));
    }

    @Test
    void leavesAClosedOneAsItWasClosed() {
        long id = begun();
        StocktakeResult first = stocktakes().close(id, "ada");

        StocktakeResult again = stocktakes().close(id, "bob");

        assertThat(again.stocktake()).isEqualTo(first.stocktake());
        assertThat(again.stocktake().revised()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"N/A;SCAN-002", "CT-12;SCAN-002", "(01)09521234543214(21)SN0001A;SCAN-003", "1.23E+11;SCAN-003"})
    void refusesLabelsThatSayNothing(String label, String code) {
        ScansTaken taken = scan(begun(), "label,manufacturer", "\"" + label + "\",", "CT-000001,");

        assertThat(taken.accepted()).isEqualTo(label.equals("CT-12") ? 2 : 1);
        assertThat(taken.rejections()).allSatisfy(it -> assertThat(it.code()).isEqualTo(code)).hasSize(label.equals("CT-12") ? 0 : 1);
    }

    @Test
    void refusesRowsThatCannotBe() {
        ScansTaken taken = scan(begun(), "label,label2,legible,note,assetTag", "CT-000001,,maybe,,", "CT-000001,,,,CT-000002",
                "CT-000001,CT-000002,,,", ",,,nothing,", ",,no,on the ceiling,", "CT-000001,,,,,,too,many");

        assertThat(taken.rejections()).extracting(io.crosswalk.core.feed.Rejection::line).containsExactly(2L, 3L, 4L, 5L, 7L);
        assertThat(taken.rejections()).extracting(io.crosswalk.core.feed.Rejection::code)
                .containsExactly("SCAN-010", "SCAN-004", "SCAN-004", "SCAN-002", "CSV-001");
        assertThat(taken.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lable\nCT-000001\n", "label,note\nCT-000001,\"cut o", "label,note\nCT-000001", "", "{\"label\":\"CT-000001\"}\n{\"label\":\"CT-0"})
    void takesNothingOfAFileThatCannotBeBelieved(String file) {
        long id = begun();

        assertThatThrownBy(() -> stocktakes().scan(id, file(file), "ada")).isInstanceOf(StocktakeRefused.class).hasMessageContaining("nothing of it was taken");

        assertThat(result(id).figures().scans()).isZero();
    }

    @Test
    void readsJsonLinesAndSemicolonsAsWell() {
        long id = begun();

        ScansTaken lines = stocktakes().scan(id, file("{\"label\":\"CT-000001\",\"legible\":true}\n{\"serial\":\"SN0002B\",\"manufacturer\":\"Dell\"}\n"
                + "{\"label\":\"CT-000004\",\"color\":\"red\"}\n"), "ada");
        ScansTaken cells = stocktakes().scan(id, file("serial;manufacturer\nSN0003C;Dell\n"), "ada");

        assertThat(lines.rejections()).singleElement().satisfies(it -> assertThat(it.reason()).contains("color"));
        assertThat(lines.accepted() + cells.accepted()).isEqualTo(3);
        assertThat(result(id).missing()).isEmpty();
    }

    @Test
    void refusesPlacesThatNobodyKnowsAndASecondOneAtOnePlace() {
        assertThatThrownBy(() -> stocktakes().start("Kie", "ada", false)).isInstanceOf(StocktakeRefused.class).hasMessageContaining("did you mean Kiel?");
        assertThatThrownBy(() -> stocktakes().start("Oslo", "ada", false)).isInstanceOf(StocktakeRefused.class);
        assertThatThrownBy(() -> stocktakes().start(" ", "ada", true)).isInstanceOf(StocktakeRefused.class);
        assertThat(stocktakes().start("Oslo", "ada", true).expected()).isZero();
        assertThat(stocktakes().start("  kiel ", "ada", false).location()).isEqualTo("Kiel");

        assertThatThrownBy(() -> stocktakes().start("KIEL", "ada", false)).isInstanceOf(StocktakeRefused.class).hasMessageContaining("is open");
        assertThatThrownBy(() -> scan(4711, "label", "CT-000001")).isInstanceOf(StocktakeRefused.class).hasMessageContaining("There is no stocktake 4711");
        assertThatThrownBy(() -> stocktakes().close(4711, "ada")).isInstanceOf(StocktakeRefused.class);
        assertThat(stocktakes().list(10, 0)).extracting(it -> it.stocktake().location()).containsExactly("Kiel", "Oslo");
    }

    @Test
    void keepsToWhatWasExpectedWhenItBegan() {
        long id = begun();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002,,Kiel", "SN0003C,Dell,,,Kiel", "SN0004D,HP,CT-000004,,Kiel",
                "SN0005E,HP,CT-000005,,Kiel");
        kit.night();

        StocktakeResult result = result(id);

        assertThat(serials(result.missing())).containsExactly("SN0001A", "SN0002B", "SN0003C");
    }

    @Test
    void neverTakesASerialWithoutItsMakerForAUnitUnlessThePlaceAgrees() {
        long id = begun();

        scan(id, "label2,location", "SN0001A,", "SN0004D,Ulm");

        StocktakeResult result = result(id);
        assertThat(serials(result.found())).containsExactly("SN0001A");
        assertThat(result.unclear()).singleElement().satisfies(line -> assertThat(line.evidence()).contains("SN0004D", "no maker"));
    }

    @Test
    void agesWhatStaysMissingAndEscalatesIt() {
        kit.edit("config/crosswalk.yaml", "authority:", "stocktake: { escalateAfterDays: 2 }\nauthority:");
        for (int i = 0; i < 3; i++) {
            long id = begun();
            scan(id, "label,label2,manufacturer", ",SN0002B,Dell", i == 0 ? "CT-000001,," : ",SN0001A,Dell");
            stocktakes().close(id, "ada");
            kit.night();
        }

        StocktakeResult first = result(1);
        StocktakeResult last = result(3);

        assertThat(last.missing()).singleElement().satisfies(line -> {
            assertThat(line.missedStocktakes()).isEqualTo(3);
            assertThat(line.days()).isEqualTo(3);
            assertThat(line.escalated()).isTrue();
        });
        assertThat(first.missing()).singleElement().satisfies(line -> assertThat(line.missedStocktakes()).isEqualTo(1));
        assertThat(last.retag()).extracting(RetagLine::assetTag, RetagLine::reason, RetagLine::days, RetagLine::escalated).containsExactly(
                tuple("CT-000002", "tag_not_seen", 3L, true),
                tuple("CT-000001", "tag_not_seen", 2L, true));
        assertThat(stocktakes().list(1, 0)).singleElement().satisfies(it -> assertThat(it.figures().escalated()).isEqualTo(3));
    }

    @Test
    void doesNotEscalateWhatWasSeenSince() {
        kit.edit("config/crosswalk.yaml", "authority:", "stocktake: { escalateAfterDays: 2 }\nauthority:");
        long id = begun();
        stocktakes().close(id, "ada");
        kit.night();
        long next = begun();
        scan(next, "label", "CT-000001", "CT-000002");
        kit.night();
        kit.night();

        StocktakeResult result = result(id);

        assertThat(result.missing()).filteredOn(UnitLine::escalated).extracting(UnitLine::serial).containsExactly("SN0003C");
        assertThat(result.missing().get(0).serial()).as("the oldest first").isEqualTo("SN0003C");
    }

    @Test
    void printsTheLabelsOfItsRetagList() throws IOException {
        long id = begun();
        scan(id, "label,label2,manufacturer,legible", "CT-000001,,,false", ",SN0003C,Dell,");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream zpl = new ByteArrayOutputStream();

        assertThat(stocktakes().labels(id, LabelOrder.of("pdf", "qr", null), pdf)).as("one of the two has no tag").isEqualTo(1);
        stocktakes().labels(id, LabelOrder.of("zpl", null, null), zpl);

        assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(zpl.toString(StandardCharsets.UTF_8)).contains("^XA").contains("CT-000001").doesNotContain("SN0003C");
        assertThatThrownBy(() -> stocktakes().labels(id, LabelOrder.of("pdf", "gs1-datamatrix", null), pdf)).isInstanceOf(StocktakeRefused.class);
        assertThatThrownBy(() -> LabelOrder.of("png", null, null)).isInstanceOf(StocktakeRefused.class);
        assertThatThrownBy(() -> LabelOrder.of("pdf", "ean", null)).isInstanceOf(StocktakeRefused.class).hasMessageContaining("gs1-datamatrix");
        assertThatThrownBy(() -> LabelOrder.of("pdf", null, "a0")).isInstanceOf(StocktakeRefused.class);
    }

    @Test
    void takesAHundredThousandScans() {
        long id = begun();
        StringBuilder file = new StringBuilder("label,label2,manufacturer\n");
        for (int i = 0; i < 100_000; i++) {
            file.append("CT-").append(100_000 + i).append(",XJ").append(7_000_000 + i).append(",Dell\n");
        }

        ScansTaken taken = stocktakes().scan(id, file(file.toString()), "ada");
        ScansTaken again = stocktakes().scan(id, file(file.toString()), "ada");

        assertThat(taken.accepted()).isEqualTo(100_000);
        assertThat(again.repeated()).isEqualTo(100_000);
        assertThat(result(id).figures().unexpected()).isEqualTo(100_000);
    }
}
