package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityIT extends NightCase {

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    @Test
    void joinsRowsOfOneSerialWhoseMakerIsSpeltInTwoWays() {
        kit.edit("config/crosswalk.yaml", "authority:", "manufacturers: { HP: [ \"Hewlett-Packard\" ] }\nauthority:");
        erp("1.csv", "SN0001A,Hewlett-Packard,CT-000001").acme("1.csv", "sn0001a,HP Inc.,,L1");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(serial("SN0001A").values().get("lot").value()).isEqualTo("L1");
    }

    @Test
    void keepsOneSerialAtTwoMakersApart() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0001A,HP,CT-000002");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(count(report, "DUP_SERIAL_OTHER_MAKER")).isEqualTo(1);
        assertThat(last(report, "erp").held()).isZero();
    }

    @Test
    void holdsASerialOfAContradictingProduct() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude 5440");
        kit.night();
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "model", "PowerEdge R740");

        RunReport report = kit.night();

        assertThat(count(report, "MODEL_MISMATCH")).isEqualTo(1);
        assertThat(tag("CT-000001").values().get("model").value()).isEqualTo("Latitude 5440");
    }

    @Test
    void letsASourceCorrectItsOwnModel() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude 5440");
        kit.night();

        erp("2.csv", "SN0001A,Dell,CT-000001,PowerEdge R740");
        RunReport report = kit.night();

        assertThat(last(report, "erp").updated()).isEqualTo(1);
        assertThat(count(report, "MODEL_MISMATCH")).isZero();
    }

    @Test
    void proposesASerialWithoutMakerThatNothingElseSupports() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(1);
        assertThat(count(report, "NEAR_MATCH")).isEqualTo(1);
    }

    @Test
    void joinsASerialWithoutMakerThatOneCorroboratorSupports() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "location", "Bonn");
        erp("1.csv", "SN0001A,,,,Bonn,L1");

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isZero();
        assertThat(report.register().assets()).isEqualTo(1);
    }

    @Test
    void proposesASerialWithoutMakerThatTwoUnitsCarry() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "location", "Bonn");
        itam.add("serial", "SN0001A", "manufacturer", "HP", "location", "Bonn");
        erp("1.csv", "SN0001A,,,,Bonn,L1");

        assertThat(last(kit.night(), "erp").held()).isEqualTo(1);
    }

    @Test
    void joinsByTheFirstFourteenDigitsOfAnImei() {
        acme("1.csv", "SN0001A,Dell,,,,,490154203237518");
        kit.feed("mdm", "full", "imei", "assetTag");
        kit.edit("config/crosswalk.yaml", "[ itam, erp, acme ], targets", "[ itam, erp, acme, mdm ], targets");
        kit.deliver("mdm", "1.csv", "imei,assetTag", "49015420323751,CT-000001", "490154203237519,CT-000002");

        RunReport report = kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(open(tag("CT-000002"), "imei")).as("a wrong check digit is not used").isEmpty();
        assertThat(last(report, "mdm").held()).isZero();
    }

    @Test
    void neverMatchesTwoBlanksOrTwoFillers() {
        erp("1.csv", "N/A,Dell,CT-000001", "N/A,Dell,CT-000002", ",Dell,CT-000003");

        assertThat(kit.night().register().assets()).isEqualTo(3);
    }

    @Test
    void takesATagThatDoesNotFitThePatternForNoName() {
        erp("1.csv", "SN0001A,Dell,OLD-7", "SN0002B,Dell,OLD-7", ",,OLD-8");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(last(report, "erp").held()).as("never creates").isEqualTo(1);
    }

    @Test
    void doesNotTellCopiesOfAVirtualMachineApartByTheirSerial() {
        String copy = "VMware-42 35 2f 1a 3b aa bb cc-01 02 03 04 05 06 07 08";
        erp("1.csv", copy + ",VMware,CT-000001", copy + ",VMware,CT-000002", copy + ",VMware,");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(2);
        assertThat(last(report, "erp").held()).as("nothing but the made-up serial names it").isEqualTo(1);
        assertThat(report.discrepancies().byCode()).doesNotContainKeys("DUP_SERIAL", "KEYS_DISAGREE");
    }

    @Test
    void makesAnAssetOfAMappedSourceKeyAlone() {
        kit.feed("furniture", "full", "sourceKey", "description");
        kit.edit("config/crosswalk.yaml", "[ itam, erp, acme ], targets", "[ itam, erp, acme, furniture ], targets");
        kit.deliver("furniture", "1.csv", "sourceKey,description", "F1,Table", "F2,Chair");

        assertThat(kit.night().register().assets()).isEqualTo(2);
    }

    @Test
    void joinsAsSoonAsAnAliasSaysThatTwoMakersAreOne() {
        itam.add("serial", "SN0001A", "manufacturer", "Hewlett-Packard", "assetTag", "CT-000001");
        acme("1.csv", "SN0001A,HP,,L1");
        assertThat(kit.night().register().assets()).isEqualTo(2);
        assertThat(tasks("DUP_SERIAL_OTHER_MAKER")).hasSize(1);

        kit.edit("config/crosswalk.yaml", "authority:", "manufacturers: { HP: [ \"Hewlett-Packard\" ] }\nauthority:");
        RunReport report = kit.night();

        assertThat(last(report, "acme").read()).as("nothing was delivered again").isZero();
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(tag("CT-000001").values().get("lot").value()).isEqualTo("L1");
        assertThat(tasks("DUP_SERIAL_OTHER_MAKER")).isEmpty();
    }

    @Test
    void forgetsTagsThatTheNewPatternDoesNotKnow() {
        erp("1.csv", "SN0001A,Dell,CT-000001", ",Dell,CT-000002");
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.night();

        kit.edit("config/crosswalk.yaml", "CT-[0-9]{6}", "NEW-[0-9]{4}");
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).isEmpty();
        verified();

        kit.edit("config/crosswalk.yaml", "NEW-[0-9]{4}", "CT-[0-9]{6}");
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(open(tag("CT-000002"), "asset_tag")).containsExactly("CT-000002");
    }
}
