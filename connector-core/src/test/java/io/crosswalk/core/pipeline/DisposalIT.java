package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.Test;

class DisposalIT extends LifeCase {

    @Test
    void letsAConfirmedUnitGo() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        acme("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        log("1.csv", "d1,SN0001A,Dell,,disposed,2026-11-21T10:00:00Z");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isZero();
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("disposed");
    }

    @Test
    void holdsTheDisposalOfAUnitThatOneSourceStatesUntilASecondOneDoes() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        log("1.csv", "d1,SN0001A,Dell,,disposed,2026-11-21T10:00:00Z");
        RunReport held = kit.night();

        assertThat(last(held, "log").held()).isEqualTo(1);
        assertThat(tasks("DISPOSAL_UNCONFIRMED")).singleElement().satisfies(it -> {
            assertThat(it.severity()).isEqualTo("task");
            assertThat(it.evidence()).contains("no second source states that serial SN0001A (DELL) carries asset tag CT-000001; only erp does");
        });
        assertThat(serial("SN0001A").events()).isEmpty();
        assertThat(serial("SN0001A").state()).isEqualTo("provisional");
        verified();

        acme("1.csv", "SN0001A,Dell,CT-000001");
        RunReport released = kit.night();

        assertThat(tasks("DISPOSAL_UNCONFIRMED")).isEmpty();
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("disposed");
        assertThat(released.feeds().stream().filter(it -> it.feed().equals("log")).findFirst().orElseThrow().released()).isEqualTo(1);
    }

    @Test
    void saysThatTheTagIsMissing() {
        acme("1.csv", "SN0001A,Dell");
        log("1.csv", "d1,SN0001A,Dell,,disposed,2026-11-20T10:00:00Z");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isEqualTo(1);
        assertThat(tasks("DISPOSAL_UNCONFIRMED")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("it has no asset tag"));
    }

    @Test
    void saysWhichQuestionIsOpen() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell,CT-000001");
        acme("1.csv", "SN0002B,Dell,CT-000001");
        log("1.csv", "d1,SN0001A,Dell,,disposed,2026-11-20T10:00:00Z");
        kit.night();

        assertThat(tasks("DISPOSAL_UNCONFIRMED")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("an open question: KEYS_DISAGREE"));
        assertThat(serial("SN0001A").lifeStatus()).isNull();
    }

    @Test
    void makesNoAssetOfADisposalThatNobodyElseKnows() {
        log("1.csv", "d1,SN0001A,Dell,CT-000001,disposed,2026-11-20T10:00:00Z");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isEqualTo(1);
        assertThat(assets()).isEmpty();
        verified();

        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        assertThat(serial("SN0001A").lifeStatus()).as("two sources state the link now").isEqualTo("disposed");
    }

    @Test
    void asksWhatItWouldAskTomorrowWhereADisposalContradictsWhatALaterSourceSays() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,,,,,,disposed");
        acme("1.csv", "SN0002B,Dell,CT-000001");
        kit.night();

        assertThat(tasks("KEYS_DISAGREE")).as("the refused row founds no unit that others are held against").hasSize(1);
        assertThat(tasks("DISPOSAL_UNCONFIRMED")).isEmpty();
        assertThat(assets()).singleElement().satisfies(it -> assertThat(open(it, "serial")).containsExactly("SN0002B"));
        verified();
        java.util.List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
    }

    @Test
    void keepsWhatARowSaidBeforeItsDisposalIsRefused() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Scrap,,,,,disposed");
        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(1);
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(last(kit.touchEverything().night(), "erp").read()).isZero();
        assertThat(tasks("DISPOSAL_UNCONFIRMED")).hasSize(1);
    }

    @Test
    void staysDisposedOfThoughTheLinkIsInDoubtLater() {
        letsAConfirmedUnitGo();
        acme("2.csv", "SN0009Z,Dell,CT-000001");
        kit.night();

        assertThat(serial("SN0001A").state()).isEqualTo("disputed");
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("disposed");
        verified();
        kit.touchEverything().night();
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("disposed");
    }
}
