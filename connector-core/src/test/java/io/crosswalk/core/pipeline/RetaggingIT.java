package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetaggingIT extends NightCase {

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    @Test
    void closesTheOldTagWhenTheTagMasterGivesANewOne() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000002");
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000002");
        assertThat(closed(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(assets()).hasSize(1);
    }

    @Test
    void takesADifferentTagFromAnyoneElseForALosingValue() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell,CT-000099");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(serial("SN0001A").values().get("assetTag").losing()).extracting("value").containsExactly("CT-000099");
        assertThat(last(report, "erp").held()).isZero();
        assertThat(itam.row(1).values()).containsValue("CT-000001");
    }

    @Test
    void holdsARowThatNamesAFormerTag() {
        closesTheOldTagWhenTheTagMasterGivesANewOne();

        acme("1.csv", ",,CT-000001,L1");
        RunReport report = kit.night();

        assertThat(last(report, "acme").held()).isEqualTo(1);
        assertThat(count(report, "RETAG")).isEqualTo(1);
    }

    @Test
    void neverChangesTheTagThatATargetHolds() {
        kit.edit("config/crosswalk.yaml", "assetTag: [ itam, erp ]", "assetTag: [ erp, itam ]");
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell,CT-000002");

        RunReport report = kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000002");
        assertThat(tasks("RETAG")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("CT-000001", "CT-000002"));
        assertThat(itam.row(1).values()).containsValue("CT-000001");
        assertThat(report.targets().get(0).refused()).isZero();
    }

    @Test
    void holdsBothRowsOfOneTagEvenWhereOneSerialIsKnown() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell");
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(2);
        assertThat(count(report, "DUP_TAG")).isPositive();
        assertThat(open(serial("SN0001A"), "asset_tag")).isEmpty();
    }

    @Test
    void asksTheSameQuestionAgainWhereOthersNameBothSerialsOfOneTag() {
        kit.edit("config/crosswalk.yaml", "identity: [ itam, erp, acme ], assetTag: [ itam, erp ]", "identity: [ erp, acme, itam ], assetTag: [ erp, itam ]");
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Cellar");
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude,Bonn", "SN0002B,Dell,CT-000001,Latitude,Kiel");
        acme("1.csv", "SN0001A,DELL,,L1", "SN0002B,DELL,,L2");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(2);
        assertThat(count(report, "DUP_TAG")).isPositive();
        verified();
        kit.touchEverything().night();
        assertThat(tasks("DUP_TAG")).isNotEmpty();
        assertThat(tasks("KEYS_DISAGREE")).isEmpty();
    }

    @Test
    void asksAgainAboutAHeldRowThatWasGoneForANight() {
        String[] settled = {"SN0003C,Dell,CT-000003", "SN0004D,Dell,CT-000004"};
        erp("1.csv", settled[0], settled[1], "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001");
        assertThat(last(kit.night(), "erp").held()).isEqualTo(2);
        erp("2.csv", settled);
        assertThat(last(kit.night(), "erp").held()).isZero();

        erp("3.csv", settled[0], settled[1], "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001", "SN0005E,Dell,CT-000005");
        RunReport report = kit.night();

        assertThat(report.error()).isNull();
        assertThat(last(report, "erp").held()).isEqualTo(2);
        assertThat(last(report, "erp").created()).isEqualTo(1);
    }

    @Test
    void remembersEveryTagThatTheTagMasterGaveInTurn() {
        for (int tag = 1; tag <= 4; tag++) {
            itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-00000" + tag % 3);
            kit.night();
            verified();
        }

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(closed(serial("SN0001A"), "asset_tag")).as("the first one also with the time before it came back")
                .containsExactlyInAnyOrder("CT-000001", "CT-000002", "CT-000000");
    }

    @Test
    void holdsAnotherSerialUnderAConstantTag() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();

        acme("1.csv", "SN0002B,Dell,CT-000001");
        RunReport report = kit.night();

        assertThat(last(report, "acme").held()).isEqualTo(1);
        assertThat(count(report, "KEYS_DISAGREE")).isEqualTo(1);
    }

    @Test
    void replacesTheSerialWhenTheRowTellsOfANewBoard() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();

        erp("2.csv", "SN0002B,Dell,CT-000001,,,,,,,board-replaced");
        kit.night();

        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0002B");
        assertThat(closed(tag("CT-000001"), "serial")).containsExactly("SN0001A");
        assertThat(assets()).hasSize(1);
    }
}
