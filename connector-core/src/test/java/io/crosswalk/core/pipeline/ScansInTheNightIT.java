package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.Stocktakes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people scanned is word of mouth for the register: it takes part in the next night like any other feed. */
class ScansInTheNightIT extends NightCase {

    private long id;

    @BeforeEach
    void aStocktakeInKiel() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Kiel", "SN0002B,Dell,CT-000002,,Kiel", "SN0003C,Dell,,,");
        kit.night();
        id = stocktakes().start("Kiel", "ada", false).id();
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    private Stocktakes stocktakes() {
        return kit.connector().stocktakes();
    }

    private void scan(String... rows) {
        String file = "label,label2,manufacturer,location,legible,labelPosition\n" + String.join("\n", rows) + "\n";
        assertThat(stocktakes().scan(id, ScanRows.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), "ada").rejections()).isEmpty();
    }

    private static List<String> feeds(RunReport report) {
        return report.feeds().stream().map(RunReport.FeedSection::feed).toList();
    }

    @Test
    void bothLabelsOfAUnitConfirmTheCrossReference() {
        scan("CT-000001,SN0001A,Dell,,,on the back");

        RunReport report = kit.night();

        assertThat(last(report, "stocktake").read()).isEqualTo(1);
        assertThat(serial("SN0001A").state()).isEqualTo("confirmed");
        assertThat(serial("SN0001A").values().get("labelPosition").value()).isEqualTo("on the back");
    }

    @Test
    void aPlaceThatWasSeenCountsWhereNobodyElseNamesOneAndLosesOtherwise() {
        scan("CT-000001,,,Ulm,,", ",SN0003C,Dell,Ulm,,");

        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Kiel");
        assertThat(serial("SN0001A").values().get("location").losing()).anySatisfy(it -> assertThat(it.source()).isEqualTo("stocktake"));
        assertThat(serial("SN0003C").values().get("location").value()).isEqualTo("Ulm");
    }

    @Test
    void aPlaceThatWasSeenWinsWhereAuthoritySaysSo() {
        kit.edit("config/crosswalk.yaml", "location: [ erp, itam ]", "location: [ stocktake, erp, itam ]");
        scan("CT-000001,,,Ulm,,");

        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Ulm");
        assertThat(stocktakes().result(id).orElseThrow().wrongLocation()).as("still not where the ERP says").hasSize(1);
    }

    @Test
    void aUnitThatNobodyKnowsIsHeldAndNotCreated() {
        scan("CT-000077,SN0077X,Dell,,,");

        RunReport report = kit.night();

        assertThat(last(report, "stocktake").held()).isEqualTo(1);
        assertThat(kit.register().lookup(java.util.Optional.empty(), "SN0077X")).isEmpty();

        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel", "SN0002B,Dell,CT-000002,,Kiel", "SN0003C,Dell,,,", "SN0077X,Dell,,,Kiel");
        kit.night();

        assertThat(open(serial("SN0077X"), "asset_tag")).as("now the ERP knows it too").isNotNull();
    }

    @Test
    void aNightWithoutNewScansKnowsNothingOfStocktakes() {
        scan("CT-000001,SN0001A,Dell,,,");
        assertThat(feeds(kit.night())).contains("stocktake");

        assertThat(feeds(kit.night())).doesNotContain("stocktake");
    }

    @Test
    void anIllegibleLabelIsATaskUntilTheUnitIsScannedWithALegibleOne() {
        scan("CT-000001,,,,false,");
        kit.night();
        assertThat(tasks("LABEL_ILLEGIBLE")).hasSize(1);

        scan("CT-000001,SN0001A,Dell,,true,");
        kit.night();

        assertThat(tasks("LABEL_ILLEGIBLE")).isEmpty();
    }

    @Test
    void theNewestScanOfAUnitSpeaksForAllItsNames() {
        scan("CT-000003,SN0003C,Dell,Ulm,,");
        kit.night();

        scan("CT-000003,,,Bonn,,");
        kit.night();

        assertThat(serial("SN0003C").values().get("location").value()).isEqualTo("Bonn");
    }

    @Test
    void aDryRunTellsTheRegisterNothing() {
        scan("CT-000001,SN0001A,Dell,,,");

        kit.run(new RunRequest(List.of(), true, true, java.util.Set.of()));

        assertThat(feeds(kit.night())).contains("stocktake");
    }

    @Test
    void aScanOfNothingButAnIllegibleLabelStaysInTheStocktake() {
        scan(",,,,false,");

        assertThat(feeds(kit.night())).doesNotContain("stocktake");
        assertThat(stocktakes().result(id).orElseThrow().illegible()).hasSize(1);
    }

    @Test
    void aSightingIsNoDeliveryOfAUnitThatWasArchivedSince() {
        itam.add(io.crosswalk.core.delivery.TargetRow.State.ARCHIVED, "serial", "SN0009Z", "manufacturer", "Dell", "assetTag", "CT-000009");
        scan("CT-000009,SN0009Z,Dell,,,");

        RunReport report = kit.night();

        assertThat(last(report, "stocktake").held()).isZero();
        assertThat(count(report, "TARGET_ARCHIVED")).isZero();
        assertThat(itam.writes()).noneMatch(it -> it.contains("SN0009Z"));
    }
}
