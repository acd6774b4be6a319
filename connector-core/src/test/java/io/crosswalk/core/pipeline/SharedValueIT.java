package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedValueIT extends NightCase {

    private static final String[] FOUR = {"0000ABC1,Dell,CT-000001", "0000ABC1,Dell,CT-000002", "0000ABC1,Dell,CT-000003", "0000ABC1,Dell,CT-000004"};

    @BeforeEach
    void createNothing() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    @Test
    void losesItsStrengthAboveTheThreshold() {
        erp("1.csv", FOUR);

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(4);
        assertThat(count(report, "SHARED_VALUE")).isEqualTo(1);
        assertThat(last(report, "erp").held()).isZero();
    }

    @Test
    void staysSharedWhenOneOfManyGivesItUp() {
        String fifth = FOUR[3].replace("CT-000004", "CT-000005");
        erp("1.csv", FOUR[0], FOUR[1], FOUR[2], FOUR[3], fifth);
        kit.night();

        erp("2.csv", "SN0001A,Dell,CT-000001", FOUR[1], FOUR[2], FOUR[3], fifth);

        assertThat(count(kit.night(), "SHARED_VALUE")).as("the other four were not looked at").isEqualTo(1);
        verified();
    }

    @Test
    void keepsItsStrengthUpToTheThreshold() {
        erp("1.csv", FOUR[0], FOUR[1], FOUR[2]);

        RunReport report = kit.night();

        assertThat(count(report, "SHARED_VALUE")).isZero();
        assertThat(last(report, "erp").held()).as("one serial cannot have three tags").isEqualTo(3);
    }

    @Test
    void joinsNothingAsLongAsTwoAssetsCarryIt() {
        losesItsStrengthAboveTheThreshold();

        erp("2.csv", FOUR[0], "SN0002B,Dell,CT-000002", "SN0003C,Dell,CT-000003", "SN0004D,Dell,CT-000004");
        RunReport report = kit.night();

        assertThat(count(report, "SHARED_VALUE")).isZero();
        assertThat(last(report, "erp").held()).isZero();
        assertThat(report.register().assets()).isEqualTo(4);
        assertThat(open(tag("CT-000002"), "serial")).contains("SN0002B");
    }

    @Test
    void holdsARowThatHasNoOtherName() {
        erp("1.csv", FOUR[0], FOUR[1], FOUR[2], FOUR[3], "0000ABC1,Dell");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(1);
        assertThat(report.register().assets()).isEqualTo(4);
    }

    /** Units with serials of their own that carry one value beside, as an inventory agent reports them. */
    private RunReport agents(String file, String field, String value, int units) {
        kit.feed("erp", "full", "serial", "manufacturer", field);
        String[] lines = new String[units + 1];
        lines[0] = "serial,manufacturer," + field;
        for (int i = 1; i <= units; i++) {
            lines[i] = "SN000" + i + "Q,Dell," + value;
        }
        kit.deliver("erp", file, lines);
        return kit.night();
    }

    @ParameterizedTest
    @CsvSource({"uuid,564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0", "imei,490154203237518", "rfid,urn:epc:id:giai:0614141.12345400"})
    void losesStrengthOneUnitAboveTheThresholdWhateverItsKind(String field, String value) {
        assertThat(count(agents("1.csv", field, value, 4), "SHARED_VALUE")).isEqualTo(1);
        assertThat(assets()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"uuid,564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0", "imei,490154203237518", "rfid,urn:epc:id:giai:0614141.12345400"})
    void asksExactlyAtTheThresholdWhateverItsKind(String field, String value) {
        RunReport report = agents("1.csv", field, value, 3);

        assertThat(count(report, "SHARED_VALUE")).isZero();
        assertThat(last(report, "erp").held()).isEqualTo(3);
    }

    @Test
    void joinsNothingByTheAddressOfADock() {
        RunReport report = agents("1.csv", "mac", "00:1B:21:3C:9D:F8", 3);

        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(last(report, "erp").held()).isZero();
    }

    @Test
    void closesTheFindingOnceFewCarryIt() {
        losesStrengthOneUnitAboveTheThresholdWhateverItsKind("uuid", "564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0");

        RunReport report = agents("2.csv", "uuid", "564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0", 2);

        assertThat(count(report, "SHARED_VALUE")).isZero();
        assertThat(assets()).as("two assets still carry it").hasSize(4);
    }
}
