package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Ruled;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person decides is followed by the next night, by later deliveries and by a rebuild, and can be undone. */
class StewardIT extends NightCase {

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

    private long task(String code) {
        List<DiscrepancyView> found = tasks(code);
        assertThat(found).as(code).hasSize(1);
        return found.get(0).id();
    }

    private Ruled decide(long task, Decision decision) {
        return stewards().decide(List.of(task), decision, "ada").get(0);
    }

    private Ruled decide(String code, Choice choice) {
        return decide(task(code), Decision.of(choice, "because"));
    }

    private static Decision link(Long asset, Long row) {
        return new Decision(Choice.LINK, null, asset, row, "seen on site", null, null);
    }

    /** The ITAM knows SN0001A as CT-000001; the ERP says that CT-000001 is SN0002B. */
    private long heldRow() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0002B,Dell,CT-000001,,Bonn");
        RunReport report = kit.night();
        assertThat(last(report, "erp").held()).isEqualTo(1);
        return task("KEYS_DISAGREE");
    }

    @Test
    void dismissesAQuestionUntilItsEvidenceChanges() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,,L1");
        acme("1.csv", "SN0001A,Dell,,L2");
        kit.night();

        decide("LOT_MISMATCH", Choice.DISMISS);
        verified();
        assertThat(count(kit.night(), "LOT_MISMATCH")).isZero();
        verified();
        assertThat(count(kit.touchEverything().night(), "LOT_MISMATCH")).as("it says the same").isZero();

        erp("2.csv", "SN0001A,Dell,CT-000001,,,L3");
        assertThat(count(kit.night(), "LOT_MISMATCH")).as("it says something else").isEqualTo(1);
    }

    @Test
    void asksAgainOnceADismissalIsUndone() {
        dismissesAQuestionUntilItsEvidenceChanges();
        long task = decide("LOT_MISMATCH", Choice.DISMISS).task();
        assertThat(count(kit.night(), "LOT_MISMATCH")).isZero();

        decide(task, Decision.of(Choice.UNDO, null));

        assertThat(count(kit.night(), "LOT_MISMATCH")).isEqualTo(1);
        assertThat(task("LOT_MISMATCH")).as("the same task, with its history").isEqualTo(task);
        assertThat(stewards().task(task).orElseThrow().rulings()).extracting(TaskFile.Entry::choice).containsExactly("dismiss", "dismiss", "undo");
    }

    @Test
    void noLongerDisputesAnAssetWhoseQuestionIsDismissed() {
        heldRow();
        assertThat(tag("CT-000001").state()).isEqualTo("disputed");

        decide("KEYS_DISAGREE", Choice.DISMISS);
        kit.night();

        assertThat(tag("CT-000001").state()).isEqualTo("provisional");
        assertThat(tasks("KEYS_DISAGREE")).isEmpty();
    }

    @Test
    void takesTheStrengthOfAValueThatIsShared() {
        erp("1.csv", "DOCK001,Dell,CT-000001", "DOCK001,Dell,CT-000002");
        assertThat(last(kit.night(), "erp").held()).isEqualTo(2);

        decide(task("DUP_SERIAL"), new Decision(Choice.MARK_SHARED, "serial DOCK001 (DELL)", null, null, null, null, null));
        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(report.discrepancies().tasks()).isZero();
        erp("2.csv", "DOCK001,Dell,CT-000001", "DOCK001,Dell,CT-000002", "DOCK001,Dell,CT-000003");
        report = kit.night();
        assertThat(report.register().assets()).as("a later delivery raises the same question").isEqualTo(3);
        assertThat(report.discrepancies().tasks()).isZero();
        verified();

        decide(kit.number("select max(discrepancy_id) from ruling"), Decision.of(Choice.UNDO, null));
        assertThat(kit.night().register().assets()).as("what became units of its own stays so while several carry it").isEqualTo(3);
    }

    @Test
    void countsAValueAsAFillerEverywhere() {
        erp("1.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002");
        kit.night();

        Ruled ruled = decide(task("DUP_SERIAL"), new Decision(Choice.MARK_PLACEHOLDER, "chassis", null, null, null, null, null));
        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(tag("CT-000001").identifiers()).extracting("kind").containsExactly("asset_tag");
        acme("1.csv", "CHASSIS,Dell,CT-000003");
        kit.night();
        assertThat(open(tag("CT-000003"), "serial")).isEmpty();

        decide(ruled.task(), Decision.of(Choice.UNDO, null));
        assertThat(kit.night().register().assets()).as("what became units of its own stays so").isEqualTo(3);
        assertThat(tasks("DUP_SERIAL")).as("it is asked again").hasSize(1);
        assertThat(open(tag("CT-000001"), "serial")).as("nobody knows whose it is").isEmpty();
        assertThat(open(tag("CT-000002"), "serial")).isEmpty();
    }

    @Test
    void leavesAFillerWhatItWasWhereTheRulingIsUndoneBeforeTheNight() {
        erp("1.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002");
        kit.night();
        List<String> before = kit.picture();
        long task = decide(task("DUP_SERIAL"), new Decision(Choice.MARK_PLACEHOLDER, "chassis", null, null, null, null, null)).task();
        decide(task, Decision.of(Choice.UNDO, null));

        kit.night();

        assertThat(kit.picture()).isEqualTo(before);
    }

    @Test
    void linksAHeldRowInSpiteOfTheContradiction() {
        long task = heldRow();
        assertThat(stewards().task(task).orElseThrow()).satisfies(file -> {
            assertThat(file.choices()).contains("dismiss", "link", "mark-shared").doesNotContain("keep-apart", "undo");
            assertThat(file.rows()).singleElement().satisfies(row -> assertThat(row.says()).containsEntry("serial", "SN0002B"));
            assertThat(file.assets()).hasSize(1);
        });

        decide(task, link(null, null));
        verified();
        RunReport report = kit.night();

        assertThat(report.feeds().stream().mapToLong(RunReport.FeedSection::released).sum()).isEqualTo(1);
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(report.discrepancies().tasks()).isZero();
        assertThat(serial("SN0001A").identifiers()).anySatisfy(name -> {
            assertThat(name.display()).isEqualTo("SN0002B");
            assertThat(name.role()).isEqualTo("secondary");
            assertThat(name.sources()).containsExactly("erp");
        });
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        verified();

        erp("2.csv", "SN0002B,Dell,CT-000001,,Kiel");
        report = kit.night();
        assertThat(last(report, "erp").held()).as("a later delivery raises the same question").isZero();
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Kiel");
    }

    @Test
    void asksAgainWhereALinkedRowNamesSomethingElse() {
        linksAHeldRowInSpiteOfTheContradiction();

        erp("3.csv", "SN0003C,Dell,CT-000001,,Kiel");

        assertThat(last(kit.night(), "erp").held()).isEqualTo(1);
    }

    @Test
    void linksARowThatSharesNoNameWithItsAssetAnyMore() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell");
        kit.feed("erp", "full", "sourceKey", "serial", "manufacturer", "assetTag");
        kit.deliver("erp", "1.csv", "sourceKey,serial,manufacturer,assetTag", "1,SN0001A,Dell,CT-000001", "2,SN0002B,Dell,CT-000001");
        kit.night();
        TaskFile file = stewards().task(task("DUP_TAG")).orElseThrow();
        long row = file.rows().stream().filter(it -> it.says().get("serial").equals("SN0002B")).findFirst().orElseThrow().row();

        decide(file.id(), link(file.assets().get(0).assetId(), row));
        kit.deliver("erp", "2.csv", "sourceKey,serial,manufacturer,assetTag", "2,SN0002B,Dell,CT-000001");
        RunReport report = kit.night();

        assertThat(report.exitCode()).isZero();
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
    }

    @Test
    void holdsALinkedRowAgainOnceTheLinkIsUndone() {
        long task = heldRow();
        List<String> before = kit.picture();
        decide(task, link(null, null));
        kit.night();

        decide(task, Decision.of(Choice.UNDO, null));
        verified();
        RunReport report = kit.night();

        assertThat(report.discrepancies().byCode().get("KEYS_DISAGREE")).isEqualTo(1);
        assertThat(serial("SN0001A").identifiers()).noneMatch(name -> name.display().equals("SN0002B"));
        assertThat(serial("SN0001A").state()).isEqualTo("disputed");
        assertThat(names(kit.picture())).isEqualTo(names(before));
    }

    /** Without what was believed: an overwritten value stays as last known. */
    private static List<String> names(List<String> picture) {
        return picture.stream().map(line -> line.replaceAll("\\{.*", "")).toList();
    }

    @Test
    void changesNothingWhereARulingIsUndoneBeforeTheNight() {
        long task = heldRow();
        List<String> before = kit.picture();
        decide(task, link(null, null));
        decide(task, Decision.of(Choice.UNDO, null));

        kit.night();

        assertThat(kit.picture()).isEqualTo(before);
    }

    @Test
    void keepsTwoProductsOfOneSerialApart() {
        kit.feed("erp", "full", "sourceKey", "serial", "manufacturer", "assetTag", "model");
        kit.deliver("erp", "1.csv", "sourceKey,serial,manufacturer,assetTag,model", "1,SN0001A,Dell,CT-000001,Latitude", "2,SN0001A,Dell,CT-000002,PowerEdge");
        kit.night();

        decide("DUP_SERIAL", Choice.KEEP_APART);
        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(report.discrepancies().tasks()).isZero();
        assertThat(open(tag("CT-000002"), "serial")).containsExactly("SN0001A");
        verified();
        acme("1.csv", "SN0001A,Dell,,L7");
        assertThat(last(kit.night(), "acme").held()).as("which of the two is meant?").isEqualTo(1);
        assertThatThrownBy(() -> decide(kit.number("select max(discrepancy_id) from ruling"), Decision.of(Choice.UNDO, null)))
                .isInstanceOf(RulingRefused.class).hasMessageContaining("merge");
    }

    @Test
    void keepsAnAssetAndTheHeldRowOfAnotherProductApart() {
        acme("1.csv", "SN0001A,Dell,,L1");
        kit.edit("config/feeds/acme.yaml", "  lot:", "  model: { const: Latitude }\n  lot:");
        kit.night();
        erp("1.csv", "SN0001A,Dell,CT-000002,PowerEdge,Bonn");
        kit.night();

        decide("MODEL_MISMATCH", Choice.KEEP_APART);
        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(report.discrepancies().tasks()).isZero();
        assertThat(tag("CT-000002").values().get("location").value()).isEqualTo("Bonn");
    }

    @Test
    void proposesNeverAgainWhatIsKeptApart() {
        itam.add("serial", "SN0O01A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell");
        kit.night();

        long task = decide("NEAR_MATCH", Choice.KEEP_APART).task();
        verified();
        assertThat(count(kit.night(), "NEAR_MATCH")).isZero();
        verified();
        assertThat(count(kit.touchEverything().night(), "NEAR_MATCH")).isZero();

        decide(task, Decision.of(Choice.UNDO, null));
        assertThat(count(kit.night(), "NEAR_MATCH")).isEqualTo(1);
    }

    @Test
    void writesTheSameDecisionOnceAndRefusesASecondOne() {
        long task = heldRow();

        Ruled first = decide(task, link(null, null));
        Ruled again = stewards().decide(List.of(task), link(null, null), "bob").get(0);

        assertThat(again.ruling()).isEqualTo(first.ruling());
        assertThat(again.repeated()).isTrue();
        assertThatThrownBy(() -> decide("KEYS_DISAGREE", Choice.DISMISS)).isInstanceOf(RulingRefused.class).hasMessageContaining("ada");
        assertThat(kit.number("select count(*) from ruling")).isEqualTo(1);
        kit.night();
        assertThatThrownBy(() -> decide(task, link(null, null))).as("the task is gone").isInstanceOf(RulingRefused.class).hasMessageContaining("closed");
    }

    @Test
    void refusesWhatDoesNotFit() {
        long task = heldRow();

        assertThatThrownBy(() -> decide(4711, Decision.of(Choice.DISMISS, "x"))).hasMessageContaining("4711");
        assertThatThrownBy(() -> decide(task, link(4711L, null))).hasMessageContaining("which asset");
        assertThatThrownBy(() -> decide(task, link(null, 4711L))).hasMessageContaining("which held row");
        assertThatThrownBy(() -> decide(task, Decision.of(Choice.MARK_SHARED, null))).hasMessageContaining("which value");
        assertThatThrownBy(() -> decide(task, Decision.of(Choice.KEEP_APART, null))).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> decide(task, Decision.of(Choice.UNDO, null))).hasMessageContaining("nothing to undo");
        assertThatThrownBy(() -> stewards().decide(List.of(), Decision.of(Choice.DISMISS, "x"), "ada")).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> stewards().decide(List.of(task, 4711L), Decision.of(Choice.DISMISS, "x"), "ada")).isInstanceOf(RulingRefused.class);
        assertThat(kit.number("select count(*) from ruling")).as("nothing was done").isZero();
    }

    @Test
    void decidesManyAtOnceAndListsWhatWaits() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,,L1", "SN0002B,Dell,CT-000002,,,L1", "SN0003C,HP,CT-000003,,,L1");
        acme("1.csv", "SN0001A,Dell,,L2", "SN0002B,Dell,,L2", "SN0003C,HP,,L2");
        kit.night();
        Task.Filter dells = new Task.Filter("LOT_MISMATCH", "(dell)", null, false);
        List<Long> ids = stewards().tasks(dells, 100, 0).stream().map(Task::id).toList();
        assertThat(ids).hasSize(2);

        stewards().decide(ids, Decision.of(Choice.DISMISS, "relabelled"), "ada");

        assertThat(stewards().tasks(Task.Filter.WAITING, 100, 0)).hasSize(1);
        assertThat(stewards().tasks(new Task.Filter("LOT_MISMATCH", null, null, true), 100, 0)).extracting(Task::decided)
                .containsExactly("dismiss", "dismiss", null);
        assertThat(count(kit.night(), "LOT_MISMATCH")).isEqualTo(1);
    }

    @Test
    void remembersWhoTakesATaskOnAndWhatWasRemarked() {
        long task = heldRow();

        decide(task, new Decision(Choice.ASSIGN, null, null, null, null, "yours?", "bob"));
        decide(task, new Decision(Choice.COMMENT, null, null, null, null, "asked the site", null));

        assertThat(stewards().tasks(new Task.Filter(null, null, "bob", false), 10, 0)).extracting(Task::id).containsExactly(task);
        assertThat(stewards().task(task).orElseThrow().rulings()).extracting(TaskFile.Entry::comment).containsExactly("yours?", "asked the site");
        kit.night();
        assertThat(stewards().task(task).orElseThrow().open()).as("a remark decides nothing").isTrue();
    }

    @Test
    void leavesAnAuditEntryAndNeverLosesOne() {
        long task = heldRow();
        decide(task, Decision.of(Choice.DISMISS, "known"));
        kit.night();

        assertThat(kit.number("select count(*) from audit_entry where after like 'ruling %: dismiss on KEYS_DISAGREE %because known' and"
                + " transaction_id in (select id from audit_transaction where actor = 'ada' and run_id is null)")).isEqualTo(1);
        assertThatThrownBy(() -> kit.number("delete from ruling returning id")).hasStackTraceContaining("only ever appended");
        assertThatThrownBy(() -> kit.number("update ruling set reason = '' returning id")).hasStackTraceContaining("only ever appended");
    }

    @Test
    void survivesAWholeRebuild() {
        long task = heldRow();
        decide(task, link(null, null));
        kit.night();
        List<String> picture = kit.picture();

        kit.connector().rebuild(false, Progress.NONE);

        assertThat(kit.picture()).isEqualTo(picture);
    }

    @Test
    void decidesATargetsOwnRowLikeAnyOther() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        itam.add("serial", "SN0002B", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        long task = task("KEYS_DISAGREE");

        decide(task, link(null, null));
        kit.night();

        assertThat(assets()).hasSize(1);
        itam.put(1, State.ACTIVE, "serial", "SN0002B", "manufacturer", "Dell", "assetTag", "CT-000009");
        kit.night();
    }
}
