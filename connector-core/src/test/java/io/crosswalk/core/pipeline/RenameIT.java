package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Ruled;
import io.crosswalk.core.steward.TaskFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that is stated wrongly is read as the right one for ever, the wrong one still finds the unit, and both can be undone. */
class RenameIT extends NightCase {

    @BeforeEach
    void createNothing() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.edit("config/feeds/erp.yaml", "shrinkGuardPercent: 60", "shrinkGuardPercent: 100");
    }

    @AfterEach
    void isTheSameWhenComputedAnewAndAgain() {
        verified();
        List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    private Stewardship stewards() {
        return kit.connector().stewardship();
    }

    private Ruled about(AssetView asset, Choice choice, String value, String to) {
        return stewards().decideAbout(asset.assetId(), new Decision(choice, value, to, null, null, null, "read on site", null, null), "ada");
    }

    @Test
    void readsAWrongSerialAsTheRightOneWhoeverSaysIt() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        List<String> before = kit.picture();
        long id = serial("SN0001A").assetId();

        about(serial("SN0001A"), Choice.CORRECT, "SN0001A", "sn0001x");
        verified();
        kit.night();

        assertThat(serial("SN0001X").assetId()).isEqualTo(id);
        assertThat(serial("SN0001A").assetId()).as("still found by the wrong one").isEqualTo(id);
        assertThat(closed(serial("SN0001X"), "serial")).containsExactly("SN0001A");
        assertThat(serial("SN0001X").values().get("serial").value()).isEqualTo("SN0001X");
        assertThat(serial("SN0001X").values().get("serial").losing()).extracting("value").containsExactly("SN0001A");
        verified();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel");
        acme("1.csv", "SN0001A,Dell,,L1", "SN0001X,Dell,,L1,Bonn");
        RunReport report = kit.night();
        assertThat(report.register().assets()).as("later deliveries of either").isEqualTo(1);
        assertThat(report.discrepancies().tasks()).isZero();
        erp("3.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.withdraw("acme", "1.csv");
        kit.night();
        verified();
        assertThat(before).isNotEmpty();
    }

    @Test
    void givesTheNameBackWhenACorrectionIsUndone() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        List<String> before = kit.picture();
        about(serial("SN0001A"), Choice.CORRECT, "serial SN0001A (DELL)", "SN0001X");
        kit.night();

        stewards().decideAbout(serial("SN0001X").assetId(), Decision.of(Choice.UNDO, null), "ada");
        verified();
        kit.night();

        assertThat(kit.picture()).isEqualTo(before);
    }

    @Test
    void refusesARightNameThatIsNoneOrTaken() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();
        AssetView one = serial("SN0001A");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", "SN0002B")).isInstanceOf(RulingRefused.class).hasMessageContaining("merge the two");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", "N/A")).hasMessageContaining("no usable serial");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", "SN0001A")).hasMessageContaining("said already");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", null)).hasMessageContaining("what is right");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, null, "SN0009Z")).hasMessageContaining("which name");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0002B", "SN0009Z")).hasMessageContaining("which name");
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", "x".repeat(3000))).hasMessageContaining("at most");
        assertThatThrownBy(() -> about(one, Choice.RETAG, null, "CT-000002")).hasMessageContaining("merge the two");
        assertThatThrownBy(() -> about(one, Choice.RETAG, null, "SN0001A")).hasMessageContaining("no usable asset tag");
        assertThatThrownBy(() -> about(one, Choice.RETAG, null, null)).hasMessageContaining("what is right");
        assertThat(kit.number("select count(*) from ruling")).isZero();

        about(one, Choice.CORRECT, "SN0001A", "SN0009Z");
        assertThatThrownBy(() -> about(serial("SN0002B"), Choice.CORRECT, "SN0002B", "SN0009Z")).hasMessageContaining("already");
        assertThat(about(one, Choice.CORRECT, "SN0001A", "SN0009Z").repeated()).isTrue();
        assertThatThrownBy(() -> about(one, Choice.CORRECT, "SN0001A", "SN0008Z")).hasMessageContaining("undo that first");
        kit.night();
    }

    private static Stream<String> batch(String beginning, int units) {
        return IntStream.range(0, units).mapToObj(i -> beginning + (1100 + i) + "QKT,Mitel,,T46,Bonn");
    }

    /** 40 phones begin 1TKF, three were typed ITKF. */
    private long misreadBatch() {
        List<String> rows = new ArrayList<>(batch("1TKFS", 40).toList());
        rows.addAll(Stream.of("ITKFS9901QKT", "ITKFS9902QKT", "ITKFS9903QKT").map(serial -> serial + ",Mitel,,T46,Bonn").toList());
        erp("1.csv", rows.toArray(String[]::new));
        kit.night();
        assertThat(tasks("NEAR_MATCH")).hasSize(1);
        return tasks("NEAR_MATCH").get(0).id();
    }

    @Test
    void correctsAWholeBatchByOneRuling() {
        long task = misreadBatch();
        List<String> before = kit.picture();
        TaskFile file = stewards().task(task).orElseThrow();
        assertThat(file.choices()).contains("correct", "keep-apart", "dismiss");

        stewards().decide(List.of(task), Decision.of(Choice.CORRECT, "the label says 1"), "ada");
        verified();
        RunReport report = kit.night();

        assertThat(kit.number("select count(*) from ruling")).isEqualTo(1);
        assertThat(report.discrepancies().tasks()).isZero();
        assertThat(open(serial("ITKFS9902QKT"), "serial")).containsExactly("1TKFS9902QKT");
        assertThat(report.register().assets()).isEqualTo(43);
        verified();

        acme("1.csv", "ITKFS9902QKT,Mitel,,L1", "ITKFS1105QKT,Mitel,,L1", "itkfs9999qkt,Mitel,,L1");
        kit.edit("config/feeds/acme.yaml", "  lot:", "  model: { const: T46 }\n  lot:");
        report = kit.night();
        assertThat(report.register().assets()).as("one new one, however it is written").isEqualTo(44);
        assertThat(serial("1TKFS1105QKT").values().get("lot").value()).isEqualTo("L1");
        assertThat(open(serial("ITKFS9999QKT"), "serial")).containsExactly("1TKFS9999QKT");
        verified();
        assertThat(before).isNotEmpty();
    }

    @Test
    void givesAWholeBatchItsNamesBack() {
        long task = misreadBatch();
        List<String> before = kit.picture();
        stewards().decide(List.of(task), Decision.of(Choice.CORRECT, null), "ada");
        kit.night();

        stewards().decide(List.of(task), Decision.of(Choice.UNDO, null), "ada");
        kit.night();
        kit.sweep();

        assertThat(kit.picture()).isEqualTo(before);
    }

    @Test
    void leavesABatchAsItIsWhereItIsKeptApart() {
        long task = misreadBatch();

        stewards().decide(List.of(task), Decision.of(Choice.KEEP_APART, null), "ada");
        kit.night();

        assertThat(tasks("NEAR_MATCH")).isEmpty();
        assertThat(open(serial("ITKFS9902QKT"), "serial")).containsExactly("ITKFS9902QKT");
    }

    @Test
    void givesAUnitAnotherTagThoughSourcesStillSayTheOldOne() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        List<String> before = kit.picture();

        about(serial("SN0001A"), Choice.RETAG, null, "CT-000009");
        verified();
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000009");
        assertThat(closed(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(serial("SN0001A").values().get("assetTag").value()).isEqualTo("CT-000009");
        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel", "SN0002B,Dell,CT-000001,,Kiel");
        RunReport report = kit.night();
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000009");
        assertThat(last(report, "erp").held()).as("the old label on another unit is a question").isEqualTo(1);
        verified();
        erp("3.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();

        stewards().decideAbout(serial("SN0001A").assetId(), Decision.of(Choice.UNDO, null), "ada");
        kit.night();
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(before).isNotEmpty();
    }

    /** The ITAM holds CT-000001; the tag master says CT-000002. */
    private long otherTagInTheTarget() {
        kit.edit("config/crosswalk.yaml", "assetTag: [ itam, erp ]", "assetTag: [ erp, itam ]");
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell,CT-000002");
        kit.night();
        assertThat(tasks("RETAG")).hasSize(1);
        return tasks("RETAG").get(0).id();
    }

    @Test
    void tellsATargetTheTagOnAStewardsWordOnly() {
        long task = otherTagInTheTarget();
        assertThat(stewards().task(task).orElseThrow().choices()).contains("retag", "dismiss");

        stewards().decide(List.of(task), Decision.of(Choice.RETAG, "relabelled"), "ada");
        kit.night();

        assertThat(itam.row(1).values()).containsValue("CT-000002").doesNotContainValue("CT-000001");
        kit.night();
        assertThat(tasks("RETAG")).isEmpty();
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000005");
        kit.night();
        assertThat(itam.row(1).values()).as("another tag is another question").containsValue("CT-000005");
        assertThat(tasks("RETAG")).hasSize(1);
    }

    @Test
    void leavesTheTagInTheTargetWhereTheQuestionIsDismissed() {
        long task = otherTagInTheTarget();

        stewards().decide(List.of(task), Decision.of(Choice.DISMISS, "the label stays"), "ada");
        kit.night();

        assertThat(tasks("RETAG")).isEmpty();
        assertThat(itam.row(1).values()).containsValue("CT-000001");
    }
}
