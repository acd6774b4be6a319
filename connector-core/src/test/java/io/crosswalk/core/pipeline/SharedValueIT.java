package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
