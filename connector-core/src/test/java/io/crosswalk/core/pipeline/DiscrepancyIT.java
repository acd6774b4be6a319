package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiscrepancyIT extends NightCase {

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("DUP_SERIAL", "SN0001A,Dell,CT-000001;SN0001A,Dell,CT-000002", "SN0001A,Dell,CT-000001"),
                Arguments.of("TAG_IS_SERIAL", "CT-000001,Dell,CT-000001", "SN0001A,Dell,CT-000001"),
                Arguments.of("SERIAL_IS_IMEI", "490154203237518,Apple,CT-000001", "SN0001A,Apple,CT-000001"),
                Arguments.of("LOT_IN_SERIAL", "LOT77A,Dell,CT-000001,,,LOT77A", "SN0001A,Dell,CT-000001,,,LOT77A"),
                Arguments.of("SERIAL_IS_PART_NUMBER", "8C920EA#BH5,HP,CT-000001", "SN0001A,HP,CT-000001"),
                Arguments.of("QTY_NE_SERIALS", "SN0001A,Dell,CT-000001,,,,3", "SN0001A,Dell,CT-000001,,,,1"),
                Arguments.of("LABEL_ILLEGIBLE", "SN0001A,Dell,CT-000001,,,,,,no", "SN0001A,Dell,CT-000001,,,,,,yes"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void closesItselfWithItsCauseAndReopens(String code, String trouble, String cure) {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.edit("config/feeds/erp.yaml", "shrinkGuardPercent: 60", "shrinkGuardPercent: 100");
        erp("1.csv", trouble.split(";"));
        RunReport first = kit.night();
        assertThat(count(first, code)).as(code).isEqualTo(1);
        verified();

        erp("2.csv", cure.split(";"));
        assertThat(count(kit.night(), code)).as(code + " after its cause is gone").isZero();
        verified();

        erp("3.csv", trouble.split(";"));
        assertThat(count(kit.night(), code)).as(code + " when it is back").isEqualTo(1);
        verified();
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of("DUP_TAG", "SN0001A,Dell,CT-000001;SN0002B,Dell,CT-000001", "SN0001A,Dell,CT-000001;SN0002B,Dell,CT-000002"),
                Arguments.of("MISSING_SERIAL", ",Dell,CT-000001", "SN0001A,Dell,CT-000001"),
                Arguments.of("MISSING_TAG", "SN0001A,Dell,", "SN0001A,Dell,CT-000001"));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void closesItselfOnceTheNamesAreKnown(String code, String trouble, String cure) {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        erp("1.csv", trouble.split(";"));
        assertThat(count(kit.night(), code)).isEqualTo(1);

        erp("2.csv", cure.split(";"));

        assertThat(count(kit.night(), code)).isZero();
        verified();
    }

    @Test
    void isOneTaskHoweverOftenItIsSeen() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001");
        assertThat(kit.night().discrepancies().fresh()).isPositive();

        RunReport second = kit.touchEverything().night();

        assertThat(second.discrepancies().fresh()).isZero();
        assertThat(tasks("DUP_TAG")).hasSize(1);
    }

    @Test
    void saysThatSourcesNameDifferentLots() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,,L1");
        acme("1.csv", "SN0001A,Dell,,L2");
        assertThat(count(kit.night(), "LOT_MISMATCH")).isEqualTo(1);

        erp("2.csv", "SN0001A,Dell,CT-000001,,,L2");
        assertThat(count(kit.night(), "LOT_MISMATCH")).isZero();
        verified();
    }

    @Test
    void saysThatATagLeadsToAnotherMaker() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        acme("1.csv", ",HP,CT-000001,L1");

        RunReport report = kit.night();

        assertThat(count(report, "MAKER_MISMATCH")).isEqualTo(1);
        assertThat(last(report, "acme").held()).isEqualTo(1);
        verified();
    }

    @Test
    void namesOrphansOnceTargetAndFeedsKnowDifferentUnits() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0002B,Dell,CT-000002");

        RunReport report = kit.night();

        assertThat(count(report, "ORPHAN_TAG")).isEqualTo(1);
        assertThat(count(report, "ORPHAN_SERIAL")).isEqualTo(1);
        assertThat(report.discrepancies().tasks()).isZero();
        assertThat(report.outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void isATaskWhereTheConfigurationSaysSo() {
        kit.edit("config/crosswalk.yaml", "authority:", "quality: { severities: { MISSING_TAG: task } }\nauthority:");
        erp("1.csv", "SN0001A,Dell,", "SN0002B,Dell,CT-000002");

        RunReport first = kit.night();

        assertThat(first.discrepancies().tasks()).isEqualTo(1);
        assertThat(first.exitCode()).as("new tasks need a person").isEqualTo(1);
        assertThat(kit.night().exitCode()).as("known ones do not").isZero();
    }

    @Test
    void isOnlyCountedWhereTheConfigurationSaysSo() {
        kit.edit("config/crosswalk.yaml", "authority:", "quality: { severities: { LOT_MISMATCH: info } }\nauthority:");
        erp("1.csv", "SN0001A,Dell,CT-000001,,,L1");
        acme("1.csv", "SN0001A,Dell,,L2");

        RunReport report = kit.night();

        assertThat(count(report, "LOT_MISMATCH")).isEqualTo(1);
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void proposesSerialsThatLookAlikeAndThatNoSourceKnowsBoth() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        itam.add("serial", "SN0O01A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell");
        RunReport first = kit.night();
        assertThat(count(first, "NEAR_MATCH")).isEqualTo(1);
        assertThat(first.register().assets()).as("never joined").isEqualTo(2);
        verified();
        assertThat(kit.touchEverything().night().discrepancies().fresh()).isZero();

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        itam.put(2, State.ACTIVE, "serial", "SN7777X", "manufacturer", "Dell", "assetTag", "CT-000003");
        kit.night();
        verified();
    }

    @Test
    void doesNotProposeNeighboursThatOneSourceKnowsBoth() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0O01A,Dell,CT-000002", "SN0OO1A,HP,CT-000003");

        assertThat(count(kit.night(), "NEAR_MATCH")).isZero();
    }

    @Test
    void isShownWithEveryAssetThatItsNamesBelongTo() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002", "SN0003C,Dell,CT-000003", "SN0004D,Dell,CT-000004");
        acme("1.csv", "SN0001A,Dell,CT-000002", "SN0009X,Dell,CT-000003");
        kit.night();

        for (String serial : java.util.List.of("SN0001A", "SN0002B", "SN0003C")) {
            assertThat(serial(serial).state()).as(serial).isEqualTo("disputed");
            assertThat(serial(serial).discrepancies()).as(serial).extracting("code").contains("KEYS_DISAGREE").doesNotHaveDuplicates();
        }
        assertThat(serial("SN0004D").discrepancies()).isEmpty();
        java.util.Map<String, Integer> open = new java.util.TreeMap<>();
        kit.register().crossReference(line -> open.put(line.values().get(io.crosswalk.core.identifier.CanonicalField.SERIAL), line.openDiscrepancies()));
        assertThat(open).containsEntry("SN0001A", 1).containsEntry("SN0002B", 1).containsEntry("SN0003C", 1).containsEntry("SN0004D", 0);
    }
}
