package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.report.RunReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMatchIT extends NightCase {

    @BeforeEach
    void createNothingInTheTarget() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.edit("config/feeds/erp.yaml", "shrinkGuardPercent: 60", "shrinkGuardPercent: 100");
    }

    private List<String> proposals() {
        return tasks("NEAR_MATCH").stream().map(DiscrepancyView::evidence).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1TKFS1138QXT", "1TKFS113QKT", "1TKFS11388QKT", "ITKFS1138QKT"})
    void proposesOneSlipWhereATagLeadsToBoth(String typed) {
        itam.add("serial", "1TKFS1138QKT", "manufacturer", "Mitel", "assetTag", "CT-000001");
        erp("1.csv", typed + ",Mitel,CT-000001");

        RunReport report = kit.night();

        assertThat(report.register().assets()).as("never joined").isEqualTo(1);
        assertThat(proposals()).singleElement().asString().contains("1TKFS1138QKT", typed, "asset tag CT-000001", "by erp", "by itam");
        verified();
        itam.put(1, io.crosswalk.core.delivery.TargetRow.State.ACTIVE, "serial", typed, "manufacturer", "Mitel", "assetTag", "CT-000001");
        kit.night();
        erp("2.csv", typed + ",Mitel,CT-000001,T46");
        kit.night();
        kit.sweep();
    }

    @ParameterizedTest
    @CsvSource({"SN7711, SN7712A2, Mitel", "AB123, AB124, Mitel", "1TKFS1138QKT, 1TKFS1138QKX, Snom", "1TKFS1138QKT, 7PKFS1138QKT, Mitel"})
    void proposesNothingForOtherMakersShortSerialsAndStrangers(String here, String there, String maker) {
        itam.add("serial", here, "manufacturer", "Mitel", "assetTag", "CT-000001");
        erp("1.csv", there + "," + maker + ",CT-000001");

        kit.night();
        kit.sweep();

        assertThat(proposals()).isEmpty();
    }

    @Test
    void doesNotDoubtNeighboursThatOneSourceKnowsBoth() {
        itam.add("serial", "8CG00932XX", "manufacturer", "HP", "assetTag", "CT-000001");
        itam.add("serial", "8CG00932XZ", "manufacturer", "HP", "assetTag", "CT-000002");
        erp("1.csv", "8CG00932XZ,HP,CT-000001", "8CG00932XX,HP,CT-000002");

        kit.night();
        kit.sweep();

        assertThat(proposals()).isEmpty();
    }

    @Test
    void proposesWhatAppearedInThePlaceOfWhatWentAndTakesItBack() {
        erp("1.csv", "CZC1339HN2,HP,,EliteBook 840,Bonn", "CZC2277QR5,HP,,EliteBook 840,Bonn");
        kit.night();
        erp("2.csv", "CZC1389HN2,HP,,EliteBook 840,Bonn", "CZC2277QR5,HP,,EliteBook 840,Bonn");
        kit.night();

        kit.sweep();
        assertThat(proposals()).singleElement().asString().contains("CZC1339HN2", "CZC1389HN2", "location Bonn", "corrected?");
        assertThat(kit.sweep().discrepancies().fresh()).isZero();

        erp("3.csv", "CZC1339HN2,HP,,EliteBook 840,Bonn", "CZC2277QR5,HP,,EliteBook 840,Bonn");
        kit.night();
        assertThat(proposals()).as("the first is named again").isEmpty();
        erp("4.csv", "CZC1389HN2,HP,,EliteBook 840,Bonn", "CZC2277QR5,HP,,EliteBook 840,Bonn");
        kit.night();
        kit.sweep();
        assertThat(proposals()).as("both were known at different times").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8CG00932XZ,EliteBook 840,Bonn", "CZC1389HN2,ProDesk 600,Bonn", "8CG08932XX,EliteBook 840,Kiel"})
    void doesNotProposeNeighboursOtherModelsAndOtherPlaces(String serial, String model, String place) {
        erp("1.csv", "8CG00932XX,HP,,EliteBook 840,Bonn", "CZC1339HN2,HP,,EliteBook 840,Bonn");
        kit.night();
        erp("2.csv", serial + ",HP,," + model + "," + place);
        kit.night();

        kit.sweep();

        assertThat(proposals()).isEmpty();
    }

    @Test
    void proposesTheUnitThatOnlyTheTargetKnowsWhereOneCandidateIsLeft() {
        itam.add("serial", "CZC1339HN2", "manufacturer", "HP", "assetTag", "CT-000001", "model", "EliteBook 840", "location", "Bonn");
        itam.add("serial", "CZC4339HQ7", "manufacturer", "HP", "assetTag", "CT-000002", "model", "EliteBook 840", "location", "Bonn");
        erp("1.csv", "CZC1389HN2,HP,,EliteBook 840,Bonn", "CZC4339KQ7,HP,,EliteBook 840,Bonn", "CZC4X39HQ7,HP,,EliteBook 840,Bonn");
        kit.night();

        kit.sweep();

        assertThat(proposals()).as("the second has two candidates").singleElement().asString().contains("CZC1339HN2", "CZC1389HN2", "mistyped?");
    }

    @Test
    void proposesAMisreadBatchAsOne() {
        List<String> rows = batch("1TKFS", 40);
        rows.addAll(batch("ITKFS", 13));
        erp("1.csv", rows.toArray(String[]::new));

        RunReport report = kit.night();

        assertThat(count(report, "NEAR_MATCH")).isEqualTo(1);
        assertThat(tasks("NEAR_MATCH")).singleElement().satisfies(it -> assertThat(it.keys()).hasSize(13).allMatch(key -> key.startsWith("serial ITKFS")));
        assertThat(proposals().get(0)).contains("13 serials of MITEL", "begin ITKF", "40 of the same batch begin 1TKF");
        assertThat(kit.sweep().discrepancies().fresh()).isZero();
        assertThat(kit.night().discrepancies().byCode()).containsEntry("NEAR_MATCH", 1L);

        erp("2.csv", batch("1TKFS", 53).toArray(String[]::new));
        assertThat(count(kit.night(), "NEAR_MATCH")).isZero();
    }

    @Test
    void leavesBatchesAloneThatCountOrAreDrawnAtRandom() {
        List<String> rows = batch("PF28", 40);
        rows.addAll(batch("PF2B", 13));
        rows.addAll(batch("PF2C", 13));
        Random random = new Random(7);
        IntStream.range(0, 400).mapToObj(i -> Long.toString(random.nextLong(78_364_164_096L), 36).toUpperCase(java.util.Locale.ROOT))
                .forEach(tag -> rows.add(tag + ",Dell,,Latitude"));
        erp("1.csv", rows.toArray(String[]::new));

        kit.night();
        kit.sweep();

        assertThat(proposals()).isEmpty();
    }

    @Test
    void isBoundedWhereThousandsLookAlike() {
        List<String> erp = new ArrayList<>();
        List<String> acme = new ArrayList<>();
        for (int i = 0; i < 1024; i++) {
            StringBuilder serial = new StringBuilder("X7");
            for (int bit = 0; bit < 10; bit++) {
                serial.append((i >> bit & 1) == 0 ? 'O' : '0');
            }
            (i % 2 == 0 ? erp : acme).add(serial + ",Dell");
        }
        erp("1.csv", erp.toArray(String[]::new));
        acme("1.csv", acme.toArray(String[]::new));

        kit.night();
        kit.sweep();

        assertThat(proposals()).isEmpty();
        verified();
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        List<String> rows = batch("1TKFS", 40);
        rows.addAll(batch("ITKFS", 13));
        rows.addAll(Stream.of("CZC1339HN2,HP,CT-000001,EliteBook 840,Bonn", "CZC1339HM7,HP,CT-000002,EliteBook 840,Bonn").toList());
        itam.add("serial", "CZC1389HN2", "manufacturer", "HP", "assetTag", "CT-000001");
        erp("1.csv", rows.toArray(String[]::new));
        kit.night();
        kit.sweep();
        List<String> picture = kit.picture();
        Collections.shuffle(rows, new Random(11));

        kit.close();
        kit = new NightKit(home.resolve("shuffled"));
        kit.put("config/crosswalk.yaml", text("config/crosswalk.yaml"));
        kit.feed("erp", "full", ERP.split(","));
        kit.feed("acme", "delta", ACME.split(","));
        kit.target("itam", itam, "{ create: false }");
        erp("1.csv", rows.toArray(String[]::new));
        kit.night();
        kit.sweep();

        assertThat(kit.picture()).isEqualTo(picture);
        assertThat(proposals()).hasSize(2);
    }

    private String text(String path) {
        try {
            return java.nio.file.Files.readString(home.resolve(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> batch(String prefix, int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> prefix + String.format("%04d", i * 37) + "Q,Mitel,,T46").toList());
    }
}
