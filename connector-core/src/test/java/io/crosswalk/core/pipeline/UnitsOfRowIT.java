package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row that names several units makes each of them, and counts once. */
class UnitsOfRowIT extends NightCase {

    private static final RunRequest DRY = new RunRequest(List.of(), true, true, Set.of());

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
        assertThat(kit.number("select count(*) from row_unit")).as("forgotten once the books are closed").isZero();
    }

    private static void counts(DeliverySection it, long created, long updated, long unchanged, long held, long rejected) {
        assertThat(List.of(it.created(), it.updated(), it.unchanged(), it.held(), it.rejected())).as("created, updated, unchanged, held, rejected")
                .containsExactly(created, updated, unchanged, held, rejected);
        assertThat(it.read()).isEqualTo(created + updated + unchanged + held + rejected);
    }

    private static String serials(int count) {
        return IntStream.range(0, count).mapToObj("SN%05dA"::formatted).collect(Collectors.joining("; "));
    }

    @Test
    void makesAnAssetOfEachSerialAndCountsTheRowOnce() {
        erp("1.csv", "SN0001A; SN0002B; SN0003C,Dell,,Latitude,Bonn,L1,3", "SN0004D,Dell");

        RunReport report = kit.night();

        counts(last(report, "erp"), 2, 0, 0, 0, 0);
        assertThat(report.register().assets()).isEqualTo(4);
        assertThat(count(report, "QTY_NE_SERIALS")).isZero();
        assertThat(List.of("SN0001A", "SN0002B", "SN0003C")).allSatisfy(it -> {
            assertThat(open(serial(it), "serial")).containsExactly(it);
            assertThat(serial(it).values().get("location").value()).isEqualTo("Bonn");
        });
    }

    @Test
    void saysOnceThatTheQuantityIsAnother() {
        erp("1.csv", "SN0002B; SN0001A,Dell,,,Bonn,,3");
        RunReport first = kit.night();
        assertThat(first.register().assets()).isEqualTo(2);
        assertThat(tasks("QTY_NE_SERIALS")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("SN0001A", "quantity 3 and names 2 serials"));

        erp("2.csv", "SN0002B; SN0001A; SN0003C,Dell,,,Bonn,,3");
        kit.night();

        assertThat(tasks("QTY_NE_SERIALS")).isEmpty();
    }

    @Test
    void changesNothingWhenTheRowComesAgain() {
        erp("1.csv", "SN0001A; SN0002B,Dell,,,Bonn", "SN0009X,HP");
        acme("1.csv", "SN0005A; SN0006B,Dell,,L1");
        kit.night();
        List<String> before = kit.picture();

        erp("2.csv", "SN0009X,HP,,,", "SN0001A; SN0002B,Dell,,,Bonn");
        acme("2.csv", "SN0005A; SN0006B,Dell,,L1");
        acme("3.csv", "SN0005A; SN0006B,Dell,,L1", "SN0007C,Dell");
        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 0, 2, 0, 0);
        counts(last(report, "acme"), 1, 0, 1, 0, 0);
        assertThat(kit.picture()).containsAll(before);
    }

    @Test
    void isHeldOnceWhereOneUnitIsContradictedWhileTheOthersAreMade() {
        itam.add("serial", "SN0002B", "manufacturer", "Dell", "model", "EliteBook");
        erp("1.csv", "SN0001A; SN0002B; SN0003C,Dell,,Latitude,Bonn");

        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 0, 0, 1, 0);
        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(count(report, "MODEL_MISMATCH")).isEqualTo(1);
        erp("2.csv", "SN0001A; SN0002B; SN0003C,Dell,,Latitude,Bonn", "SN0004D,Dell");
        counts(last(kit.night(), "erp"), 1, 0, 0, 1, 0);
    }

    @Test
    void isHeldOnEveryDeliveryOfADeltaWhileOneUnitIsInQuestion() {
        itam.add("serial", "SN0002B", "manufacturer", "Dell", "model", "EliteBook");
        kit.feed("acme", "delta", "serial", "manufacturer", "model");
        kit.deliver("acme", "1.csv", "serial,manufacturer,model", "SN0001A; SN0002B,Dell,Latitude");
        counts(last(kit.night(), "acme"), 0, 0, 0, 1, 0);

        kit.deliver("acme", "2.csv", "serial,manufacturer,model", "SN0001A; SN0002B,Dell,Latitude", "SN0003C,Dell,Latitude");

        counts(last(kit.night(), "acme"), 1, 0, 0, 1, 0);
    }

    @Test
    void countsEachOfTwoDeliveriesOfOneNightByWhatItBrought() {
        acme("1.csv", "SN0001A; SN0002B,Dell,,L1", "SN0005E; SN0006F,Dell,,L1");
        acme("2.csv", "SN0002B; SN0003C,Dell,,L1", "SN0006F; SN0005E,Dell,,L1");

        List<DeliverySection> deliveries = kit.night().feeds().stream().filter(it -> it.feed().equals("acme")).findFirst().orElseThrow().deliveries();

        counts(deliveries.get(0), 2, 0, 0, 0, 0);
        counts(deliveries.get(1), 1, 0, 1, 0, 0);
        assertThat(assets()).hasSize(5);
    }

    @Test
    void holdsEveryRowWithASerialThatIsOnTooMany() {
        erp("1.csv", "SN0009X; SN0001A,Dell,,,Bonn", "SN0009X; SN0002B,Dell,,,Kiel", "SN0009X; SN0003C,Dell,,,Rom", "SN0009X; SN0004D,Dell,,,Paris",
                "SN0009X; SN0005E,Dell,,,Oslo");

        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 0, 0, 5, 0);
        assertThat(report.register().assets()).isEqualTo(5);
        assertThat(count(report, "SHARED_VALUE")).isPositive();
    }

    @Test
    void countsASerialThatStandsTwiceInTheCellOnce() {
        erp("1.csv", "SN0001A; SN0001A / sn-0001-a,Dell,CT-000001,,,,1");

        RunReport report = kit.night();

        counts(last(report, "erp"), 1, 0, 0, 0, 0);
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(open(serial("SN0001A"), "asset_tag")).as("one unit: no question whose tag it is").containsExactly("CT-000001");
        assertThat(count(report, "QTY_NE_SERIALS")).isZero();
    }

    @Test
    void takesWhatAnotherRowSaysLikewiseForARepeat() {
        erp("1.csv", "SN0002B,Dell,,,Bonn", "SN0001A; SN0002B,Dell,,,Bonn", "SN0002B; SN0003C,Dell,,,Bonn", "SN0001A; SN0002B,Dell,,,Bonn");

        RunReport report = kit.night();

        counts(last(report, "erp"), 2, 0, 2, 0, 0);
        assertThat(report.register().assets()).isEqualTo(3);
    }

    @Test
    void holdsBothRowsThatContradictEachOtherAboutOneUnit() {
        erp("1.csv", "SN0001A; SN0002B,Dell,,,Bonn", "SN0002B,Dell,,,Kiel", "SN0002B,Dell,,,Kiel", "SN0003C; SN0002B,Dell,,,Rom", "SN0004D,Dell");

        RunReport report = kit.night();

        counts(last(report, "erp"), 1, 0, 1, 3, 0);
        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(count(report, "DUP_SERIAL")).isEqualTo(1);
        erp("2.csv", "SN0001A; SN0002B,Dell,,,Bonn", "SN0003C,Dell,,,Rom", "SN0004D,Dell");
        RunReport next = kit.night();
        counts(last(next, "erp"), 1, 0, 2, 0, 0);
        assertThat(next.register().assets()).isEqualTo(4);
    }

    @Test
    void losesNoFillerAmongTheSerials() {
        erp("1.csv", "SN0001A; N/A; SN0002B,Dell,,,Bonn");

        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 0, 0, 1, 0);
        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(count(report, "MISSING_SERIAL")).isEqualTo(1);
    }

    @Test
    void isHeldWholeWhereATagStandsBesideSeveralSerials() {
        erp("1.csv", "SN0001A; SN0002B,Dell,CT-000001,,Bonn,,2");

        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 0, 0, 1, 0);
        assertThat(report.register().assets()).isZero();
        assertThat(tasks("QTY_NE_SERIALS")).singleElement().satisfies(it -> assertThat(it.evidence())
                .contains("SN0001A; SN0002B", "to which of them assetTag CT-000001 belongs", "one row per unit"));
        erp("2.csv", "SN0001A; SN0002B,Dell,,,Bonn,,2");
        counts(last(kit.night(), "erp"), 1, 0, 0, 0, 0);
        assertThat(tasks("QTY_NE_SERIALS")).isEmpty();
    }

    @Test
    void holdsATargetsRowThatNamesSeveralSerials() {
        itam.add("serial", "SN0001A; SN0002B", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A; SN0002B,Dell");

        RunReport report = kit.night();

        assertThat(last(report, "itam").held()).isEqualTo(1);
        counts(last(report, "erp"), 1, 0, 0, 0, 0);
    }

    @Test
    void takesAThousandSerialsFromOneCellAndRefusesTenThousand() {
        erp("1.csv", serials(1_000) + ",Dell,,,,,1000", serials(10_000) + ",HP");

        RunReport report = kit.night();

        counts(last(report, "erp"), 1, 0, 0, 0, 1);
        assertThat(report.register().assets()).isEqualTo(1_000);
        assertThat(count(report, "QTY_NE_SERIALS")).isZero();
        assertThat(last(report, "erp").rejections()).singleElement().satisfies(it -> assertThat(it.reason()).contains("characters, more than"));
    }

    @Test
    void letsAUnitGoThatAFullFeedNoLongerListsInTheRow() {
        erp("1.csv", "SN0001A; SN0002B; SN0003C,Dell,,,Bonn,,3");
        kit.night();

        erp("2.csv", "SN0002B; SN0003C,Dell,,,Bonn,,3");
        RunReport report = kit.night();

        assertThat(last(report, "erp").read()).isEqualTo(1);
        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(kit.number("select count(*) from observation where closed_run is not null")).isEqualTo(1);
        assertThat(count(report, "GONE_FROM_SOURCE")).isEqualTo(1);
        assertThat(tasks("QTY_NE_SERIALS")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("SN0002B"));
        erp("3.csv", "SN0001A; SN0002B; SN0003C,Dell,,,Bonn,,3");
        assertThat(kit.night().register().assets()).isEqualTo(3);
        assertThat(tasks("QTY_NE_SERIALS")).isEmpty();
    }

    @Test
    void tellsUnitsApartUnderTheKeyOfTheirRow() {
        kit.feed("erp", "full", "sourceKey", "serial", "manufacturer", "location");
        String header = "sourceKey,serial,manufacturer,location";
        kit.deliver("erp", "1.csv", header, "PR-7,SN0001A; SN0002B,Dell,Bonn", "PR-8,SN0003C,Dell,Bonn");
        counts(last(kit.night(), "erp"), 2, 0, 0, 0, 0);

        kit.deliver("erp", "2.csv", header, "PR-7,SN0002B / SN0001A,Dell,Kiel", "PR-8,SN0003C,Dell,Bonn");
        RunReport report = kit.night();

        counts(last(report, "erp"), 0, 1, 1, 0, 0);
        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Kiel");
    }

    @Test
    void rejectsTheRowOnceWhereNobodyKnowsItsUnits() {
        itam.add("serial", "SN0002B", "manufacturer", "Dell");
        kit.put("config/feeds/acme.yaml", read("config/feeds/acme.yaml") + "onMiss: reject\n");
        acme("1.csv", "SN0001A; SN0002B; SN0003C,Dell", "SN0002B,Dell", "SN0002B,Dell");

        RunReport report = kit.night();

        counts(last(report, "acme"), 0, 0, 2, 0, 1);
        assertThat(last(report, "acme").rejections()).singleElement().satisfies(it -> assertThat(it.line()).isEqualTo(2));
        assertThat(report.register().assets()).isEqualTo(1);
    }

    private String read(String path) {
        try {
            return java.nio.file.Files.readString(home.resolve(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void promisesInADryRunWhatTheNightThenDoes() {
        erp("1.csv", "SN0001A; SN0002B; N/A,Dell,,,Bonn", "SN0002B; SN0003C,Dell,,,Kiel", "SN0004D; SN0005E,Dell");

        RunReport dry = kit.run(DRY);
        RunReport night = kit.night();

        counts(last(dry, "erp"), 1, 0, 0, 2, 0);
        counts(last(night, "erp"), 1, 0, 0, 2, 0);
    }

    @Test
    void becomesSeveralUnitsWhenTheDeliveryIsReadAgainUnderABetterMapping() {
        kit.edit("config/feeds/erp.yaml", "serial: { from: serial }", "serial: { from: serial, transforms: [ \"replace:_=>x\" ] }");
        erp("1.csv", "SN0001A_SN0002B,Dell,,,Bonn");
        RunReport first = kit.night();
        assertThat(first.register().assets()).isEqualTo(1);

        kit.edit("config/feeds/erp.yaml", "replace:_=>x", "split:_");
        kit.await();
        RunReport replayed = kit.connector().replay(first.run(), Optional.empty(), Optional.empty(), Progress.NONE);

        NightKit.accounted(replayed);
        counts(last(replayed, "erp"), 1, 0, 0, 0, 0);
        assertThat(open(serial("SN0001A"), "serial")).containsExactly("SN0001A");
        assertThat(open(serial("SN0002B"), "serial")).containsExactly("SN0002B");
    }
}
