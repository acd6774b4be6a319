package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardReplacedIT extends LifeCase {

    @BeforeEach
    void aTaggedUnit() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"board-replaced", "swap"})
    void changesTheSerialAndKeepsTheTag(String event) {
        kit.night();
        log("1.csv", "e1,SN0002B,Dell,CT-000001," + event + ",2026-11-21T10:00:00Z,SN0001A");
        kit.night();

        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0002B");
        assertThat(closed(tag("CT-000001"), "serial")).containsExactly("SN0001A");
        assertThat(name(tag("CT-000001"), "SN0001A").to()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(name(tag("CT-000001"), "SN0001A").role()).isEqualTo("legacy");
        assertThat(serial("SN0001A").assetId()).as("found by its former serial").isEqualTo(tag("CT-000001").assetId());
        assertThat(events(tag("CT-000001"))).containsExactly(event);
    }

    @Test
    void findsTheUnitByTheSerialThatWasReplaced() {
        kit.night();
        log("1.csv", "e1,SN0002B,Dell,,board-replaced,2026-11-21T10:00:00Z,SN0001A");
        kit.night();

        assertThat(assets()).hasSize(1);
        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0002B");
    }

    @Test
    void findsItInTheVeryNightInWhichBothAreHeard() {
        log("1.csv", "e1,SN0002B,Dell,,board-replaced,2026-11-20T10:00:00Z,SN0001A");
        kit.night();

        assertThat(assets()).hasSize(1);
        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0002B");
        assertThat(closed(tag("CT-000001"), "serial")).containsExactly("SN0001A");
    }

    @Test
    void holdsAReplacementOfASerialThatTheUnitDoesNotHave() {
        kit.night();
        log("1.csv", "e1,SN0002B,Dell,CT-000001,board-replaced,2026-11-21T10:00:00Z,SN0009Z");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isEqualTo(1);
        assertThat(tasks("KEYS_DISAGREE")).singleElement().satisfies(it -> assertThat(it.evidence())
                .contains("it says that serial SN0009Z (DELL) was replaced, but the unit has serial SN0001A (DELL)"));
        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0001A");
        assertThat(events(tag("CT-000001"))).isEmpty();
    }

    @Test
    void holdsAReplacementByTheSerialOfAnotherUnit() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude", "SN0002B,Dell,CT-000002,Latitude");
        kit.night();
        log("1.csv", "e1,SN0002B,Dell,CT-000001,swap,2026-11-21T10:00:00Z,SN0001A");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isEqualTo(1);
        assertThat(count(report, "KEYS_DISAGREE")).isEqualTo(1);
        assertThat(assets()).hasSize(2);
    }

    @Test
    void takesARepeatedWordOfTheOldSerialForThePast() {
        changesTheSerialAndKeepsTheTag("swap");
        erp("2.csv", "SN0001A,Dell,CT-000001,Latitude,Kiel");
        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isZero();
        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0002B");
        assertThat(assets()).hasSize(1);
    }

    @Test
    void keepsTheNewestSerialWhenAnOlderReplacementIsToldLate() {
        kit.night();
        log("1.csv", "e3,SN0003C,Dell,CT-000001,board-replaced,2026-11-22T10:00:00Z");
        kit.night();
        log("2.csv", "e2,SN0002B,Dell,CT-000001,board-replaced,2026-11-21T10:00:00Z,SN0001A");
        RunReport report = kit.night();

        assertThat(last(report, "log").held()).isZero();
        assertThat(open(tag("CT-000001"), "serial")).containsExactly("SN0003C");
        assertThat(closed(tag("CT-000001"), "serial")).containsExactlyInAnyOrder("SN0001A", "SN0002B");
        assertThat(name(tag("CT-000001"), "SN0002B").to()).isEqualTo("2026-11-22T10:00:00Z");
    }
}
