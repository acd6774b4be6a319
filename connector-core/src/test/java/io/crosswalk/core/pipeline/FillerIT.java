package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that was a filler for several assets and is a name again. */
class FillerIT extends NightCase {

    private static final String FILLERS = "quality: { placeholders: [ \"CHASSIS\" ] }\n";

    @BeforeEach
    void countAsAFiller() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.edit("config/crosswalk.yaml", "organisation:", FILLERS + "organisation:");
    }

    @AfterEach
    void isTheSameWhenComputedAnewAndAgain() {
        verified();
        List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    private RunReport believeAgain() {
        kit.edit("config/crosswalk.yaml", FILLERS, "");
        return kit.night();
    }

    @Test
    void becomesAQuestionWhereTwoRowsOfOneSourceGiveIt() {
        erp("1.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002");
        assertThat(kit.night().register().assets()).isEqualTo(2);

        RunReport report = believeAgain();

        assertThat(report.outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(count(report, "DUP_SERIAL")).isEqualTo(1);
        assertThat(tag("CT-000001").state()).isEqualTo("disputed");
        assertThat(open(tag("CT-000001"), "serial")).as("none of them wins by being early").isEmpty();
        assertThat(open(tag("CT-000002"), "serial")).isEmpty();
    }

    @Test
    void becomesAQuestionWhereTwoSourcesGiveItToDifferentUnits() {
        erp("1.csv", "CHASSIS,Dell,CT-000001");
        acme("1.csv", "CHASSIS,Dell,CT-000002");
        assertThat(kit.night().register().assets()).isEqualTo(2);

        RunReport report = believeAgain();

        assertThat(report.outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(open(tag("CT-000001"), "serial")).as("the source that ranks higher").containsExactly("CHASSIS");
        assertThat(open(tag("CT-000002"), "serial")).isEmpty();
        assertThat(count(report, "KEYS_DISAGREE")).isEqualTo(1);
    }

    @Test
    void becomesAQuestionWhereTheTargetKnowsBothUnits() {
        itam.add("serial", "CHASSIS", "manufacturer", "Dell", "assetTag", "CT-000001");
        itam.add("serial", "CHASSIS", "manufacturer", "Dell", "assetTag", "CT-000002");
        erp("1.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002", "CHASSIS,Dell,CT-000003");
        kit.night();

        RunReport report = believeAgain();

        assertThat(report.outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(assets()).allSatisfy(asset -> assertThat(open(asset, "serial")).isEmpty());
    }

    @Test
    void isSharedWhereTooManyUnitsCarryIt() {
        erp("1.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002", "CHASSIS,Dell,CT-000003", "CHASSIS,Dell,CT-000004");
        kit.night();

        RunReport report = believeAgain();

        assertThat(report.outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
        assertThat(report.register().assets()).isEqualTo(4);
        assertThat(count(report, "SHARED_VALUE")).isEqualTo(1);
    }

    @Test
    void isTheNameOfTheOneUnitThatCarriesIt() {
        erp("1.csv", "CHASSIS,Dell,CT-000001");
        kit.night();

        believeAgain();

        assertThat(open(tag("CT-000001"), "serial")).containsExactly("CHASSIS");
    }

    @Test
    void isTheNameOfAUnitThatHadAnother() {
        erp("1.csv", "CHASSIS,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();
        erp("2.csv", "CHASSIS,Dell,CT-000001", "CHASSIS,Dell,CT-000002");
        kit.night();

        RunReport report = believeAgain();

        assertThat(report.outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
        assertThat(open(tag("CT-000002"), "serial")).containsExactly("SN0002B");
    }

    @Test
    void doesNotMakeOneUnitOfTwoThatHaveOtherNamesByAnAlias() {
        kit.edit("config/crosswalk.yaml", FILLERS, "");
        erp("1.csv", "SN0001A,Hewlett,CT-000001", "SN0001A,HP,CT-000002");
        assertThat(kit.night().register().assets()).isEqualTo(2);

        kit.edit("config/crosswalk.yaml", "organisation:", "manufacturers: { HP: [ Hewlett ] }\norganisation:");
        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(count(report, "DUP_SERIAL")).isEqualTo(1);
    }

    @Test
    void joinsTwoAssetsThatComplementEachOtherByAnAlias() {
        kit.edit("config/crosswalk.yaml", FILLERS, "");
        erp("1.csv", "SN0001A,Hewlett,CT-000001");
        acme("1.csv", "SN0001A,HP");
        assertThat(kit.night().register().assets()).isEqualTo(2);

        kit.edit("config/crosswalk.yaml", "organisation:", "manufacturers: { HP: [ Hewlett ] }\norganisation:");

        assertThat(kit.night().register().assets()).isEqualTo(1);
    }
}
