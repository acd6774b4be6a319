package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LotHoldingIT extends NightCase {

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    private long holdings() {
        return kit.number("select count(*) from lot_holding where living");
    }

    @Test
    void countsARowWithoutUnitKeyAsAHoldingAndNeverAsAnAsset() {
        erp("1.csv", ",Dell,,Cable,Bonn,L1,25");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isZero();
        assertThat(last(report, "erp").created()).isEqualTo(1);
        assertThat(holdings()).isEqualTo(1);
        assertThat(itam.size()).isZero();
    }

    @Test
    void followsTheQuantityOfItsPlace() {
        countsARowWithoutUnitKeyAsAHoldingAndNeverAsAnAsset();

        erp("2.csv", ",Dell,,Cable,Bonn,L1,20", ",Dell,,Cable,Kiel,L1,5");
        RunReport report = kit.night();

        assertThat(last(report, "erp").created()).isEqualTo(1);
        assertThat(last(report, "erp").updated()).isEqualTo(1);
        assertThat(kit.number("select sum(quantity)::bigint from lot_holding where living")).isEqualTo(25);
    }

    @Test
    void endsWhenAFullFeedNoLongerNamesIt() {
        erp("1.csv", ",Dell,,Cable,Bonn,L1,20", ",Dell,,Cable,Kiel,L1,5");
        kit.night();

        erp("2.csv", ",Dell,,Cable,Kiel,L1,5");
        kit.night();

        assertThat(holdings()).isEqualTo(1);
    }

    @Test
    void holdsARowWhoseOnlySerialIsAFiller() {
        erp("1.csv", "N/A,Dell,,Latitude,Bonn,L1");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(1);
        assertThat(count(report, "MISSING_SERIAL")).isEqualTo(1);
        assertThat(holdings()).isZero();
    }

    @Test
    void saysThatAQuantityDoesNotFitOneSerial() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn,L1,5");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(count(report, "QTY_NE_SERIALS")).isEqualTo(1);
    }
}
