package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.EventView;
import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.report.RunReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsIT extends LifeCase {

    @Test
    void keepsTheEventsOfAnAssetInTheOrderInWhichTheyHappened() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        log("1.csv", "e2,SN0001A,Dell,,checked-out,2026-03-02T10:00:00Z", "e1,SN0001A,Dell,,received,2026-03-01T10:00:00Z");
        RunReport first = kit.night();
        log("2.csv", "e3,SN0001A,Dell,,tagged,2026-03-01T12:00:00Z");
        kit.night();

        assertThat(serial("SN0001A").events()).extracting(EventView::event, EventView::at, EventView::source).containsExactly(
                Tuple.tuple("received", "2026-03-01T10:00:00Z", "log"), Tuple.tuple("tagged", "2026-03-01T12:00:00Z", "log"),
                Tuple.tuple("checked-out", "2026-03-02T10:00:00Z", "log"));
        assertThat(assets()).hasSize(1);
        assertThat(last(first, "log").updated()).isEqualTo(2);
    }

    @Test
    void doesNotRepeatAnEventThatIsDeliveredAgain() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn,,,,,moved");
        kit.night();
        kit.night();
        kit.touchEverything().night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        assertThat(events(serial("SN0001A"))).containsExactly("moved");

        log("1.csv", "e1,SN0001A,Dell,,checked-in,2026-03-01T10:00:00Z");
        kit.night();
        log("2.csv", "e1,SN0001A,Dell,,checked-in,2026-03-01T11:00:00+01:00,,,Kiel");
        kit.night();

        assertThat(events(serial("SN0001A"))).containsExactly("checked-in", "moved");
    }

    @Test
    void keepsAnEventThatItsRowDoesNotSayAnyMore() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn,,,,,in-repair");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel,,,,,checked-in");
        kit.night();
        erp("3.csv", "SN0001A,Dell,CT-000001,,Koeln");
        kit.night();

        assertThat(events(serial("SN0001A"))).containsExactly("in-repair", "checked-in");
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("in-service");
        verified();
        assertThat(kit.connector().rebuild(false, Progress.NONE)).isEmpty();
        assertThat(events(serial("SN0001A"))).containsExactly("in-repair", "checked-in");
    }

    @Test
    void rejectsAWordThatIsNoEventAndSaysWhichOneWasMeant() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn,,,,,checkd-out", "SN0002B,Dell,CT-000002,,Bonn,,,,,Stolen");

        RunReport report = kit.night();

        assertThat(last(report, "erp").rejected()).isEqualTo(1);
        assertThat(last(report, "erp").rejections()).singleElement().satisfies(it -> assertThat(it.reason()).contains("'checkd-out'", "checked-out"));
        assertThat(serial("SN0002B").lifeStatus()).isEqualTo("stolen");
    }

    @ParameterizedTest
    @CsvSource({"received,in-service", "checked-out,in-service", "in-transit,in-transit", "in-repair,in-repair", "maintenance,in-service",
        "tag-lost,tag-lost", "stolen,stolen", "recovered,in-service", "decommissioned,decommissioned"})
    void saysHowTheNewestEventLeavesAnAsset(String event, String status) {
        log("1.csv", "e1,SN0001A,Dell,CT-000001," + event + ",2026-03-05T10:00:00Z", "e0,SN0001A,Dell,CT-000001,moved,2026-03-01T10:00:00Z");

        kit.night();

        assertThat(serial("SN0001A").lifeStatus()).isEqualTo(status);
    }

    @Test
    void knowsNoStatusOfAnAssetThatNothingHappenedTo() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();

        assertThat(serial("SN0001A").lifeStatus()).isNull();
        assertThat(serial("SN0001A").events()).isEmpty();
        assertThat(kit.number("select count(*) from life_event")).isZero();
    }

    @Test
    void asksWhereAStolenUnitIsThatTurnsUpUntilItIsRecovered() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        log("1.csv", "e1,SN0001A,Dell,,stolen,2026-03-05T10:00:00Z", "e0,SN0001A,Dell,,checked-out,2026-03-01T10:00:00Z");
        assertThat(count(kit.night(), "SEEN_AFTER_DISPOSAL")).isZero();

        log("2.csv", "e2,SN0001A,Dell,,checked-in,2026-03-09T10:00:00Z");
        RunReport seen = kit.night();

        assertThat(count(seen, "SEEN_AFTER_DISPOSAL")).isEqualTo(1);
        assertThat(tasks("SEEN_AFTER_DISPOSAL")).singleElement().satisfies(it -> {
            assertThat(it.severity()).isEqualTo("task");
            assertThat(it.evidence()).contains("serial SN0001A (DELL) was stolen at 2026-03-05T10:00:00Z", "log told checked-in at 2026-03-09");
        });
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("stolen");
        verified();

        log("3.csv", "e3,SN0001A,Dell,,recovered,2026-03-10T10:00:00Z");
        assertThat(count(kit.night(), "SEEN_AFTER_DISPOSAL")).isZero();
        assertThat(serial("SN0001A").lifeStatus()).isEqualTo("in-service");
    }

    @Test
    void takesARowThatSaysWhenItSawAStolenUnitForASighting() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        log("1.csv", "e1,SN0001A,Dell,,stolen,2026-03-05T10:00:00Z");
        kit.night();
        assertThat(tasks("SEEN_AFTER_DISPOSAL")).as("an ERP that goes on listing it has not seen it").isEmpty();

        log("2.csv", "s1,SN0001A,Dell,,,,,2026-03-04T10:00:00Z");
        kit.night();
        assertThat(tasks("SEEN_AFTER_DISPOSAL")).as("seen before").isEmpty();
        log("3.csv", "s2,SN0001A,Dell,,,,,2026-03-06T10:00:00Z");
        kit.night();

        assertThat(tasks("SEEN_AFTER_DISPOSAL")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("log saw it"));
    }

    @Test
    void asksForANewLabelUntilTheUnitWearsOne() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        log("1.csv", "e1,SN0001A,Dell,,tag-lost,2026-03-05T10:00:00Z");
        kit.night();

        assertThat(tasks("LABEL_ILLEGIBLE")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("lost its label"));
        assertThat(open(serial("SN0001A"), "asset_tag")).as("the label is lost, not the name").containsExactly("CT-000001");

        log("2.csv", "e2,SN0001A,Dell,,tagged,2026-03-06T10:00:00Z");
        kit.night();
        assertThat(tasks("LABEL_ILLEGIBLE")).isEmpty();
    }

    @Test
    void keepsWhatTheFirstOfTwoDeliveriesOfOneNightTold() {
        log("1.csv", "unit1,SN0001A,Dell,CT-000001,in-repair,2026-03-05T10:00:00Z");
        log("2.csv", "unit1,SN0001A,Dell,CT-000001,checked-in,2026-03-09T10:00:00Z");
        log("3.csv", "unit1,SN0001A,Dell,CT-000001,moved");
        kit.night();

        assertThat(events(serial("SN0001A"))).containsExactly("in-repair", "checked-in", "moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "+99999-01-01T00:00:00Z", "1899-12-31T23:59:59Z"})
    void takesAMomentThatCannotBeForTheDeliverys(String moment) {
        log("1.csv", "e1,SN0001A,Dell,CT-000001,moved," + moment);
        kit.night();

        assertThat(serial("SN0001A").events()).singleElement().satisfies(it -> assertThat(it.at()).startsWith("2026-11-"));
    }

    @Test
    void doesNotBelieveAnEventOfTomorrow() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        log("1.csv", "e1,SN0001A,Dell,,recovered,2999-01-01T10:00:00Z", "e2,SN0001A,Dell,,stolen,2026-03-05T10:00:00Z");
        kit.night();

        assertThat(serial("SN0001A").events()).allSatisfy(it -> assertThat(it.at()).startsWith("2026-"));
    }

    @Test
    void closesTheOldTagWhenTheEventSaysItWasReplaced() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000002", "event", "retagged", "eventAt",
                "2026-11-21T10:00:00Z");
        kit.night();

        assertThat(name(serial("SN0001A"), "CT-000001").to()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(name(serial("SN0001A"), "CT-000002").from()).isEqualTo("2026-11-21T10:00:00Z");
        verified();
        kit.touchEverything().night();
        assertThat(name(serial("SN0001A"), "CT-000001").to()).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void neverEndsAnIntervalBeforeItBegins() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000002", "event", "retagged", "eventAt",
                "2025-01-01T10:00:00Z");
        kit.night();

        assertThat(name(serial("SN0001A"), "CT-000001").from()).isEqualTo("2025-01-01T10:00:00Z");
        assertThat(name(serial("SN0001A"), "CT-000001").to()).isEqualTo("2025-01-01T10:00:00Z");
    }

    @Test
    void keepsBothIntervalsOfATagThatComesBack() {
        for (String tag : List.of("CT-000001", "CT-000002", "CT-000001")) {
            itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", tag);
            kit.night();
            verified();
        }

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(closed(serial("SN0001A"), "asset_tag")).containsExactlyInAnyOrder("CT-000001", "CT-000002");
        assertThat(assets()).hasSize(1);
        List<String> before = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(before);
        erp("1.csv", ",,CT-000001,Latitude");
        kit.night();
        assertThat(assets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsALifeFromALogInAnyOrder(long seed) {
        theLogNamesTags();
        List<String> rows = new ArrayList<>(List.of("e1,SN0001A,Dell,CT-000001,tagged,2026-03-01T10:00:00Z",
                "e2,SN0001A,Dell,CT-000002,retagged,2026-03-02T10:00:00Z", "e3,SN0002B,Dell,CT-000002,board-replaced,2026-03-03T10:00:00Z,SN0001A",
                "e4,SN0003C,Dell,CT-000002,swap,2026-03-04T10:00:00Z,SN0002B", "e5,SN0003C,Dell,CT-000003,retagged,2026-03-05T10:00:00Z",
                "e6,SN0003C,Dell,CT-000003,checked-out,2026-03-06T10:00:00Z,,,Bonn", "e7,SN0003C,Dell,CT-000003,moved,2026-03-07T10:00:00Z,,,Kiel"));
        Collections.shuffle(rows, new Random(seed));
        log("1.csv", rows.toArray(new String[0]));

        RunReport report = kit.night();

        assertThat(last(report, "log").held()).as(tasksOf(report)).isZero();
        assertThat(assets()).singleElement().satisfies(it -> {
            assertThat(events(it)).containsExactly("tagged", "retagged", "board-replaced", "swap", "retagged", "checked-out", "moved");
            assertThat(open(it, "asset_tag")).containsExactly("CT-000003");
            assertThat(open(it, "serial")).containsExactly("SN0003C");
            assertThat(closed(it, "serial")).containsExactlyInAnyOrder("SN0001A", "SN0002B");
            assertThat(name(it, "CT-000001").to()).isEqualTo("2026-03-02T10:00:00Z");
            assertThat(name(it, "CT-000002").to()).isEqualTo("2026-03-05T10:00:00Z");
            assertThat(name(it, "SN0001A").to()).isEqualTo("2026-03-03T10:00:00Z");
            assertThat(name(it, "SN0002B").from()).isEqualTo("2026-03-03T10:00:00Z");
            assertThat(name(it, "SN0002B").to()).isEqualTo("2026-03-04T10:00:00Z");
            assertThat(it.values().get("location").value()).isEqualTo("Kiel");
        });
        List<String> before = kit.picture();
        verified();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(before);
    }

    private String tasksOf(RunReport report) {
        return report.discrepancies().byCode() + " " + kit.register().discrepancies(100, 0);
    }

    @Test
    void doesNotRetagBackWhenAnOldEventArrivesLate() {
        theLogNamesTags();
        log("1.csv", "e2,SN0001A,Dell,CT-000002,retagged,2026-03-02T10:00:00Z");
        kit.night();
        log("2.csv", "e1,SN0001A,Dell,CT-000001,tagged,2026-03-01T10:00:00Z");
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000002");
        assertThat(closed(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(name(serial("SN0001A"), "CT-000001").from()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(name(serial("SN0001A"), "CT-000001").to()).isEqualTo("2026-03-02T10:00:00Z");
    }
}
