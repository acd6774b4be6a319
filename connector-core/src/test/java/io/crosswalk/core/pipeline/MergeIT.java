package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Ruled;
import io.crosswalk.core.steward.TaskFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is merged and split again is as if it had never been merged, and the other way round: nothing is lost between. */
class MergeIT extends NightCase {

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

    private Ruled about(AssetView asset, Decision decision) {
        return stewards().decideAbout(asset.assetId(), decision, "ada");
    }

    private Ruled merge(AssetView asset, AssetView into) {
        return about(asset, new Decision(Choice.MERGE, null, null, null, into.assetId(), null, "one unit", null, null));
    }

    private Ruled split(AssetView asset, String value) {
        return about(asset, new Decision(Choice.SPLIT, value, null, null, null, null, "two units", null, null));
    }

    private Ruled undo(AssetView asset) {
        return about(asset, Decision.of(Choice.UNDO, null));
    }

    /** Everything about the register, with numbers, intervals, runs and times. */
    private List<String> exactly() {
        List<String> all = new ArrayList<>();
        assets().forEach(asset -> {
            all.add(asset.assetId() + " " + asset.state());
            asset.identifiers().stream().map(Object::toString).sorted().forEach(all::add);
            asset.values().forEach((field, value) -> all.add(field + " " + value));
        });
        kit.register().discrepancies(1_000, 0).forEach(it -> all.add(it.id() + " " + it.code() + " " + it.keys() + " " + it.evidence()));
        return all;
    }

    /** Two serials of one maker, each with its tag, known to three sources. */
    private void twoAssets() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Bonn");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Kiel,L1", "SN0002B,Dell,CT-000002,,Ulm,L2,,Eve");
        kit.night();
        acme("1.csv", "SN0002B,Dell,,L2,,2027-01-01");
        kit.night();
    }

    @Test
    void makesOneOfTwoThoughTheirSerialsContradict() {
        twoAssets();
        long into = serial("SN0001A").assetId();

        merge(serial("SN0002B"), serial("SN0001A"));
        verified();
        kit.night();

        assertThat(assets()).singleElement().satisfies(one -> {
            assertThat(one.assetId()).isEqualTo(into);
            assertThat(one.identifiers()).filteredOn(it -> it.role().equals("primary")).extracting("display").containsExactly("SN0001A", "CT-000001");
            assertThat(one.identifiers()).filteredOn(it -> it.role().equals("secondary"))
                    .extracting("display").containsExactlyInAnyOrder("CT-000002", "SN0002B");
            assertThat(one.values().get("owner").value()).isEqualTo("Eve");
            assertThat(one.values().get("lot").losing()).isNotEmpty();
        });
        assertThat(serial("SN0002B").assetId()).as("still found by what it lost").isEqualTo(into);
        verified();

        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel,L1", "SN0002B,Dell,CT-000002,,Ulm,L2,,Bob");
        kit.night();
        assertThat(assets()).as("a later delivery raises the same question").hasSize(1);
        assertThat(serial("SN0001A").values().get("owner").value()).isEqualTo("Bob");
    }

    @Test
    void bringsTheNamesThatTheOtherLacks() {
        acme("1.csv", "SN0002B,Dell,,L2");
        erp("1.csv", ",,CT-000001,,Bonn");
        kit.night();

        merge(serial("SN0002B"), tag("CT-000001"));
        kit.night();

        assertThat(assets()).singleElement().satisfies(one -> {
            assertThat(open(one, "serial")).containsExactly("SN0002B");
            assertThat(open(one, "asset_tag")).containsExactly("CT-000001");
        });
        verified();
        split(tag("CT-000001"), null);
        kit.night();
        assertThat(assets()).hasSize(2);
    }

    @Test
    void givesBackExactlyWhatWasThereWhenItIsSplit() {
        twoAssets();
        List<String> before = exactly();
        merge(serial("SN0002B"), serial("SN0001A"));
        kit.night();

        split(serial("SN0001A"), null);
        verified();
        kit.night();

        assertThat(exactly()).isEqualTo(before);
        verified();
    }

    @Test
    void keepsWhatWasLearntBetween() {
        twoAssets();
        merge(serial("SN0002B"), serial("SN0001A"));
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Mainz,L1", "SN0002B,Dell,CT-000002,,Trier,L2,,Eve");
        acme("2.csv", "SN0002B,Dell,,L2,,2029-09-09");
        kit.night();

        undo(serial("SN0001A"));
        kit.night();

        assertThat(assets()).hasSize(2);
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Mainz");
        assertThat(serial("SN0001A").values()).doesNotContainKey("owner");
        assertThat(serial("SN0002B").values().get("location").value()).isEqualTo("Trier");
        assertThat(serial("SN0002B").values().get("warrantyEnd").value()).isEqualTo("2029-09-09");
        assertThat(open(serial("SN0002B"), "asset_tag")).containsExactly("CT-000002");
    }

    @Test
    void changesNothingWhereItIsUndoneBeforeTheNight() {
        twoAssets();
        List<String> before = exactly();
        merge(serial("SN0002B"), serial("SN0001A"));
        assertThatThrownBy(() -> merge(serial("SN0001A"), serial("SN0002B")))
                .isInstanceOf(RulingRefused.class).hasMessageContaining("waits for the next night");
        undo(serial("SN0002B"));

        kit.night();

        assertThat(exactly()).isEqualTo(before);
    }

    @Test
    void settlesATaskByMergingItsTwoAssets() {
        itam.add("serial", "SN0O01A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell");
        kit.night();
        TaskFile file = stewards().task(tasks("NEAR_MATCH").get(0).id()).orElseThrow();
        assertThat(file.choices()).contains("merge", "split", "correct");
        List<String> before = exactly();

        stewards().decide(List.of(file.id()), Decision.of(Choice.MERGE, "mistyped"), "ada");
        kit.night();

        assertThat(tasks("NEAR_MATCH")).isEmpty();
        assertThat(assets()).singleElement().satisfies(one -> assertThat(open(one, "asset_tag")).containsExactly("CT-000001"));
        verified();
        split(assets().get(0), null);
        kit.night();
        assertThat(exactly()).isEqualTo(before);
    }

    /** One source bridges the serial of one and the tag of another: joined automatically. */
    private void joinedByARow() {
        acme("1.csv", "SN0001A,Dell,,L1");
        erp("1.csv", ",,CT-000001,,Bonn");
        kit.night();
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        assertThat(assets()).hasSize(1);
    }

    @Test
    void splitsWhatWasJoinedAutomaticallyAndJoinsItAgain() {
        joinedByARow();
        List<String> picture = kit.picture();

        split(serial("SN0001A"), "asset tag CT-000001");
        verified();
        kit.night();

        assertThat(assets()).hasSize(2);
        assertThat(serial("SN0001A").identifiers()).filteredOn(it -> it.role().equals("primary")).hasSize(1);
        verified();
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "model", "M");
        kit.night();
        assertThat(assets()).as("a later delivery raises the same question").hasSize(2);
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();

        undo(serial("SN0001A"));
        kit.night();
        assertThat(names(kit.picture())).isEqualTo(names(picture));
    }

    /** Without what was believed: what a row said between stays as last known. */
    private static List<String> names(List<String> picture) {
        return picture.stream().map(line -> line.replaceAll("\\{.*", "")).toList();
    }

    @Test
    void refusesWhatDoesNotFit() {
        twoAssets();
        AssetView one = serial("SN0001A");
        assertThatThrownBy(() -> merge(one, one)).hasMessageContaining("itself");
        assertThatThrownBy(() -> stewards().decideAbout(4711, Decision.of(Choice.UNDO, null), "ada")).hasMessageContaining("no asset 4711");
        assertThatThrownBy(() -> about(one, Decision.of(Choice.MERGE, "x"))).hasMessageContaining("into which");
        assertThatThrownBy(() -> about(one, new Decision(Choice.MERGE, null, null, null, 4711L, null, "x", null, null))).hasMessageContaining("4711");
        assertThatThrownBy(() -> about(one, new Decision(Choice.MERGE, null, null, null, 2L, null, null, null, null))).hasMessageContaining("reason");
        assertThatThrownBy(() -> split(one, "serial SN0002B (DELL)")).hasMessageContaining("which name");
        assertThatThrownBy(() -> split(one, "' or 1=1; --")).hasMessageContaining("which name");
        assertThatThrownBy(() -> split(one, null)).hasMessageContaining("Say with the value");
        assertThatThrownBy(() -> split(one, "CT-000001")).hasMessageContaining("nothing would be left");
        assertThatThrownBy(() -> split(one, "CT-000001, SN0001A")).hasMessageContaining("no name of its own");
        assertThatThrownBy(() -> undo(one)).hasMessageContaining("nothing to undo");
        assertThatThrownBy(() -> about(one, Decision.of(Choice.DISMISS, "x"))).hasMessageContaining("answers a task");
        assertThat(kit.number("select count(*) from ruling")).as("nothing was done").isZero();
        kit.night();
    }

    @Test
    void writesTheSameMergeOnceAndRefusesAnotherOne() {
        twoAssets();
        Ruled first = merge(serial("SN0002B"), serial("SN0001A"));

        Ruled again = merge(serial("SN0002B"), serial("SN0001A"));

        assertThat(again.ruling()).isEqualTo(first.ruling());
        assertThat(again.repeated()).isTrue();
        kit.night();
        assertThat(kit.number("select count(*) from audit_entry where after like 'ruling %: merge on ASSET %because one unit'")).isEqualTo(1);
        assertThat(kit.number("select count(*) from audit_entry where action = 2")).as("joined").isEqualTo(1);
    }

    @Test
    void undoesAChainOfMergesInItsOrderOnly() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002", "SN0003C,Dell,CT-000003");
        kit.night();
        List<String> before = exactly();
        Ruled first = merge(serial("SN0003C"), serial("SN0002B"));
        kit.night();
        Ruled second = merge(serial("SN0002B"), serial("SN0001A"));
        kit.night();
        assertThat(assets()).hasSize(1);
        assertThat(first.ruling()).isLessThan(second.ruling());
        verified();

        undo(serial("SN0001A"));
        kit.night();
        assertThat(assets()).hasSize(2);
        verified();
        undo(serial("SN0002B"));
        kit.night();

        assertThat(exactly()).isEqualTo(before);
    }

    @Test
    void survivesAWholeRebuild() {
        twoAssets();
        List<String> before = exactly();
        merge(serial("SN0002B"), serial("SN0001A"));
        kit.night();
        List<String> picture = kit.picture();

        kit.connector().rebuild(false, Progress.NONE);
        assertThat(kit.picture()).isEqualTo(picture);

        split(serial("SN0001A"), null);
        kit.night();
        assertThat(exactly()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 11, 14})
    void isIdentityInAnySmallWorld(int seed) {
        Random random = new Random(seed);
        for (int night = 1; night <= 2; night++) {
            erp(night + ".csv", rows(random, true));
            acme(night + ".csv", rows(random, false));
            if (random.nextBoolean()) {
                itam.add("serial", serialOf(random), "manufacturer", "Dell", "assetTag", tagOf(random), "location", "Site " + random.nextInt(3));
            }
            kit.night();
        }
        List<AssetView> all = assets().stream().filter(asset -> asset.identifiers().stream().anyMatch(it -> it.role().equals("primary"))).toList();
        if (all.size() < 2) {
            return;
        }
        AssetView one = all.get(random.nextInt(all.size()));
        AssetView other = all.get((all.indexOf(one) + 1 + random.nextInt(all.size() - 1)) % all.size());
        kit.night();
        List<String> before = exactly();
        merge(one, other);
        verified();
        kit.night();
        verified();
        assertThat(kit.register().asset(one.assetId())).isEmpty();

        about(kit.register().asset(other.assetId()).orElseThrow(), Decision.of(Choice.UNDO, "no"));
        kit.night();
        verified();

        assertThat(exactly()).isEqualTo(before);
    }

    private static String[] rows(Random random, boolean tagged) {
        java.util.Map<String, String> rows = new java.util.TreeMap<>();
        for (int i = 0; i < 6; i++) {
            String serial = serialOf(random);
            rows.putIfAbsent(serial, serial + "," + (random.nextInt(6) == 0 ? "HP" : "Dell") + "," + (tagged && random.nextBoolean() ? tagOf(random) : "")
                    + (tagged ? ",," + "Site " + random.nextInt(3) + ",L" + random.nextInt(2) : ",L" + random.nextInt(3)));
        }
        return rows.values().toArray(String[]::new);
    }

    private static String serialOf(Random random) {
        return "SN000" + random.nextInt(8) + "X";
    }

    private static String tagOf(Random random) {
        return "CT-00000" + random.nextInt(8);
    }
}
